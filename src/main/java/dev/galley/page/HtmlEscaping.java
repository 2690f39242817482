package dev.galley.page;

import org.jspecify.annotations.Nullable;

/** Makes text safe to stand in HTML, between tags and in double-quoted attributes. Stateless, thread-safe. */
public final class HtmlEscaping {
    private HtmlEscaping() {}

    /** The text with the four characters {@code & < > "} written as entities. */
    public static String escape(String text) {
        StringBuilder html = null;
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            String entity = entity(text.charAt(i));
            if (entity != null) {
                html = html == null ? new StringBuilder(text.length() + 32) : html;
                html.append(text, written, i).append(entity);
                written = i + 1;
            }
        }
        return html == null ? text : html.append(text, written, text.length()).toString();
    }

    private static @Nullable String entity(char c) {
        // Letters, of which texts are made, are behind the four.
        if (c > '>') {
            return null;
        }
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> null;
        };
    }
}
