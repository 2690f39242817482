package dev.galley.snippet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts everyday SQL into tokens. What MySQL's own scanner might cut otherwise, it does not cut at all: backslashes in
 * texts, letters beyond ASCII in names, hints in comments, variables. Used once, by one thread.
 */
final class PlainSqlScanner {
    private static final Set<String> LONG_SIGNS = Set.of("<=", ">=", "<>", "!=", "->", "->>");
    private static final String SIGNS = "(),;=<>+-*/%?.";
    private static final int MOST_DIGITS = 9;

    private final String code;
    private final List<PlainSqlToken> tokens = new ArrayList<>();
    private int at;

    private PlainSqlScanner(String code) {
        this.code = code;
    }

    /**
     * The tokens of the text, with none for its end.
     *
     * @throws Unsure when there is something unusual in it
     */
    static List<PlainSqlToken> scan(String code) {
        require(code.indexOf('\0') < 0);
        PlainSqlScanner scanner = new PlainSqlScanner(code);
        while (scanner.at < code.length()) {
            scanner.scanPart();
        }
        return scanner.tokens;
    }

    private void scanPart() {
        char c = code.charAt(at);
        if (c == ' ' || c == '\t' || c == '\n') {
            at++;
        } else if (PlainSqlToken.isWordStart(c)) {
            scanWord();
        } else if (isDigit(c)) {
            scanNumber();
        } else if (c == '\'' || c == '"') {
            scanQuoted(c, PlainSqlToken.TEXT);
        } else if (c == '`') {
            scanQuoted(c, PlainSqlToken.QUOTED_NAME);
        } else if (!isComment(c)) {
            scanSign();
        }
    }

    private void scanWord() {
        int end = at;
        while (PlainSqlToken.isWordStart(charAt(end)) || isDigit(charAt(end))) {
            end++;
        }
        String word = code.substring(at, end).toLowerCase(Locale.ROOT);
        // A name of a character set has that beginning, and so has what stands for a placeholder.
        require(word.charAt(0) != '_' || word.equals("_p"));
        requireEnd(end);
        tokens.add(new PlainSqlToken(word, charAt(end) == '('));
        at = end;
    }

    private void scanNumber() {
        int whole = digitsEnd(at);
        int end = charAt(whole) == '.' ? digitsEnd(whole + 1) : whole;
        require(end - at <= MOST_DIGITS && charAt(end - 1) != '.' && charAt(end) != '.');
        require(!PlainSqlToken.isWordStart(charAt(end)));
        requireEnd(end);
        tokens.add(new PlainSqlToken(end == whole ? PlainSqlToken.WHOLE : PlainSqlToken.NUMBER, false));
        at = end;
    }

    private int digitsEnd(int from) {
        int end = from;
        while (isDigit(charAt(end))) {
            end++;
        }
        return end;
    }

    /** What touches a word or number may belong to it. */
    private void requireEnd(int end) {
        char next = charAt(end);
        require(next < 128 && "'\"`$@:{".indexOf(next) < 0);
    }

    private void scanQuoted(char quote, String kind) {
        int end = code.indexOf(quote, at + 1);
        // A quote that is doubled stands in the text.
        while (end > 0 && charAt(end + 1) == quote) {
            end = code.indexOf(quote, end + 2);
        }
        require(end > 0 && code.lastIndexOf('\\', end) < at);
        require(quote != '`' || isPlainName(end));
        tokens.add(new PlainSqlToken(kind, false));
        at = end + 1;
    }

    private boolean isPlainName(int end) {
        return end > at + 1 && code.indexOf('`', at + 1) == end && code.lastIndexOf('\n', end) < at;
    }

    private boolean isComment(char c) {
        boolean isDashed = c == '-' && charAt(at + 1) == '-' && " \t\n\0".indexOf(charAt(at + 2)) >= 0;
        if (c == '#' || isDashed) {
            int end = code.indexOf('\n', at);
            at = end < 0 ? code.length() : end;
            return true;
        }
        if (c == '/' && charAt(at + 1) == '*') {
            int end = code.indexOf("*/", at + 2);
            require(end > 0 && "!+*/".indexOf(charAt(at + 2)) < 0);
            at = end + 2;
            return true;
        }
        return false;
    }

    private void scanSign() {
        int length = code.startsWith("->>", at) ? 3 : 2;
        boolean isLong = at + length <= code.length() && LONG_SIGNS.contains(code.substring(at, at + length));
        String sign = code.substring(at, at + (isLong ? length : 1));
        require(isLong || SIGNS.contains(sign));
        require(!code.startsWith("*/", at) && (!sign.equals(".") || isInName()));
        tokens.add(new PlainSqlToken(sign, false));
        at += sign.length();
    }

    /** Dots stand in names without blanks around. */
    private boolean isInName() {
        char before = at == 0 ? ' ' : code.charAt(at - 1);
        char behind = charAt(at + 1);
        return (PlainSqlToken.isWordStart(before) || isDigit(before) || before == '`')
                && (PlainSqlToken.isWordStart(behind) || behind == '`' || behind == '*');
    }

    /** Zero behind the end. */
    private char charAt(int index) {
        return index < code.length() ? code.charAt(index) : 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static void require(boolean isUsual) {
        if (!isUsual) {
            throw new Unsure();
        }
    }
}
