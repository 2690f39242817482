package dev.galley.build;

import dev.galley.files.WrittenFile;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A build whose files are made. Not thread-safe. */
public final class FinishedBuild {
    private final BuildResult result;
    private final BuildWork work;
    private final boolean isUnchanged;
    private final Supplier<Optional<LastSite>> site;
    private final Consumer<Optional<Map<String, WrittenFile>>> memory;

    private FinishedBuild(
            BuildResult result,
            BuildWork work,
            boolean isUnchanged,
            Supplier<Optional<LastSite>> site,
            Consumer<Optional<Map<String, WrittenFile>>> memory) {
        this.result = result;
        this.work = work;
        this.isUnchanged = isUnchanged;
        this.site = site;
        this.memory = memory;
    }

    /** A build that had something to do; it has a site if that was assembled. */
    static FinishedBuild of(
            BuildResult result,
            BuildWork work,
            Supplier<Optional<LastSite>> site,
            Consumer<Optional<Map<String, WrittenFile>>> memory) {
        return new FinishedBuild(result, work, false, site, memory);
    }

    /** A build for which there was nothing to do. */
    static FinishedBuild unchanged(BuildResult former, Consumer<Optional<Map<String, WrittenFile>>> memory) {
        return new FinishedBuild(former, BuildWork.NONE, true, Optional::empty, memory);
    }

    /** What was found. */
    public BuildResult result() {
        return result;
    }

    /** Whether nothing had to be done at all, and no file was made. */
    public boolean isUnchanged() {
        return isUnchanged;
    }

    /** What single pages can be shown with until the next build; empty where no site had to be assembled. */
    public Optional<LastSite> site() {
        return site.get();
    }

    /** What had to be done. */
    public BuildWork work() {
        return work;
    }

    /**
     * Leaves for the next build what this one knows.
     *
     * @param output the files of the output as they are now; empty when the site has not taken its place
     * @throws java.io.UncheckedIOException when the disk fails; the next build then remembers what this one did
     */
    public void remember(Optional<Map<String, WrittenFile>> output) {
        memory.accept(output);
    }
}
