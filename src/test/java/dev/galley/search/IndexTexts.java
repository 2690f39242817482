package dev.galley.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an index writes, as texts. */
final class IndexTexts {
    private IndexTexts() {}

    /** The files of the folder {@code search/} by name. */
    static Map<String, String> files(SearchIndex index) {
        return byName(index.files());
    }

    static Map<String, String> byName(List<IndexFile> files) {
        Map<String, String> texts = new TreeMap<>();
        files.forEach(file -> texts.put(file.name(), new String(file.bytes(), StandardCharsets.UTF_8)));
        return texts;
    }

    /** The open form. */
    static String open(SearchIndex index) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            index.writeOpen(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
