package dev.galley.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Puts a new site in the place of the old one by two renames. */
record Swap(OutputPlaces places) {
    /** Brings the folder to rest after a build that was killed: as it was, or as it was about to be. */
    void recover() throws IOException {
        if (places.isInterrupted()) {
            move(places.former(), places.site());
        }
        Replacement.finishFew(places.site(), places.fresh());
        Replacement.finishFew(places.site(), places.freshInside());
        Trees.delete(places.fresh());
        Trees.delete(places.freshInside());
        Trees.delete(places.site().resolve(OutputPlaces.PROBE));
        finish();
    }

    /** Takes the staged site into use; false when the system does not let the folder be renamed, and nothing changed. */
    boolean tryRename(Path fresh) throws IOException {
        if (fresh.equals(places.freshInside())) {
            return false;
        }
        try {
            move(places.site(), places.former());
        } catch (IOException e) {
            // A mount point, or open in another program.
            return false;
        }
        takePlace(fresh);
        finish();
        return true;
    }

    private void takePlace(Path fresh) throws IOException {
        try {
            move(fresh, places.site());
        } catch (IOException e) {
            move(places.former(), places.site());
            throw e;
        }
    }

    /** Brings over what is kept and could not be linked, such as {@code .git}, and deletes the old site. */
    private void finish() throws IOException {
        if (!Trees.isFolder(places.former())) {
            return;
        }
        List<Path> entries = Trees.entries(places.former());
        for (Path entry : entries) {
            Path target = places.site().resolve(entry.getFileName());
            boolean isKept = FileNames.escaped(entry).startsWith(".");
            if (isKept && !Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                move(entry, target);
            }
        }
        Trees.delete(places.former());
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
}
