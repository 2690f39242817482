package dev.galley.serve;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The path of a request, decoded and free of all that could lead out of the site. Immutable.
 *
 * @param parts none of them empty, beginning with a dot, or with a slash or backslash inside
 * @param isFolder whether it ends in {@code /}
 */
record RequestPath(List<String> parts, boolean isFolder) {
    RequestPath {
        parts = List.copyOf(parts);
    }

    /** The path written in a request; empty when no file of a site can have it. */
    static Optional<RequestPath> of(String raw) {
        List<String> parts = new ArrayList<>();
        for (String part : raw.split("/", -1)) {
            Optional<String> decoded = decoded(part);
            if (decoded.isEmpty() || !isHarmless(decoded.get())) {
                return Optional.empty();
            }
            decoded.filter(name -> !name.isEmpty()).ifPresent(parts::add);
        }
        return Optional.of(new RequestPath(parts, parts.isEmpty() || raw.endsWith("/")));
    }

    /** The address of the folder of this name, written for a {@code Location}: it never begins with two slashes. */
    String asFolderAddress() {
        try {
            return new URI(null, null, "/" + String.join("/", parts) + "/", null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new AssertionError("every text can be a path once it is escaped", e);
        }
    }

    /** The name of the file of the site, a folder's being its {@code index.html}. */
    String fileName() {
        String name = String.join("/", parts);
        return isFolder ? (parts.isEmpty() ? "" : name + "/") + "index.html" : name;
    }

    private static boolean isHarmless(String part) {
        boolean isHidden = part.startsWith(".") && !part.equals(".well-known");
        return !isHidden && part.chars().noneMatch(c -> c < ' ' || c == '/' || c == '\\' || c == ':');
    }

    private static Optional<String> decoded(String part) {
        ByteBuffer bytes = ByteBuffer.allocate(part.length());
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            int value = c == '%' ? hex(part, i + 1) : c;
            if (value < 0 || value > 0xFF) {
                return Optional.empty();
            }
            bytes.put((byte) value);
            i += c == '%' ? 2 : 0;
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The byte two hexadecimal digits stand for; -1 when they are none. */
    private static int hex(String text, int index) {
        if (index + 2 > text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(index), 16);
        int low = Character.digit(text.charAt(index + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
