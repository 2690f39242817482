package dev.galley.theme;

import java.nio.charset.StandardCharsets;

/** A text that is written often, encoded once. Immutable. */
final class EncodedText {
    /** In UTF-8; not to be changed. */
    final byte[] utf8;
    /** Its length in UTF-16 units, which limits count. */
    final int length;

    EncodedText(byte[] utf8, int length) {
        this.utf8 = utf8;
        this.length = length;
    }

    static EncodedText of(String text) {
        return new EncodedText(text.getBytes(StandardCharsets.UTF_8), text.length());
    }
}
