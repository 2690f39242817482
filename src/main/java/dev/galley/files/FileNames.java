package dev.galley.files;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Names of files as text and back, by way of their URIs: those hold the bytes of a name, where a {@link Path} would read
 * them in the encoding of the machine's locale, which in a container is often plain ASCII. Stateless, thread-safe.
 */
final class FileNames {
    /** Whether paths read and write names as UTF-8 themselves, which is faster. Asked once: it cannot change. */
    private static final boolean IS_DIRECT = "UTF-8".equals(System.getProperty("sun.jnu.encoding"));

    private FileNames() {}

    /** The last part of a path; empty when it is not UTF-8, or holds a control character or a backslash. */
    static Optional<String> of(Path file) {
        if (IS_DIRECT) {
            return Optional.of(String.valueOf(file.getFileName())).filter(FileNames::isClean);
        }
        try {
            String name = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(file)))
                    .toString();
            return Optional.of(name).filter(FileNames::isClean);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The last part of a path in printable ASCII, other bytes as {@code \xFF}: to be shown, not to be used. */
    static String escaped(Path file) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : bytes(file)) {
            boolean isPrintable = b > ' ' && b < 0x7F && b != '\\';
            escaped.append(isPrintable ? String.valueOf((char) b) : String.format(Locale.ROOT, "\\x%02X", b));
        }
        return escaped.toString();
    }

    /** The file with a name of parts parted by {@code /} below a folder. */
    static Path below(Path folder, String name) {
        if (IS_DIRECT) {
            return folder.resolve(name);
        }
        try {
            String base = folder.toUri().toString();
            String relative = new URI(null, null, "/" + name, null).getRawPath();
            return Path.of(
                    URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + ascii(relative)));
        } catch (URISyntaxException e) {
            throw new AssertionError("every text can be a path once it is escaped", e);
        }
    }

    private static boolean isClean(String name) {
        return name.chars().noneMatch(c -> Character.isISOControl(c) || c == '\\' || c == '\uFFFD');
    }

    /** Not {@link URI#toASCIIString}, which would also compose accents and so name another file. */
    private static String ascii(String path) {
        StringBuilder ascii = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            ascii.append(b >= 0 ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b));
        }
        return ascii.toString();
    }

    private static byte[] bytes(Path file) {
        String path = file.toUri().getRawPath();
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return unescaped(trimmed.substring(trimmed.lastIndexOf('/') + 1));
    }

    private static byte[] unescaped(String name) {
        ByteBuffer bytes = ByteBuffer.allocate(name.length());
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) == '%') {
                bytes.put((byte) Integer.parseInt(name.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.put((byte) name.charAt(i));
            }
        }
        byte[] exact = new byte[bytes.position()];
        bytes.flip().get(exact);
        return exact;
    }
}
