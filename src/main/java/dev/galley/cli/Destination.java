package dev.galley.cli;

import dev.galley.build.SiteOutput;
import dev.galley.files.Asset;
import dev.galley.files.OutputFile;
import dev.galley.files.SiteWriter;
import dev.galley.files.StreamedContent;
import dev.galley.files.WriteResult;
import dev.galley.files.WrittenFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a site is written, if it is. Not thread-safe; close it to give the folder free. */
final class Destination implements AutoCloseable {
    private final Optional<SiteWriter> writer;

    private Destination(Optional<SiteWriter> writer) {
        this.writer = writer;
    }

    /** Nowhere: only what is found is wanted. */
    static Destination none() {
        return new Destination(Optional.empty());
    }

    /**
     * A folder.
     *
     * @param known what the last build left there, as far as it is known
     */
    static Destination at(Path folder, Map<String, WrittenFile> known) {
        return new Destination(Optional.of(SiteWriter.open(folder, known)));
    }

    /** @param isLastKnown whether a build may leave all as the last one did, and so make no site */
    SiteOutput output(boolean isLastKnown) {
        return writer.map(it -> output(it, isLastKnown)).orElse(SiteOutput.NONE);
    }

    private static SiteOutput output(SiteWriter writer, boolean isLastKnown) {
        return new SiteOutput() {
            @Override
            public void put(String name, byte[] bytes) {
                writer.put(name, OutputFile.of(bytes));
            }

            @Override
            public void put(String name, StreamedContent content) {
                writer.put(name, OutputFile.of(content));
            }

            @Override
            public boolean keep(String name) {
                return writer.keep(name);
            }

            @Override
            public boolean keepAll() {
                return writer.keepAll();
            }

            @Override
            public InputStream before(String name) throws IOException {
                return writer.before(name);
            }

            @Override
            public boolean isAsLeft() {
                return isLastKnown && writer.isAsLeft();
            }
        };
    }

    /** Puts the new site in the place of the old one; empty where it is written nowhere. */
    Optional<WriteResult> commit(List<Asset> assets) {
        // A file that Galley makes goes before an asset of its name.
        writer.ifPresent(it -> assets.stream()
                .filter(asset -> !it.has(asset.path().value()))
                .forEach(asset -> it.put(asset.path().value(), OutputFile.copyOf(asset.file(), asset.stamp()))));
        return writer.map(SiteWriter::commit);
    }

    /** Leaves the old site as it is, since the new one is the same. */
    Optional<WriteResult> unchanged() {
        return writer.map(it -> new WriteResult(0, it.knownFiles(), 0));
    }

    /** After {@link #commit}: the files as they are now. */
    Optional<Map<String, WrittenFile>> written() {
        return writer.map(SiteWriter::written);
    }

    @Override
    public void close() {
        writer.ifPresent(SiteWriter::close);
    }
}
