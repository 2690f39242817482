package dev.galley.files;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.source.SourcePath;
import dev.galley.source.SourceSpan;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The text that some bytes stand for, and the problem when they are not UTF-8. Immutable. */
record DecodedText(String text, Optional<Diagnostic> diagnostic) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Never throws: what is no character in the encoding that fits best becomes U+FFFD. */
    static DecodedText of(byte[] bytes, SourcePath path) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return utf16(bytes, path);
        }
        boolean hasMark = startsWith(bytes, 0xEF, 0xBB, 0xBF);
        ByteBuffer in = ByteBuffer.wrap(bytes, hasMark ? 3 : 0, bytes.length - (hasMark ? 3 : 0));
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder().decode(in, out, true);
        String valid = out.flip().toString();
        return result.isError() ? guessed(bytes, in.position(), valid, path) : new DecodedText(valid, Optional.empty());
    }

    /** @param bad the index of the first byte that is not UTF-8 */
    private static DecodedText guessed(byte[] bytes, int bad, String valid, SourcePath path) {
        // Accents in UTF-8 before the bad byte, or good ones after it, make a mixture; a file without is of one kind.
        boolean isWindows = !hasMultibyte(bytes);
        Charset likely = isWindows ? WINDOWS : StandardCharsets.UTF_8;
        String help = isWindows
                ? "save the file as UTF-8; it looks like `windows-1252`"
                : "save the file as UTF-8; most of it is, but not this byte";
        String text = new String(bytes, likely);
        SourceSpan span = TextPlaces.at(path, valid, valid.length(), 1);
        String message = String.format(Locale.ROOT, "byte that is not UTF-8: `0x%02X`", bytes[bad]);
        return new DecodedText(
                text.startsWith("\uFEFF") ? text.substring(1) : text,
                Optional.of(Diagnostic.of(DiagnosticCode.FILE_ENCODING, span, message, help)));
    }

    private static DecodedText utf16(byte[] bytes, SourcePath path) {
        String help = "save the file as UTF-8; it looks like `UTF-16`";
        SourceSpan start = new SourceSpan(path, 1, 1, 0);
        String message = String.format(Locale.ROOT, "byte that is not UTF-8: `0x%02X`", bytes[0]);
        return new DecodedText(
                new String(bytes, StandardCharsets.UTF_16),
                Optional.of(Diagnostic.of(DiagnosticCode.FILE_ENCODING, start, message, help)));
    }

    private static boolean hasMultibyte(byte[] bytes) {
        String lenient = new String(bytes, StandardCharsets.UTF_8);
        return lenient.chars().anyMatch(c -> c > 0x7F && c != '\uFFFD');
    }

    private static CharsetDecoder decoder() {
        return StandardCharsets.UTF_8.newDecoder();
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
