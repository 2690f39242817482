package dev.galley.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The engine that runs in the browser: one classic script that defines {@code galleySearch}, so that a reader of a site
 * loads one file. Maven packs it from short ones when Galley is built; where those stand themselves, as in a build
 * without Maven, they are joined as they are.
 */
final class EngineScript {
    /** As in {@code src/build/scripts.json}. */
    static final List<String> PARTS =
            List.of("words", "shards", "loading", "query", "spelling", "ranking", "results", "marks", "door");

    private EngineScript() {}

    /** The script, as short as it came. */
    static String text() {
        return """
                // Galley's search. Its source with comments is part of Galley.
                var galleySearch;(function(){'use strict';
                %s
                })();
                """.formatted(
                        joined().or(() -> resource("search.js")).orElseThrow().strip());
    }

    private static Optional<String> joined() {
        List<String> parts =
                PARTS.stream().flatMap(name -> resource(name + ".js").stream()).toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", parts));
    }

    private static Optional<String> resource(String name) {
        try (InputStream in = EngineScript.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
