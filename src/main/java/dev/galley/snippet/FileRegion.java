package dev.galley.snippet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;

/**
 * Shows a named region of a file's lines, or all of them, without the marks and without the indentation that the shown
 * lines share. Regions may stand inside each other. Stateless.
 */
final class FileRegion {
    private FileRegion() {}

    /** The names of the regions. */
    static Set<String> names(List<CodeLine> lines) {
        Set<String> names = new TreeSet<>();
        for (CodeLine line : lines) {
            Matcher begin = CommentMarks.REGION.matcher(line.text());
            if (begin.find()) {
                names.add(begin.group("name"));
            }
        }
        return names;
    }

    /**
     * The same lines, some of them in sight.
     *
     * @param name the region; empty for the whole file
     */
    static List<CodeLine> show(List<CodeLine> lines, String name) {
        List<CodeLine> marked = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        for (CodeLine line : lines) {
            Matcher begin = CommentMarks.REGION.matcher(line.text());
            Matcher end = CommentMarks.REGION_END.matcher(line.text());
            if (begin.find()) {
                open.push(begin.group("name"));
                marked.add(line);
            } else if (end.find()) {
                close(open, end.group("name"));
                marked.add(line);
            } else {
                marked.add(name.isEmpty() || open.contains(name) ? line.showing(line.text()) : line);
            }
        }
        return name.isEmpty() ? marked : withoutIndentation(marked);
    }

    @SuppressWarnings("NullAway") // a group that took no part in a match is null
    private static void close(Deque<String> open, String name) {
        if (name == null) {
            open.poll();
        } else {
            open.removeFirstOccurrence(name);
        }
    }

    private static List<CodeLine> withoutIndentation(List<CodeLine> lines) {
        int shared = lines.stream()
                .flatMap(line -> line.shown().stream())
                .filter(text -> !text.isBlank())
                .mapToInt(text -> text.length() - text.stripLeading().length())
                .min()
                .orElse(0);
        return lines.stream()
                .map(line -> line.shown()
                        .map(text -> line.showing(text.substring(Math.min(shared, text.length()))))
                        .orElse(line))
                .toList();
    }
}
