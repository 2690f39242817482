package dev.galley.snippet;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in a shell script that moves forward, skips blanks and comments, and reads the here-documents that were
 * announced on a line when that line ends.
 */
final class ShellCursor {
    /** Steps a character may cost: some constructs are read twice, and inside each other that adds up. */
    private static final int STEPS_PER_CHARACTER = 50;

    private record HereDocument(int offset, int length, String end, boolean stripsTabs) {}

    private final String text;
    private final List<HereDocument> announced = new ArrayList<>();
    private long stepsLeft;
    private int at;

    ShellCursor(String text) {
        this.text = text;
        this.stepsLeft = 10_000 + (long) STEPS_PER_CHARACTER * text.length();
    }

    int at() {
        return at;
    }

    void moveTo(int offset) {
        if (stepsLeft-- < 0) {
            throw new TooDeep();
        }
        at = offset;
    }

    void skip(int characters) {
        moveTo(Math.min(text.length(), at + characters));
    }

    boolean isEnd() {
        return at >= text.length();
    }

    /** The character here, or NUL at the end. */
    char here() {
        return ahead(0);
    }

    char ahead(int characters) {
        return at + characters < text.length() ? text.charAt(at + characters) : '\0';
    }

    boolean sees(String string) {
        return text.startsWith(string, at);
    }

    /** Moves behind a string that stands here. */
    boolean takes(String string) {
        boolean stands = sees(string);
        if (stands) {
            skip(string.length());
        }
        return stands;
    }

    String text(int from, int to) {
        return text.substring(from, to);
    }

    String since(int offset) {
        return text.substring(offset, at);
    }

    boolean isBlankOrEnd(int characters) {
        char c = ahead(characters);
        return c == '\0' || c == ' ' || c == '\t' || c == '\n';
    }

    /** Skips blanks, joined lines, and a comment; stops at a line end. */
    void skipBlanks() {
        boolean goesOn = true;
        while (goesOn) {
            if (here() == ' ' || here() == '\t') {
                skip(1);
            } else if (sees("\\\n")) {
                skip(2);
            } else {
                goesOn = false;
            }
        }
        if (here() == '#') {
            int end = text.indexOf('\n', at);
            moveTo(end < 0 ? text.length() : end);
        }
    }

    /** Skips blanks, comments and line ends. */
    void skipLines() {
        skipBlanks();
        while (here() == '\n') {
            takeLineEnd();
            skipBlanks();
        }
    }

    /** Moves behind the line end that stands here, and behind the here-documents announced before it. */
    void takeLineEnd() {
        skip(1);
        List<HereDocument> now = List.copyOf(announced);
        announced.clear();
        now.forEach(this::skipDocument);
    }

    void announce(int offset, int length, String end, boolean stripsTabs) {
        announced.add(new HereDocument(offset, length, end, stripsTabs));
    }

    /** Complains about a document that was announced but cannot come any more. */
    void expectNoDocument() {
        if (!announced.isEmpty()) {
            throw broken(announced.get(0));
        }
    }

    private void skipDocument(HereDocument document) {
        while (!isEnd()) {
            int end = text.indexOf('\n', at);
            int lineEnd = end < 0 ? text.length() : end;
            int start = at;
            while (document.stripsTabs && start < lineEnd && text.charAt(start) == '\t') {
                start++;
            }
            String line = text.substring(start, lineEnd);
            if (line.equals(document.end)) {
                moveTo(Math.min(text.length(), lineEnd + 1));
                return;
            }
            if (line.startsWith(document.end + ")")) {
                // The closing parenthesis of a substitution may follow directly.
                moveTo(start + document.end.length());
                return;
            }
            moveTo(Math.min(text.length(), lineEnd + 1));
        }
        throw broken(document);
    }

    private static ShellBroken broken(HereDocument document) {
        return new ShellBroken(
                document.offset, document.length, "here-document without its end: `" + document.end + "`");
    }
}
