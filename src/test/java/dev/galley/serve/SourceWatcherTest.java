package dev.galley.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SourceWatcherTest {
    @TempDir
    private Path folder;

    private final BlockingQueue<SortedSet<Path>> told = new LinkedBlockingQueue<>();
    private final BlockingQueue<SortedSet<Path>> edits = new LinkedBlockingQueue<>();
    private final SourceWatcher.Listener listener = new SourceWatcher.Listener() {
        @Override
        public void edited(SortedSet<Path> files) {
            edits.add(files);
        }

        @Override
        public void changed(SortedSet<Path> files) {
            told.add(files);
        }
    };

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void changedNewAndRemovedFilesAreTold(boolean isPolling) throws Exception {
        Path changed = write("content/a/changed.md", "1");
        Path removed = write("content/removed.md", "1");
        Path config = write("galley.yml", "1");
        try (SourceWatcher watcher = watch(isPolling)) {
            write("content/a/changed.md", "12");
            Files.delete(removed);
            Path added = write("content/new/folder/added.md", "1");
            write("galley.yml", "12");

            assertThat(toldUntil(4)).containsExactlyInAnyOrder(changed, removed, added, config);
            assertThat(watcher).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFolderMadeWhileWatchingIsWatchedToo(boolean isPolling) throws Exception {
        write("content/a.md", "1");
        try (SourceWatcher watcher = watch(isPolling)) {
            Path first = write("content/new/first.md", "1");
            assertThat(toldUntil(1)).containsExactly(first);

            Path second = write("content/new/second.md", "1");

            assertThat(toldUntil(1)).containsExactly(second);
            assertThat(watcher).isNotNull();
        }
    }

    @Test
    void aRootMayBeMadeLater() throws Exception {
        try (SourceWatcher watcher = watch(false)) {
            Path page = write("content/a.md", "1");

            assertThat(toldUntil(1)).containsExactly(page);
            assertThat(watcher).isNotNull();
        }
    }

    @Test
    void filesOfToolsAreNotTold() throws Exception {
        write("content/a.md", "1");
        try (SourceWatcher watcher = watch(false)) {
            write("content/.a.md.swp", "1");
            write("content/.git/index", "1");
            write("content/a.md~", "1");
            write("beside.txt", "1");
            Path last = write("content/last.md", "1");

            assertThat(toldUntil(1)).containsExactly(last);
            assertThat(watcher).isNotNull();
        }
    }

    @Test
    void anEditIsToldBeforeTheChange() throws Exception {
        Path page = write("content/a.md", "1");
        try (SourceWatcher watcher = watch(false)) {
            write("content/a.md", "12");

            assertThat(toldUntil(1)).containsExactly(page);
            assertThat(edits).isNotEmpty().allSatisfy(files -> assertThat(files).containsExactly(page));
            assertThat(watcher).isNotNull();
        }
    }

    @Test
    void whereTheSystemGivesNoNoticesAnEditIsToldWithTheChange() throws Exception {
        Path page = write("content/a.md", "1");
        try (SourceWatcher watcher = watch(true)) {
            write("content/a.md", "12");

            assertThat(toldUntil(1)).containsExactly(page);
            assertThat(edits).containsExactly(new TreeSet<>(List.of(page)));
            assertThat(watcher).isNotNull();
        }
    }

    @Test
    void aFileThatTakesThePlaceOfAnotherIsAnEdit() throws Exception {
        Path page = write("content/a.md", "1");
        try (SourceWatcher watcher = watch(false)) {
            Path other = write("content/.a.md.new", "12");
            Files.move(other, page, StandardCopyOption.ATOMIC_MOVE);

            assertThat(toldUntil(1)).containsExactly(page);
            assertThat(edits).isNotEmpty().allSatisfy(files -> assertThat(files).containsExactly(page));
            assertThat(watcher).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void neitherANewFileNorAnEmptyOneIsAnEdit(boolean isPolling) throws Exception {
        Path emptied = write("content/a.md", "1");
        try (SourceWatcher watcher = watch(isPolling)) {
            write("content/a.md", "");
            Path added = write("content/b.md", "1");

            assertThat(toldUntil(2)).containsExactly(emptied, added);
            assertThat(edits).isEmpty();
            assertThat(watcher).isNotNull();
        }
    }

    private SourceWatcher watch(boolean isPolling) {
        List<Path> roots =
                List.of(folder.resolve("content"), folder.resolve("templates"), folder.resolve("galley.yml"));
        return SourceWatcher.start(roots, listener, isPolling ? new PollingBell() : Bell.forRoots(roots));
    }

    /** What has been told until there are that many files: writing takes longer than a moment now and then. */
    private SortedSet<Path> toldUntil(int count) throws InterruptedException {
        SortedSet<Path> all = new TreeSet<>();
        while (all.size() < count) {
            SortedSet<Path> next = told.poll(20, TimeUnit.SECONDS);
            assertThat(next).as("told after %s", all).isNotNull();
            all.addAll(next);
        }
        return all;
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
