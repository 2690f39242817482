package dev.galley.config;

import java.net.URI;

/** The two ways to end an address. */
final class Addresses {
    private Addresses() {}

    static URI withSlash(URI uri) {
        return URI.create(trimmed(uri) + "/");
    }

    static URI withoutSlash(URI uri) {
        return URI.create(trimmed(uri));
    }

    private static String trimmed(URI uri) {
        String text = uri.toString();
        int end = text.length();
        while (text.charAt(end - 1) == '/') {
            end--;
        }
        return text.substring(0, end);
    }
}
