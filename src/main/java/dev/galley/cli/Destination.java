package dev.galley.cli;

import dev.galley.files.SiteWriter;
import dev.galley.files.WriteResult;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Where a site is written, once the configuration has said so. Not thread-safe; close it to give the folder free. */
final class Destination implements AutoCloseable {
    private final Function<SiteFolder, Path> output;
    private Optional<SiteWriter> writer = Optional.empty();

    /** @param output where the site of a folder goes */
    Destination(Function<SiteFolder, Path> output) {
        this.output = output;
    }

    Optional<SiteWriter> open(SiteFolder folder) {
        writer = Optional.of(SiteWriter.open(output.apply(folder)));
        return writer;
    }

    Optional<WriteResult> commit() {
        return writer.map(SiteWriter::commit);
    }

    @Override
    public void close() {
        writer.ifPresent(SiteWriter::close);
    }
}
