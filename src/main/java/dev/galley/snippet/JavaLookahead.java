package dev.galley.snippet;

/**
 * Looks for code that Java's parser needs more and more time for: to tell a type from a comparison and a cast from a
 * sum it reads ahead, inside each other again and again. Counting gives the same verdict on every machine.
 */
final class JavaLookahead {
    /** Far beyond what people write in one statement; as many take the parser a fifth of a second. */
    private static final int MOST_ANGLES = 100;

    private static final int MOST_CASTS = 50;

    private JavaLookahead() {}

    /** Whether one statement opens more angle brackets, or puts more parentheses in a row, than the limits. */
    static boolean isTooDeep(String text) {
        int angles = 0;
        int casts = 0;
        char last = ';';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ';' || c == '{' || c == '}') {
                angles = 0;
                casts = 0;
            }
            angles += c == '<' ? 1 : 0;
            casts += c == '(' && last == ')' ? 1 : 0;
            last = Character.isWhitespace(c) ? last : c;
            if (angles > MOST_ANGLES || casts > MOST_CASTS) {
                return true;
            }
        }
        return false;
    }
}
