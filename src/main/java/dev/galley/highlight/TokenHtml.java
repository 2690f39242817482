package dev.galley.highlight;

import java.util.List;

/** Writes tokens as HTML. Used by one thread. */
record TokenHtml(StringBuilder html) {
    private static final String PREFIX = "tok-";

    /** Tags take several times the room of the code. */
    private static final int LONGER = 8;

    /** @param length of the code, in UTF-16 units */
    static String of(List<Piece> pieces, int length) {
        StringBuilder html = new StringBuilder(LONGER * length);
        new TokenHtml(html).append(pieces);
        return html.toString();
    }

    /** Text of an element's content: what could be taken for a tag or an entity is escaped. */
    static String escape(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        new TokenHtml(html).appendText(text);
        return html.toString();
    }

    private void append(List<Piece> pieces) {
        for (Piece piece : pieces) {
            if (piece instanceof Token token) {
                appendToken(token);
            } else {
                appendText(piece.text());
            }
        }
    }

    private void appendToken(Token token) {
        html.append("<span class=\"").append(PREFIX).append(token.type());
        for (String alias : token.aliases()) {
            html.append(' ').append(PREFIX).append(alias);
        }
        html.append("\">");
        append(token.content());
        html.append("</span>");
    }

    private void appendText(String text) {
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            String escape = escape(text.charAt(i));
            if (!escape.isEmpty()) {
                html.append(text, done, i).append(escape);
                done = i + 1;
            }
        }
        html.append(text, done, text.length());
    }

    private static String escape(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            default -> "";
        };
    }
}
