package dev.galley.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ChangedSiteTest {
    private static final Optional<RequestPath> PAGE = RequestPath.of("/a.html");

    @TempDir
    private Path folder;

    private final HeldBuild work = new HeldBuild();
    private Path page;
    private SiteServer server;
    private ChangedSite site;

    /** Builds what a page says into the site, but only when it is let, and in two steps: it reads, and it writes. */
    private final class HeldBuild implements LiveBuild {
        private final BlockingQueue<String> read = new LinkedBlockingQueue<>();
        private final SynchronousQueue<Boolean> outcomes = new SynchronousQueue<>();
        private boolean isFirst = true;
        private volatile String theme = "";

        @Override
        public boolean build() {
            String text = text(page);
            read.add(text);
            boolean isGood = isFirst || isGood();
            isFirst = false;
            if (isGood) {
                write(folder.resolve("site/a.html"), text + theme);
            }
            return isGood;
        }

        private boolean isGood() {
            try {
                return outcomes.take();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Map<String, byte[]> preview(Path source) {
            return source.equals(page)
                    ? Map.of("a.html", (text(source) + theme).getBytes(StandardCharsets.UTF_8))
                    : Map.of();
        }

        /** Waits until a build has read what there is; gives that. */
        String awaitReading() throws InterruptedException {
            return read.take();
        }

        void finish(boolean isGood) throws InterruptedException {
            outcomes.put(isGood);
        }
    }

    @BeforeEach
    void buildTheFirstSite() throws Exception {
        page = write(folder.resolve("content/a.md"), "one");
        Files.createDirectories(folder.resolve("site"));
        server = SiteServer.start(0, folder.resolve("site"));
        site = new ChangedSite(server, work);
        site.buildFirst();
        work.awaitReading();
    }

    @AfterEach
    void close() {
        site.close();
        server.close();
    }

    @Test
    void aPageIsShownWhileTheBuildIsAtWork() throws Exception {
        save("two");
        site.changed(files(page));
        work.awaitReading();

        assertThat(shown()).isEqualTo("two");
        assertThat(text(folder.resolve("site/a.html"))).isEqualTo("one");
        work.finish(true);
    }

    @Test
    void anotherChangeIsShownWhileTheBuildOfTheFirstIsAtWork() throws Exception {
        save("two");
        site.changed(files(page));
        assertThat(work.awaitReading()).isEqualTo("two");

        save("three");
        assertThat(shown()).isEqualTo("three");
        site.changed(files(page));
        work.finish(true);
        assertThat(work.awaitReading()).isEqualTo("three");
        // The build of the second text is done, and the third is still the one that is shown.
        assertThat(shown()).isEqualTo("three");
        work.finish(true);
    }

    @Test
    void whatABuildMadeTakesThePlaceOfThePreview() throws Exception {
        save("two");
        site.changed(files(page));
        work.awaitReading();
        work.theme = " in blue";
        work.finish(true);
        awaitTheNextBuild();

        assertThat(shown()).isEqualTo("two in blue");
        assertThat(server.pages().fresh().changes()).isEmpty();
        work.finish(true);
    }

    @Test
    void aPageThatIsStillToBeBuiltIsShownWithTheNewSite() throws Exception {
        site.changed(files(folder.resolve("galley.yml")));
        work.awaitReading();
        save("two");
        work.theme = " in blue";
        work.finish(true);
        awaitTheNextBuild();

        assertThat(shown()).isEqualTo("two in blue");
        work.finish(true);
    }

    @Test
    void aBuildThatFailsLeavesTheNewestPage() throws Exception {
        save("two");
        site.changed(files(page));
        work.awaitReading();
        work.finish(false);
        awaitTheNextBuild();

        assertThat(shown()).isEqualTo("two");
        work.finish(false);
    }

    @Test
    void aBuildThatDoesNotChangeThePageDoesNotReloadIt() throws Exception {
        save("two");
        String stamp = server.pages().stamp(PAGE);
        site.changed(files(page));
        work.awaitReading();
        work.finish(true);
        awaitTheNextBuild();

        assertThat(server.pages().fresh().changes()).isEmpty();
        assertThat(server.pages().stamp(PAGE)).isEqualTo(stamp);
        work.finish(true);
    }

    @Test
    void aSaveThatChangesNothingDoesNotReloadThePage() {
        String stamp = server.pages().stamp(PAGE);
        save("one");

        assertThat(server.pages().stamp(PAGE)).isEqualTo(stamp);
        assertThat(server.pages().fresh().changes()).isNotEmpty();
    }

    @Test
    void aPictureThatChangesReloadsThePage() throws Exception {
        String stamp = server.pages().stamp(PAGE);
        site.changed(files(folder.resolve("content/picture.png")));
        work.awaitReading();
        assertThat(server.pages().stamp(PAGE)).isEqualTo(stamp);
        work.finish(true);
        awaitTheNextBuild();

        assertThat(server.pages().stamp(PAGE)).isNotEqualTo(stamp);
        work.finish(true);
    }

    @Test
    void manyPagesAtOnceAreLeftToTheBuild() {
        write(page, "two");
        List<Path> many = IntStream.range(0, 20)
                .mapToObj(i -> folder.resolve("content/b" + i + ".md"))
                .toList();
        SortedSet<Path> files = files(page);
        files.addAll(many);
        site.edited(files);

        assertThat(shown()).isEqualTo("one");
    }

    private void save(String text) {
        write(page, text);
        site.edited(files(page));
    }

    /** The one before is done then, and what it made is shown. */
    private void awaitTheNextBuild() throws InterruptedException {
        site.changed(files(page));
        work.awaitReading();
    }

    private String shown() {
        return new String(server.pages().shown(PAGE), StandardCharsets.UTF_8);
    }

    private static SortedSet<Path> files(Path... files) {
        return new TreeSet<>(List.of(files));
    }

    private static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
