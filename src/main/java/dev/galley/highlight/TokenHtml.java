package dev.galley.highlight;

import java.util.List;

/** Writes tokens as HTML. Used by one thread. */
record TokenHtml(StringBuilder html) {
    private static final String PREFIX = "tok-";

    static String of(List<Piece> pieces) {
        StringBuilder html = new StringBuilder();
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
        token.aliases().forEach(alias -> html.append(' ').append(PREFIX).append(alias));
        html.append("\">");
        append(token.content());
        html.append("</span>");
    }

    private void appendText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                default -> html.append(c);
            }
        }
    }
}
