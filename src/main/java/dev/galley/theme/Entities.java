package dev.galley.theme;

import org.jspecify.annotations.Nullable;

/** What makes text safe in HTML, between tags and in quoted attributes. Stateless. */
final class Entities {
    private static final EncodedText AMPERSAND = EncodedText.of("&amp;");
    private static final EncodedText LESS = EncodedText.of("&lt;");
    private static final EncodedText GREATER = EncodedText.of("&gt;");
    private static final EncodedText QUOTE = EncodedText.of("&quot;");
    private static final EncodedText APOSTROPHE = EncodedText.of("&#39;");

    private Entities() {}

    /** What stands for a byte of UTF-8; null when it may stand for itself. */
    static @Nullable EncodedText of(byte utf8) {
        // Letters are behind the five, and bytes of longer characters, being negative, before them.
        if (utf8 > '>' || utf8 < '"') {
            return null;
        }
        return switch (utf8) {
            case '&' -> AMPERSAND;
            case '<' -> LESS;
            case '>' -> GREATER;
            case '"' -> QUOTE;
            case '\'' -> APOSTROPHE;
            default -> null;
        };
    }
}
