package dev.galley.files;

import dev.galley.source.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes a site, whole or not at all: file after file beside the old site, which is touched by {@link #commit} alone.
 * Files that have not changed are the same files afterwards, with their times. What stands at the top of the folder and
 * begins with a dot, such as {@code .gitignore}, is kept. Builds that meet in one folder exclude each other. Files may be
 * put by several threads; close it to give the folder free.
 */
public final class SiteWriter implements AutoCloseable {
    /** Up to one in so many files changed, they are moved one by one; for more, the whole folder is. */
    private static final int FEW = 4;

    private final OutputPlaces places;
    private final OutputLock lock;
    private final OldSite old;
    private final Map<String, WrittenFile> known;
    private final Map<String, WrittenFile> unchanged = new ConcurrentHashMap<>();
    private final Map<String, ContentHash> changed = new ConcurrentHashMap<>();
    /** What was made for the site to stand in, and goes again if none does. */
    private Optional<Path> made;

    private @Nullable Staging staging;
    /** Known once somebody has asked. */
    private Optional<Boolean> isAsLeft = Optional.empty();

    private SiteWriter(
            OutputPlaces places, OutputLock lock, OldSite old, Map<String, WrittenFile> known, Optional<Path> made) {
        this.made = made;
        this.known = known;
        this.places = places;
        this.lock = lock;
        this.old = old;
    }

    /**
     * Makes the folder hold these files and no others.
     *
     * @param siteDir made when it is not there
     * @param files by name, as {@code guide/start.html}
     * @throws IllegalArgumentException when a name leads outside the folder, or one is the folder of another
     * @throws OutputNotOursException when the folder holds files that no build has written; nothing is changed
     * @throws OutputBusyException when another build is writing; nothing is changed
     * @throws java.io.UncheckedIOException when the disk fails; the old site is as it was
     */
    public static WriteResult write(Path siteDir, SortedMap<String, OutputFile> files) {
        OutputNames.check(files.keySet());
        try (SiteWriter writer = open(siteDir, Map.of())) {
            files.forEach(writer::put);
            return writer.commit();
        }
    }

    /**
     * Begins to write a site.
     *
     * @param siteDir made when it is not there
     * @param known what the last build left, as far as it is known
     * @throws OutputNotOursException when the folder holds files that no build has written; nothing is changed
     * @throws OutputBusyException when another build is writing; nothing is changed
     * @throws java.io.UncheckedIOException when the disk fails
     */
    public static SiteWriter open(Path siteDir, Map<String, WrittenFile> known) {
        return DiskFailures.unchecked(siteDir, () -> {
            OutputPlaces places = OutputPlaces.of(siteDir);
            Optional<Path> made = prepare(places);
            OutputLock lock = OutputLock.on(places);
            try {
                new Swap(places).recover();
                return new SiteWriter(places, lock, OldSite.in(places), known, made);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        });
    }

    /** Makes the folder; gives what is to go again if no site comes to stand in it. */
    private static Optional<Path> prepare(OutputPlaces places) throws IOException {
        if (places.isInterrupted()) {
            return Optional.empty();
        }
        boolean isThere = Files.exists(places.site(), LinkOption.NOFOLLOW_LINKS);
        if (isThere && !isOurs(places)) {
            throw new OutputNotOursException(places.site());
        }
        boolean isMarked = Trees.isFile(places.marker());
        Files.createDirectories(places.site());
        return isMarked ? Optional.empty() : Optional.of(isThere ? places.marker() : places.site());
    }

    /** A folder with the marker; one without may hold names with a dot, as in a repository where it is ignored. */
    private static boolean isOurs(OutputPlaces places) throws IOException {
        if (!Trees.isFolder(places.site())) {
            return false;
        }
        return Trees.isFile(places.marker())
                || Trees.entries(places.site()).stream()
                        .allMatch(entry -> FileNames.escaped(entry).startsWith("."));
    }

    /**
     * Puts a file into the new site.
     *
     * @param name as {@code guide/start.html}; each is put once
     * @throws IllegalArgumentException when the name leads outside the folder
     * @throws java.io.UncheckedIOException when the disk fails
     */
    public void put(String name, OutputFile file) {
        OutputNames.check(name);
        DiskFailures.unchecked(places.site(), () -> {
            ContentHash content = file.content();
            FileStamp stamp = old.files().get(name);
            if (stamp != null && isSame(name, file, new WrittenFile(stamp, content))) {
                unchanged.put(name, new WrittenFile(stamp, content));
            } else {
                staging().write(name, file);
                unchanged.remove(name);
                changed.put(name, content);
            }
            return name;
        });
    }

    /**
     * Lets a file be as the last build left it.
     *
     * @return false when it is no longer as that build left it, and must be put
     */
    public boolean keep(String name) {
        WrittenFile written = known.get(name);
        boolean isSame = written != null && written.stamp().equals(old.files().get(name));
        if (isSame) {
            unchanged.put(name, written);
        }
        return isSame;
    }

    /**
     * Lets all files be as the last build left them; one that is put afterwards takes the place of the one that is there.
     *
     * @return false when they are no longer as that build left them
     */
    public boolean keepAll() {
        if (isAsLeft()) {
            unchanged.putAll(known);
        }
        return isAsLeft();
    }

    /**
     * A file of the old site.
     *
     * @throws IOException when it cannot be read
     */
    public InputStream before(String name) throws IOException {
        return Files.newInputStream(FileNames.below(places.site(), name), LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether a file of that name was put or kept. */
    public boolean has(String name) {
        return unchanged.containsKey(name) || changed.containsKey(name);
    }

    /** How many files the last build left. */
    public int knownFiles() {
        return known.size();
    }

    /** Whether all files are as the last build left them, and no others are there. */
    public boolean isAsLeft() {
        if (isAsLeft.isEmpty()) {
            isAsLeft = Optional.of(old.isAsLeft(known));
        }
        return isAsLeft.get();
    }

    private boolean isSame(String name, OutputFile file, WrittenFile standing) throws IOException {
        return standing.equals(known.get(name))
                || file.isIn(
                        FileNames.below(places.site(), name), standing.stamp().size());
    }

    private synchronized Staging staging() throws IOException {
        if (staging == null) {
            staging = Staging.beside(places);
        }
        return staging;
    }

    /**
     * Puts the new site in the place of the old one.
     *
     * @throws IllegalArgumentException when a name is the folder of another; the old site is as it was
     * @throws java.io.UncheckedIOException when the disk fails; the old site is as it was
     */
    public WriteResult commit() {
        return DiskFailures.unchecked(places.site(), this::install);
    }

    private WriteResult install() throws IOException {
        List<String> removed = old.files().keySet().stream()
                .filter(name -> !has(name))
                .sorted()
                .toList();
        boolean isClean = old.others() == 0 && !old.hasEmptyFolders();
        int count = unchanged.size() + changed.size();
        // The names of the old site are in order; only others need a look at all of them.
        boolean isRenaming = !isClean || !old.files().keySet().containsAll(changed.keySet()) || !removed.isEmpty();
        NavigableSet<String> names = isRenaming ? names() : new TreeSet<>();
        OutputNames.checkFolders(names);
        // From here on a site comes to stand there, be it that the next build has to finish it.
        made = Optional.empty();
        if (!isClean
                || OutputNames.areRenamedInCase(removed, names)
                || (changed.size() + removed.size()) * FEW > count) {
            replaceAll(names());
        } else if (!changed.isEmpty() || !removed.isEmpty()) {
            Replacement.applyFew(places.site(), staging(), removed);
        }
        return new WriteResult(changed.size(), unchanged.size(), removed.size() + old.others());
    }

    private NavigableSet<String> names() {
        NavigableSet<String> names = new TreeSet<>(unchanged.keySet());
        names.addAll(changed.keySet());
        return names;
    }

    private void replaceAll(NavigableSet<String> names) throws IOException {
        staging().complete(places, old, unchanged.keySet());
        lock.carry(places.marker(), staging().folder());
        if (!new Swap(places).tryRename(staging().folder())) {
            new Replacement(places.site()).apply(staging(), old, names);
        }
    }

    /** After {@link #commit}: what this build left, by name. */
    public Map<String, WrittenFile> written() {
        Map<String, WrittenFile> written = new HashMap<>(unchanged);
        changed.forEach((name, content) -> DiskFailures.unchecked(
                places.site(),
                () -> written.put(
                        name,
                        new WrittenFile(
                                FileStamp.of(Files.readAttributes(
                                        FileNames.below(places.site(), name),
                                        BasicFileAttributes.class,
                                        LinkOption.NOFOLLOW_LINKS)),
                                content))));
        return written;
    }

    /** Gives the folder free. Without a commit before, the old site is as it was. */
    @Override
    public void close() {
        DiskFailures.unchecked(places.site(), () -> {
            try (lock) {
                deleteUnlessBegun(places.fresh());
                deleteUnlessBegun(places.freshInside());
                unmake();
            }
            return places;
        });
    }

    /** While the lock is still held; another build's folder is not empty. */
    private void unmake() throws IOException {
        if (made.isPresent()) {
            Files.deleteIfExists(places.marker());
            if (made.get().equals(places.site()) && Trees.entries(places.site()).isEmpty()) {
                Files.deleteIfExists(places.site());
            }
        }
    }

    /** Where the disk failed while files were moved, the next build has to go on. */
    private static void deleteUnlessBegun(Path staged) throws IOException {
        if (!Trees.isFile(staged.resolve(OutputPlaces.CHANGES))) {
            Trees.delete(staged);
        }
    }
}
