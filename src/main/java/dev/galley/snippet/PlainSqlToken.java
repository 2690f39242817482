package dev.galley.snippet;

/**
 * A word, sign or literal of {@link PlainSql}.
 *
 * @param text words in small letters and signs as they stand; {@code 'text'}, {@code `name`}, {@code 0} and {@code 0.0}
 *     stand for any text, quoted name, whole number and number; empty at the end
 * @param isCalled whether a bracket opens directly behind it: some words mean something else then
 */
record PlainSqlToken(String text, boolean isCalled) {
    static final String TEXT = "'text'";
    static final String QUOTED_NAME = "`name`";
    static final String WHOLE = "0";
    static final String NUMBER = "0.0";
    static final PlainSqlToken END = new PlainSqlToken("", false);

    /** Whether it is this word or sign. */
    boolean is(String other) {
        return text.equals(other);
    }

    /** Whether it stands for the end. */
    boolean isEnd() {
        return text.isEmpty();
    }

    /** Whether it can name a table or column. */
    boolean isName() {
        return is(QUOTED_NAME) || isFreeWord();
    }

    private boolean isFreeWord() {
        return !isEnd()
                && isWordStart(text.charAt(0))
                && !PlainSqlWords.RESERVED.contains(text)
                && !(isCalled && PlainSqlWords.OTHERWISE_WHEN_CALLED.contains(text));
    }

    static boolean isWordStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }
}
