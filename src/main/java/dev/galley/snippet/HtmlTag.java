package dev.galley.snippet;

/**
 * A tag of HTML. Immutable.
 *
 * @param name as written
 * @param start the place of its {@code <}
 * @param end the place behind its {@code >}
 * @param isEnd whether it closes
 * @param isClosed whether it closes itself: {@code <a/>}
 * @param isStrange whether it has attributes that HTML does not: those with a prefix, as template engines read them
 */
record HtmlTag(String name, int start, int end, boolean isEnd, boolean isClosed, boolean isStrange) {
    /** The name in lower case, by which HTML compares them. */
    String key() {
        StringBuilder key = new StringBuilder(name);
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            key.setCharAt(i, c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return key.toString();
    }

    boolean isMadeByTemplate() {
        return HtmlTemplate.hasFiller(name);
    }
}
