package dev.galley.snippet;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.source.Source;
import dev.galley.source.SourceSpan;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The lines of an index of Python names: from kind and key, parted by a tab, to words parted by blanks. Immutable.
 *
 * @param problems the first wrong line, if any; then there are no lines
 */
record PythonIndexLines(Map<String, String> byKey, List<Diagnostic> problems) {
    private static final String TITLE = "galley python index 1";

    /** In lines; some hundred times what a large environment has. */
    private static final int MOST_LINES = 1_000_000;

    private static final int LONGEST_LINE = 1_000_000;
    private static final int LONGEST_SHOWN = 80;
    private static final Pattern LINE = Pattern.compile("[pdmc]\t[^\\s\\p{Cntrl}]{1,500}\t[^\\p{Cntrl}]*+");
    private static final String WAY_OUT = "make the file again with `galley index`";

    PythonIndexLines {
        byKey = Map.copyOf(byKey);
        problems = List.copyOf(problems);
    }

    /** The lines of an index that may hold anything. */
    static PythonIndexLines of(Source source) {
        String[] lines = source.text().split("\r?\n", MOST_LINES + 2);
        if (!lines[0].equals(TITLE)) {
            return broken(source, 1, lines[0].length(), "file that does not begin with `" + TITLE + "`");
        }
        for (int i = 1; i < lines.length; i++) {
            String line = lines[i];
            boolean isEnd = i == lines.length - 1 && line.isEmpty();
            if (!isEnd
                    && (line.length() > LONGEST_LINE
                            || i > MOST_LINES
                            || !LINE.matcher(line).matches())) {
                return broken(source, i + 1, line.length(), "line that no index of Python names has");
            }
        }
        return new PythonIndexLines(trusted(source.text()), List.of());
    }

    /** The lines of an index that is well-formed. */
    static Map<String, String> trusted(String text) {
        Map<String, String> byKey = new HashMap<>();
        text.lines().skip(1).forEach(line -> {
            int tab = line.indexOf('\t', 2);
            byKey.merge(line.substring(0, tab), line.substring(tab + 1), (a, b) -> a + " " + b);
        });
        return byKey;
    }

    /** The text of all lines together, each with the words of all lines of its key. */
    static String merged(Collection<String> texts) {
        Map<String, TreeSet<String>> words = new TreeMap<>();
        for (String text : texts) {
            trusted(text)
                    .forEach((key, line) ->
                            words.computeIfAbsent(key, it -> new TreeSet<>()).addAll(Arrays.asList(line.split(" "))));
        }
        StringBuilder merged = new StringBuilder(TITLE).append('\n');
        words.forEach((key, line) -> merged.append(key)
                .append('\t')
                .append(String.join(" ", line).strip())
                .append('\n'));
        return merged.toString();
    }

    private static PythonIndexLines broken(Source source, int line, int length, String message) {
        SourceSpan span = new SourceSpan(source.path(), line, 1, Math.min(length, LONGEST_SHOWN));
        return new PythonIndexLines(
                Map.of(), List.of(Diagnostic.of(DiagnosticCode.SNIPPET_BAD_INDEX, span, message, WAY_OUT)));
    }
}
