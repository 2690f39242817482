package dev.galley.snippet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dots that stand for left-out code, as {@code fragment} allows them. */
final class Elision {
    private static final Pattern DOTS = Pattern.compile("(?:\\.\\.\\.|…)");
    private static final String OPENS = "{}([;";
    private static final String CLOSES = "})]";
    private static final String ENDS = ";,)]}";

    private Elision() {}

    /** Whether the text has dots at all. */
    static boolean isIn(String text) {
        return DOTS.matcher(text).find();
    }

    /**
     * The text, as long as before, with left-out code made harmless: dots that stand for statements or list members
     * become blanks, dots that stand for a value become a name. Other dots (variable arguments, spreading) stay.
     *
     * @param filler a character that is a name by itself, however often it is repeated
     */
    static String filled(String text, char filler) {
        StringBuilder filled = new StringBuilder(text);
        Matcher dots = DOTS.matcher(text);
        while (dots.find()) {
            char before = before(text, dots.start());
            char after = after(text, dots.end());
            if (isOneOf(before, OPENS) && isOneOf(after, CLOSES)) {
                fill(filled, dots, ' ');
            } else if (isOneOf(after, ENDS) && !isOneOf(before, "])")) {
                fill(filled, dots, filler);
            }
        }
        return filled.toString();
    }

    private static void fill(StringBuilder text, Matcher dots, char with) {
        for (int i = dots.start(); i < dots.end(); i++) {
            text.setCharAt(i, with);
        }
    }

    /** The nearest character before on the same line that is no blank; a line's start counts as an opening. */
    private static char before(String text, int offset) {
        int at = offset - 1;
        while (at >= 0 && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at--;
        }
        return at < 0 || text.charAt(at) == '\n' ? '{' : text.charAt(at);
    }

    private static char after(String text, int offset) {
        int at = offset;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at == text.length() || text.charAt(at) == '\n' ? '}' : text.charAt(at);
    }

    private static boolean isOneOf(char c, String set) {
        return set.indexOf(c) >= 0;
    }
}
