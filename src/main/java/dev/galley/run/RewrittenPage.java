package dev.galley.run;

import dev.galley.page.Snippet;
import dev.galley.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a page in which output fences show what was printed. Nothing else of it changes: not its line ends, not the
 * quote marks and indentation that its fences stand in. Immutable.
 *
 * @param text the whole file
 * @param rewritten how many fences show something else now
 */
public record RewrittenPage(String text, int rewritten) {
    private static final Pattern LINE = Pattern.compile("[^\\r\\n]*+(?:\\r\\n|\\r|\\n|$)");
    private static final Pattern FENCE = Pattern.compile("(`{3,}|~{3,})[ \\t]*$");
    /** A page can have none of these; a carriage return would be a line end. */
    private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cntrl}&&[^\\t]]|[\\x{D800}-\\x{DFFF}]");

    /**
     * The page with what was printed in its fences.
     *
     * @param text the file as it was when its fences were read
     * @param changes fences of this file; those whose output no fence can show stay as they are
     */
    public static RewrittenPage of(String text, List<OutputChange> changes) {
        List<String> lines = lines(text);
        TreeMap<Integer, OutputChange> byLine = new TreeMap<>();
        changes.forEach(change -> byLine.put(change.fence().span().line(), change));
        int rewritten = 0;
        // From the end, so that the lines of what is still to come keep their numbers.
        for (OutputChange change : byLine.descendingMap().values()) {
            rewritten += rewrite(lines, change) ? 1 : 0;
        }
        return new RewrittenPage(String.join("", lines), rewritten);
    }

    private static boolean rewrite(List<String> lines, OutputChange change) {
        SourceSpan span = change.fence().span();
        if (!isStillThere(lines, change.fence())) {
            return false;
        }
        String opening = lines.get(span.line() - 1);
        Matcher fence = FENCE.matcher(opening.substring(0, span.column() - 1));
        if (!fence.find() || change.printed().stream().anyMatch(line -> cannotStand(line, fence.group(1)))) {
            return false;
        }
        String lineEnd = opening.endsWith("\r\n") ? "\r\n" : opening.endsWith("\r") ? "\r" : "\n";
        String margin = margin(lines, change.fence(), opening.substring(0, fence.start()));
        List<String> body =
                lines.subList(span.line(), span.line() + change.fence().lines().size());
        body.clear();
        change.printed().forEach(line -> body.add((margin + line).stripTrailing() + lineEnd));
        return true;
    }

    /** Somebody may have saved the page since it was read. */
    private static boolean isStillThere(List<String> lines, Snippet fence) {
        String[] texts = fence.text().split("\n", -1);
        int last = fence.span().line() + fence.lines().size();
        boolean isLong = last <= lines.size();
        for (int i = 0; isLong && i < fence.lines().size(); i++) {
            isLong = lines.get(fence.span().line() + i).contains(texts[i].strip());
        }
        return isLong;
    }

    private static boolean cannotStand(String line, String fence) {
        return line.stripLeading().startsWith(fence) || UNWRITABLE.matcher(line).find();
    }

    /** What stands left of the output's lines: what stands there now, or what the opening fence lets expect. */
    private static String margin(List<String> lines, Snippet fence, String before) {
        for (SourceSpan line : fence.lines()) {
            if (line.length() > 0) {
                String text = lines.get(line.line() - 1);
                return text.substring(0, line.column() - 1);
            }
        }
        return before.replaceAll("[^>\\s]", " ");
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        Matcher line = LINE.matcher(text);
        while (line.find() && line.end() > line.start()) {
            lines.add(line.group());
        }
        return lines;
    }
}
