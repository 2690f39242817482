package dev.galley.snippet;

/**
 * Cuts an nginx configuration into words and marks as nginx does: a quote counts at the start of a word only, a number
 * sign begins a comment there, and a brace behind a dollar sign belongs to a variable. For one use.
 */
final class NginxScanner {
    private final String text;
    private int at;

    NginxScanner(String text) {
        this.text = text;
    }

    /** The next word or mark. */
    NginxToken next() throws NginxBroken {
        skipBlanksAndComments();
        if (at >= text.length()) {
            return new NginxToken("", text.length(), true);
        }
        int start = at;
        char c = text.charAt(at);
        if (isMark(c)) {
            at++;
            return new NginxToken(String.valueOf(c), start, true);
        }
        if (c == '"' || c == '\'') {
            skipQuoted(c);
        } else {
            skipWord();
        }
        return new NginxToken(text.substring(start, at), start, false);
    }

    /** Moves behind the block of Lua whose opening brace was read. */
    void skipLua(int brace) throws NginxBroken {
        at = new LuaBlock(text, brace).end();
    }

    /** Whether a line ends between two places. */
    boolean isOverLines(int from, int to) {
        return text.substring(from, to).indexOf('\n') >= 0;
    }

    private void skipBlanksAndComments() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (Character.isWhitespace(c)) {
                at++;
            } else {
                return;
            }
        }
    }

    private static boolean isMark(char c) {
        return c == ';' || c == '{' || c == '}';
    }

    private void skipQuoted(char quote) throws NginxBroken {
        int start = at++;
        while (at < text.length() && text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        if (at >= text.length()) {
            throw new NginxBroken(start, 1, "quote without its end");
        }
        at++;
        boolean isFollowed =
                at < text.length() && !Character.isWhitespace(text.charAt(at)) && ";{)".indexOf(text.charAt(at)) < 0;
        if (isFollowed) {
            throw new NginxBroken(at, 1, "unexpected `" + text.charAt(at) + "` behind a quoted text");
        }
        if (at < text.length() && text.charAt(at) == ')') {
            skipWord();
        }
    }

    private void skipWord() {
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean isVariable = c == '$' && text.startsWith("{", at + 1);
            if (Character.isWhitespace(c) || c == ';' || c == '{') {
                return;
            }
            // A closing brace inside a word is a part of it: nginx only looks for it where a word may begin.
            at += c == '\\' || isVariable ? 2 : 1;
        }
        at = text.length();
    }
}
