package dev.galley.snippet;

import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts right the places of errors that the parser knows less well than CPython does. */
final class PythonPlaces {
    private static final String NO_COLON = "expected ':'";

    private static final Pattern MATCH = Pattern.compile("\\s*+(match)\\b[^=]*:\\s*+(?:#.*)?");

    private final String text;
    private final String[] lines;

    PythonPlaces(String text) {
        this.text = text;
        this.lines = text.split("\n", -1);
    }

    /** The complaint, at the place where CPython makes it. */
    Fault fault(PythonErrors.Found error) {
        String words = error.words();
        if (words.equals("unexpected indent") || words.contains("unindent")) {
            // The parser names the first line for these.
            return indentation(new PythonIndents(text).wrongLine(), words);
        }
        if (words.startsWith("pattern matching is only") || words.startsWith("Pattern matching is only")) {
            return firstMatch(error.range(), words);
        }
        if (words.equals("invalid decimal literal")) {
            return lastDigit(error.range(), words);
        }
        boolean isBehindLineEnd =
                words.equals(NO_COLON) && before(error.range()).isBlank();
        return isBehindLineEnd ? lineEnd(error.range().startLine - 1, words) : fault(error.range(), words);
    }

    /** A complaint about a stretch, which is cut at the end of its first line. */
    Fault fault(SourceRange range, String words) {
        Lines places = new Lines(text);
        int start = places.offset(range.startLine, Math.max(0, range.startColumn));
        int end = range.endLine < range.startLine ? start : places.offset(range.endLine, Math.max(0, range.endColumn));
        int lineEnd = text.indexOf('\n', start);
        return places.fault(start, Math.min(end, lineEnd < 0 ? text.length() : lineEnd) - start, words);
    }

    /** The parser knows only at the end of the statement that it is too new. */
    private Fault firstMatch(SourceRange range, String words) {
        for (int line = 1; line <= Math.min(range.startLine, lines.length); line++) {
            Matcher match = MATCH.matcher(lines[line - 1]);
            if (match.matches()) {
                return Fault.of(line, match.start(1) + 1, match.group(1).length(), words);
            }
        }
        return fault(range, words);
    }

    private Fault lastDigit(SourceRange range, String words) {
        int at = new Lines(text).offset(range.startLine, Math.max(0, range.startColumn));
        while (at + 1 < text.length() && Character.isDigit(text.charAt(at)) && Character.isDigit(text.charAt(at + 1))) {
            at++;
        }
        return new Lines(text).fault(at, 1, words);
    }

    private Fault indentation(int line, String words) {
        String code = lines[Math.max(1, Math.min(line, lines.length)) - 1];
        return Fault.of(line, 1, Math.max(1, code.length() - code.stripLeading().length()), words);
    }

    private Fault lineEnd(int from, String words) {
        int line = Math.max(1, Math.min(from, lines.length));
        while (line > 1 && isEmpty(lines[line - 1])) {
            line--;
        }
        return Fault.of(line, lines[line - 1].length() + 1, 1, words);
    }

    private String before(SourceRange range) {
        String line = lines[Math.max(1, Math.min(range.startLine, lines.length)) - 1];
        return range.startLine < 2 ? "x" : line.substring(0, Math.min(Math.max(0, range.startColumn), line.length()));
    }

    private static boolean isEmpty(String line) {
        return line.isBlank() || line.stripLeading().startsWith("#");
    }
}
