package dev.galley.snippet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts Java that mixes methods and statements, as pages and JShell do, into pieces that are one or the other. A cut is
 * made behind a semicolon or a closing brace outside all brackets. Used once, by one thread.
 */
final class JavaPieces {
    private static final Pattern GOES_ON = Pattern.compile("\\s*+(?:(?:else|catch|finally|while)\\b|[.,;)?:&|+=<>*-])");

    private final String text;
    private final List<String> pieces = new ArrayList<>();
    private int start;
    private int at;
    private int depth;

    JavaPieces(String text) {
        this.text = text;
    }

    /** The pieces, in order; together they are the text. */
    List<String> pieces() {
        while (at < text.length()) {
            step();
        }
        cut();
        return List.copyOf(pieces);
    }

    private void step() {
        char c = text.charAt(at);
        if (text.startsWith("//", at)) {
            skipTo("\n", at + 2);
        } else if (text.startsWith("/*", at)) {
            skipTo("*/", at + 2);
        } else if (text.startsWith("\"\"\"", at)) {
            skipTo("\"\"\"", at + 3);
        } else if (c == '"' || c == '\'') {
            skipQuoted(c);
        } else {
            at++;
            depth += c == '{' || c == '(' || c == '[' ? 1 : 0;
            depth -= c == '}' || c == ')' || c == ']' ? 1 : 0;
            if (depth == 0 && (c == ';' || c == '}') && !goesOn()) {
                cut();
            }
        }
    }

    private boolean goesOn() {
        return GOES_ON.matcher(text).region(at, text.length()).lookingAt();
    }

    private void cut() {
        if (!text.substring(start, at).isBlank()) {
            pieces.add(text.substring(start, at));
        }
        start = at;
    }

    private void skipTo(String end, int from) {
        int found = text.indexOf(end, from);
        at = found < 0 ? text.length() : found + end.length();
    }

    private void skipQuoted(char quote) {
        at++;
        while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(text.length(), at + 1);
    }
}
