package dev.galley.cli;

import dev.galley.build.BuildCache;
import dev.galley.build.FinishedBuild;
import dev.galley.files.CacheFailedException;
import dev.galley.files.SegmentStore;
import dev.galley.files.SpillFile;
import dev.galley.files.WrittenFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What builds of one site remember, for one build. Not thread-safe; close it to let others have it. */
final class SiteCache implements AutoCloseable {
    private final Optional<SegmentStore> lasting;
    private final Optional<SpillFile> spill;
    private final BuildCache builds;

    private SiteCache(Optional<SegmentStore> lasting, Optional<SpillFile> spill, BuildCache builds) {
        this.lasting = lasting;
        this.spill = spill;
        this.builds = builds;
    }

    /**
     * What is remembered in a folder; nothing where there is none, or another process has it, or it cannot be used.
     *
     * @param key stands for all without which nothing that is remembered counts
     * @param now before any file was looked at, in milliseconds since 1970
     */
    static SiteCache open(Optional<Path> folder, String key, long now) {
        Optional<SegmentStore> lasting = folder.flatMap(SiteCache::tryOpening);
        try {
            if (lasting.isPresent()) {
                return new SiteCache(lasting, Optional.empty(), BuildCache.in(lasting.get(), key, now));
            }
        } catch (UncheckedIOException e) {
            // What is there can be neither read nor deleted.
            lasting.get().close();
        }
        SpillFile spill = SpillFile.create();
        return new SiteCache(Optional.empty(), Optional.of(spill), BuildCache.none(spill));
    }

    private static Optional<SegmentStore> tryOpening(Path folder) {
        try {
            return SegmentStore.open(folder);
        } catch (UncheckedIOException e) {
            // It is only a cache: a home that cannot be written to is none.
            return Optional.empty();
        }
    }

    BuildCache builds() {
        return builds;
    }

    /**
     * Keeps for the next run what a build knows.
     *
     * @return what went wrong, for people; the next run then does it all again
     */
    Optional<String> remember(FinishedBuild finished, Optional<Map<String, WrittenFile>> output) {
        try {
            finished.remember(output);
            return Optional.empty();
        } catch (UncheckedIOException | CacheFailedException e) {
            return Optional.of("what was built cannot be kept for the next run: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        lasting.ifPresent(SegmentStore::close);
        spill.ifPresent(SpillFile::close);
    }
}
