package dev.galley.theme;

import dev.galley.source.SourcePath;
import dev.galley.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/** The text of one template, which knows the lines and columns of its places. Offsets count from 0. */
final class TemplateText {
    private final SourcePath path;
    private final String value;
    private final int[] lineStarts;

    TemplateText(SourcePath path, String value) {
        this.path = path;
        this.value = value;
        this.lineStarts = lineStarts(value);
    }

    String value() {
        return value;
    }

    SourcePath path() {
        return path;
    }

    /** The place of a stretch, cut at the end of its first line. */
    SourceSpan span(int start, int end) {
        int found = java.util.Arrays.binarySearch(lineStarts, start);
        int line = found >= 0 ? found : -found - 2;
        int lineEnd = value.indexOf('\n', start);
        int cut = lineEnd < 0 ? end : Math.min(end, lineEnd);
        return new SourceSpan(path, line + 1, start - lineStarts[line] + 1, cut - start);
    }

    /** The place of a stretch without the white space around it. */
    SourceSpan trimmed(int start, int end) {
        int from = start;
        while (from < end && value.charAt(from) <= ' ') {
            from++;
        }
        int to = end;
        while (to > from && value.charAt(to - 1) <= ' ') {
            to--;
        }
        return span(from, to);
    }

    private static int[] lineStarts(String value) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int at = value.indexOf('\n'); at >= 0; at = value.indexOf('\n', at + 1)) {
            starts.add(at + 1);
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }
}
