package dev.galley.snippet;

/**
 * A tag, an expression or a comment of a template. Immutable.
 *
 * @param start its place in the text, in front of the opening marks
 * @param content what stands between the marks, without blanks around it
 * @param contentStart the place of the content
 */
record DjangoToken(Kind kind, int start, String content, int contentStart) {
    enum Kind {
        TAG,
        EXPRESSION,
        COMMENT
    }

    /** The first word of a tag. */
    String name() {
        int end = 0;
        while (end < content.length() && !Character.isWhitespace(content.charAt(end))) {
            end++;
        }
        return content.substring(0, end);
    }

    /** From the opening marks to the closing ones, both included. */
    int length() {
        return Math.max(content.length() + 4, contentStart - start + content.length() + 3);
    }
}
