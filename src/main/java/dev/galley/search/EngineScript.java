package dev.galley.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The engine that runs in the browser: one classic script that defines {@code galleySearch}, joined from the parts in
 * this package's resources, so that a reader of a site loads one file and a reader of the source finds short ones.
 */
final class EngineScript {
    private static final List<String> PARTS =
            List.of("words", "shards", "loading", "query", "spelling", "ranking", "results", "marks", "door");

    private EngineScript() {}

    /** The script, without comments and indentation. */
    static String text() {
        String parts = PARTS.stream().map(EngineScript::part).collect(Collectors.joining("\n"));
        return """
                // Galley's search. Its source with comments is part of Galley.
                var galleySearch = (function () {
                'use strict';
                %s
                return door;
                })();
                """.formatted(stripped(parts));
    }

    private static String stripped(String script) {
        return script.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .collect(Collectors.joining("\n"));
    }

    private static String part(String name) {
        try (InputStream in = EngineScript.class.getResourceAsStream(name + ".js")) {
            if (in == null) {
                throw new AssertionError(name + ".js is part of this package");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + ".js", e);
        }
    }
}
