package dev.galley.serve;

import dev.galley.source.ContentHash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a reader is shown at a path: the page rendered last, the file of the site, or the page for what is not there.
 * Thread-safe.
 */
final class ServedPages {
    private final SiteFolder folder;
    private final FreshPages fresh = new FreshPages();
    private final Updates updates;

    ServedPages(SiteFolder folder, Updates updates) {
        this.folder = folder;
        this.updates = updates;
    }

    /** Those that were rendered since the last build. */
    FreshPages fresh() {
        return fresh;
    }

    /** The page as it was rendered since the last build. */
    Optional<byte[]> fresh(RequestPath path) {
        return fresh.file(path.fileName());
    }

    /** Stands for what is shown now to whoever has opened a path: another one means that it must be loaded again. */
    String stamp(Optional<RequestPath> path) {
        // Taken first: a build that ends now must not look as if it were already shown.
        long reloads = updates.reloads();
        return stamp(reloads, shown(path));
    }

    /** The page that is shown now to whoever opens a path, or has it open. */
    byte[] shown(Optional<RequestPath> path) {
        return path.flatMap(this::fresh)
                .or(() -> file(path).map(ServedPages::bytes))
                .orElseGet(ServedPages::notFound);
    }

    /** What is shown where the site has not even a page for what is not there. */
    static byte[] notFound() {
        return "<!doctype html><title>Not found</title><p>Not found</p>".getBytes(StandardCharsets.UTF_8);
    }

    /** The same for a page at hand. */
    static String stamp(long reloads, byte[] html) {
        return reloads + "-" + Long.toHexString(ContentHash.of(html).high());
    }

    private Optional<Path> file(Optional<RequestPath> path) {
        return path.flatMap(folder::file).or(folder::notFoundPage).filter(ServedPages::isHtml);
    }

    private static boolean isHtml(Path file) {
        return ContentTypes.of(file.toString()).equals(ContentTypes.HTML);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            // A build is replacing it, and tells when it is done.
            return new byte[0];
        }
    }
}
