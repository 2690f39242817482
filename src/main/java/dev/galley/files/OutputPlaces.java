package dev.galley.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * The output folder and the places beside it that a build uses while it writes. All are on one file system, so that one
 * can be renamed to another.
 *
 * @param site the folder itself, free of links
 * @param fresh the whole new site, until it takes the place of the old one
 * @param former the old site, after that
 */
record OutputPlaces(Path site, Path fresh, Path former) {
    /** The beginning of the names, inside the folder, that are Galley's own. */
    static final String OWN = ".galley-";

    /** In each folder Galley has written; it is also what builds lock. */
    static final String MARKER = OWN + "site";

    /** An empty file that a build moves into the folder, to see whether it can. */
    static final String PROBE = OWN + "probe";

    /** In a staging folder that is complete: the names to be removed, one a line. From here on the new site is the site. */
    static final String CHANGES = OWN + "changes";

    static OutputPlaces of(Path siteDir) throws IOException {
        Path site = real(siteDir.toAbsolutePath().normalize());
        Path parent = site.getParent();
        if (parent == null) {
            throw new OutputNotOursException(site);
        }
        String name = "." + FileNames.of(site).orElseGet(() -> FileNames.escaped(site)) + ".galley-";
        return new OutputPlaces(site, FileNames.below(parent, name + "new"), FileNames.below(parent, name + "old"));
    }

    Path marker() {
        return site.resolve(MARKER);
    }

    /** For a site whose parent folder cannot be written to. */
    Path freshInside() {
        return site.resolve(OWN + "new");
    }

    /** Whether a build was killed between taking the old site away and putting the new one in its place. */
    boolean isInterrupted() {
        return !Files.exists(site, LinkOption.NOFOLLOW_LINKS) && Files.isDirectory(former, LinkOption.NOFOLLOW_LINKS);
    }

    private static Path real(Path siteDir) throws IOException {
        return Files.exists(siteDir) ? siteDir.toRealPath() : siteDir;
    }
}
