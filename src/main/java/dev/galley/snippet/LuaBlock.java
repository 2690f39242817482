package dev.galley.snippet;

/** Lua inside another language's braces: finds the brace that closes them, past texts and comments. For one use. */
final class LuaBlock {
    private final String text;
    private final int brace;

    /** @param brace the place of the opening brace */
    LuaBlock(String text, int brace) {
        this.text = text;
        this.brace = brace;
    }

    /** The place behind the closing brace. */
    int end() throws NginxBroken {
        int depth = 0;
        int at = brace;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return at + 1;
            }
            at = behind(at);
        }
        throw new NginxBroken(brace, 1, "block of Lua without its closing `}`");
    }

    private int behind(int at) {
        char c = text.charAt(at);
        if (c == '"' || c == '\'') {
            return behindQuoted(at, c);
        }
        if (text.startsWith("--", at)) {
            int afterLong = c == '-' ? behindLong(at + 2) : -1;
            int line = text.indexOf('\n', at);
            return afterLong > 0 ? afterLong : line < 0 ? text.length() : line;
        }
        int afterLong = c == '[' ? behindLong(at) : -1;
        return afterLong > 0 ? afterLong : at + 1;
    }

    private int behindQuoted(int at, char quote) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return end + 1;
    }

    /** Behind {@code [[…]]} or {@code [==[…]==]}, or -1 where none begins. */
    private int behindLong(int at) {
        int level = 0;
        while (text.startsWith("=", at + 1 + level)) {
            level++;
        }
        if (!text.startsWith("[", at) || !text.startsWith("[", at + 1 + level)) {
            return -1;
        }
        String close = "]" + "=".repeat(level) + "]";
        int end = text.indexOf(close, at + level + 2);
        return end < 0 ? text.length() : end + close.length();
    }
}
