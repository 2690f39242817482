package dev.galley.page;

/** Makes text safe to stand in HTML, between tags and in double-quoted attributes. Stateless, thread-safe. */
public final class HtmlEscaping {
    private HtmlEscaping() {}

    /** The text with the four characters {@code & < > "} written as entities. */
    public static String escape(String text) {
        int first = firstSpecial(text);
        if (first == text.length()) {
            return text;
        }
        StringBuilder html = new StringBuilder(text.length() + 32).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                default -> html.append(c);
            }
        }
        return html.toString();
    }

    private static int firstSpecial(String text) {
        int i = 0;
        while (i < text.length() && "&<>\"".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }
}
