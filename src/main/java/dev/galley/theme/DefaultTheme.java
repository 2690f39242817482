package dev.galley.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of the theme that comes with Galley. */
final class DefaultTheme {
    /** A jar lists no folders, so its files are named here; a test compares them with the folder. */
    static final List<String> FILES = List.of(
            "breadcrumbs.mustache",
            "children.mustache",
            "contents-item.mustache",
            "contents.mustache",
            "dialog.js",
            "extra-head.mustache",
            "footer.mustache",
            "galley.css",
            "galley.js",
            "head.mustache",
            "header.mustache",
            "icon.svg",
            "lines.js",
            "marks.js",
            "navigation-item.mustache",
            "navigation.mustache",
            "page-end.mustache",
            "page.mustache",
            "proof-total.mustache",
            "proof-totals-head.mustache",
            "proofs.mustache",
            "redirect.mustache",
            "scheme.js",
            "search.mustache");

    private DefaultTheme() {}

    /** Reads all files, keyed by name. */
    static SortedMap<String, byte[]> read() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        FILES.forEach(name -> files.put(name, read(name)));
        return files;
    }

    private static byte[] read(String name) {
        try (InputStream in = DefaultTheme.class.getResourceAsStream("default/" + name)) {
            if (in == null) {
                throw new AssertionError("not packaged: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
