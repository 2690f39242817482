package dev.galley.build;

import dev.galley.source.ContentHash;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.util.Optional;
import java.util.function.Function;

/**
 * A file that something was taken from.
 *
 * @param content stands for its text; empty where there was no file that may be read
 */
record FileRead(SourcePath path, Optional<ContentHash> content) {
    static FileRead of(SourcePath path, Optional<Source> source) {
        return new FileRead(path, source.map(it -> ContentHash.of(it.text())));
    }

    /** Whether the file still says the same. */
    boolean isAsItWas(Function<SourcePath, Optional<Source>> files) {
        return of(path, files.apply(path)).equals(this);
    }
}
