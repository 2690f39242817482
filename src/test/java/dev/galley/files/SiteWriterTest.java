package dev.galley.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteWriterTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    private Path parent;

    private Path site;

    @BeforeEach
    void nameTheSite() {
        site = parent.resolve("site-output");
    }

    @Test
    void theFolderHoldsWhatWasMade() throws IOException {
        Path asset = Files.writeString(parent.resolve("picture.png"), "picture");

        WriteResult result = SiteWriter.write(
                site,
                new TreeMap<>(Map.of(
                        "index.html", OutputFile.of("home"),
                        "guide/日本 語.html", OutputFile.of("guide".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        "guide/picture.png", OutputFile.copyOf(asset, FileStamp.NONE))));

        assertThat(result).isEqualTo(new WriteResult(3, 0, 0));
        assertThat(held())
                .isEqualTo(files("index.html", "home", "guide/日本 語.html", "guide", "guide/picture.png", "picture"));
        assertThat(parent)
                .isDirectoryNotContaining(path -> path.getFileName().toString().contains("galley-"));
    }

    @Test
    void onlyWhatChangedIsTouched() throws IOException {
        write("same.html", "same", "a/changed.html", "old", "gone/page.html", "gone");
        for (String name : new String[] {"same.html", "a/changed.html"}) {
            Files.setLastModifiedTime(site.resolve(name), LONG_AGO);
        }
        Object sameFile =
                Files.readAttributes(site.resolve("same.html"), "unix:ino").get("ino");

        WriteResult result = write("same.html", "same", "a/changed.html", "new", "added.html", "added");

        assertThat(result).isEqualTo(new WriteResult(2, 1, 1));
        assertThat(held()).isEqualTo(files("same.html", "same", "a/changed.html", "new", "added.html", "added"));
        assertThat(Files.getLastModifiedTime(site.resolve("same.html"))).isEqualTo(LONG_AGO);
        assertThat(Files.readAttributes(site.resolve("same.html"), "unix:ino").get("ino"))
                .isEqualTo(sameFile);
        assertThat(Files.getLastModifiedTime(site.resolve("a/changed.html"))).isGreaterThan(LONG_AGO);
        assertThat(site.resolve("gone")).doesNotExist();
    }

    @Test
    void aChangeThatKeepsTheSizeIsSeen() {
        write("a.html", "one");

        assertThat(write("a.html", "two")).isEqualTo(new WriteResult(1, 0, 0));
        assertThat(held()).isEqualTo(files("a.html", "two"));
    }

    @Test
    void aSecondBuildOfTheSameSiteTouchesNothing() throws IOException {
        write("a/b.html", "b");
        Object folder = Files.readAttributes(site, "unix:ino").get("ino");

        assertThat(write("a/b.html", "b")).isEqualTo(new WriteResult(0, 1, 0));
        assertThat(Files.readAttributes(site, "unix:ino").get("ino")).isEqualTo(folder);
    }

    @Test
    void aFileMayBecomeAFolderAndAFolderAFile() {
        write("a", "file", "b/c", "file");

        write("a/c", "file", "b", "file");

        assertThat(held()).isEqualTo(files("a/c", "file", "b", "file"));
    }

    @Test
    void whatBeginsWithADotAtTheTopIsKept() throws IOException {
        Files.createDirectories(site.resolve(".git/objects"));
        Files.writeString(site.resolve(".git/objects/1"), "object");
        Files.writeString(site.resolve(".gitignore"), "*\n");

        write("a.html", "1", "sub/.nested", "1");
        write("a.html", "2");

        assertThat(site.resolve(".gitignore")).hasContent("*\n");
        assertThat(site.resolve(".git/objects/1")).hasContent("object");
        assertThat(site.resolve("sub")).doesNotExist();
        assertThat(held()).isEqualTo(files("a.html", "2"));
    }

    @Test
    void aFolderOfOthersIsRefusedAndLeftAlone() throws IOException {
        Files.createDirectories(site);
        Files.writeString(site.resolve("thesis.txt"), "years of work");

        assertThatThrownBy(() -> write("a.html", "1"))
                .isInstanceOf(OutputNotOursException.class)
                .hasMessageContaining(site.toString())
                .hasMessageContaining("site_dir");
        assertThat(held()).isEqualTo(files("thesis.txt", "years of work"));
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefusedAndLeftAlone() throws IOException {
        Files.writeString(site, "a file");

        assertThatThrownBy(() -> write("a.html", "1")).isInstanceOf(OutputNotOursException.class);
        assertThat(site).hasContent("a file");
    }

    @Test
    void linksInTheOutputAreReplacedAndNotFollowed(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("a.html"), "outside");
        write("x.html", "x");
        Files.createSymbolicLink(site.resolve("docs"), outside);
        Files.createSymbolicLink(site.resolve("a.html"), outside.resolve("a.html"));

        WriteResult result = write("x.html", "x", "a.html", "inside", "docs/a.html", "inside");

        assertThat(result).isEqualTo(new WriteResult(2, 1, 2));
        assertThat(outside.resolve("a.html")).hasContent("outside");
        assertThat(held()).isEqualTo(files("x.html", "x", "a.html", "inside", "docs/a.html", "inside"));
        assertThat(Files.isSymbolicLink(site.resolve("docs"))).isFalse();
    }

    @Test
    void anOutputFolderMayBeALink() throws IOException {
        Path real = Files.createDirectory(parent.resolve("real"));
        Files.createSymbolicLink(site, real);

        write("a.html", "1");
        write("a.html", "2");

        assertThat(Files.isSymbolicLink(site)).isTrue();
        assertThat(real.resolve("a.html")).hasContent("2");
    }

    @Test
    void aBuildThatFailsLeavesTheLastSite() {
        write("a.html", "good");
        SortedMap<String, OutputFile> files = new TreeMap<>(Map.of(
                "a.html",
                OutputFile.of("half"),
                "b.png",
                OutputFile.copyOf(parent.resolve("missing.png"), FileStamp.NONE)));

        assertThatThrownBy(() -> SiteWriter.write(site, files))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("missing.png");

        assertThat(held()).isEqualTo(files("a.html", "good"));
        assertThat(parent.resolve(".site-output.galley-new")).doesNotExist();
    }

    @Test
    void aBuildThatGivesUpLeavesNoFolder() throws IOException {
        try (SiteWriter writer = SiteWriter.open(site, Map.of())) {
            writer.put("a.html", OutputFile.of("half"));
        }
        assertThat(site).doesNotExist();

        Files.createDirectories(site);
        Files.writeString(site.resolve(".gitignore"), "*\n");
        try (SiteWriter writer = SiteWriter.open(site, Map.of())) {
            writer.put("a.html", OutputFile.of("half"));
        }
        assertThat(site).isDirectoryNotContaining("glob:**.galley-site").isDirectoryContaining("glob:**.gitignore");
    }

    @Test
    void aBuildKilledWhileItMovesAFewFilesIsFinishedByTheNext() throws IOException {
        write("a.html", "1", "b.html", "1", "gone/c.html", "1");
        Path staged = Files.createDirectories(parent.resolve(".site-output.galley-new"));
        Files.writeString(staged.resolve("b.html"), "2");
        Files.createDirectories(staged.resolve("new"));
        Files.writeString(staged.resolve("new/d.html"), "2");
        Files.writeString(staged.resolve(".galley-changes"), "gone/c.html\n");

        SiteWriter.open(site, Map.of()).close();

        assertThat(held()).isEqualTo(files("a.html", "1", "b.html", "2", "new/d.html", "2"));
        assertThat(site.resolve("gone")).doesNotExist();
        assertThat(staged).doesNotExist();
    }

    @Test
    void aFewChangesLeaveTheFolderWhereItIs() throws IOException {
        String[] many = new String[40];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = "p" + i + "/page.html";
            many[i + 1] = "1";
        }
        write(many);
        Object folder = Files.readAttributes(site, "unix:ino").get("ino");
        many[1] = "2";
        many[2] = "renamed.html";

        assertThat(write(many)).isEqualTo(new WriteResult(2, 18, 1));

        assertThat(held()).isEqualTo(files(many));
        assertThat(Files.readAttributes(site, "unix:ino").get("ino")).isEqualTo(folder);
        assertThat(site.resolve("p2")).doesNotExist();
        assertThat(parent)
                .isDirectoryNotContaining(path -> path.getFileName().toString().contains("galley-"));
    }

    @Test
    void whatIsKnownOfAFileSparesReadingIt() throws IOException {
        Map<String, WrittenFile> left;
        try (SiteWriter writer = SiteWriter.open(site, Map.of())) {
            writer.put("a.html", OutputFile.of("1"));
            writer.put("b.html", OutputFile.of("1"));
            writer.commit();
            left = writer.written();
        }
        assertThat(left).containsOnlyKeys("a.html", "b.html");
        Files.writeString(site.resolve("b.html"), "changed");

        try (SiteWriter next = SiteWriter.open(site, left)) {
            assertThat(next.isAsLeft()).isFalse();
            assertThat(next.keep("a.html")).isTrue();
            assertThat(next.keep("b.html")).isFalse();
            next.put("b.html", OutputFile.of("1"));
            assertThat(next.commit()).isEqualTo(new WriteResult(1, 1, 0));
        }
        assertThat(held()).isEqualTo(files("a.html", "1", "b.html", "1"));
    }

    @Test
    void whatABuildKilledWhileWritingLeftIsCleanedUp() throws IOException {
        write("a.html", "1");
        Files.createDirectories(parent.resolve(".site-output.galley-new/sub"));
        Files.writeString(parent.resolve(".site-output.galley-new/sub/half.html"), "half");

        write("a.html", "1");

        assertThat(parent.resolve(".site-output.galley-new")).doesNotExist();
        assertThat(held()).isEqualTo(files("a.html", "1"));
    }

    @Test
    void aBuildKilledBetweenItsTwoRenamesIsTakenBack() throws IOException {
        write("a.html", "1", "same.html", "same");
        Files.writeString(site.resolve(".gitignore"), "*\n");
        Files.setLastModifiedTime(site.resolve("same.html"), LONG_AGO);
        Files.move(site, parent.resolve(".site-output.galley-old"));
        Files.createDirectories(parent.resolve(".site-output.galley-new"));

        assertThat(write("a.html", "2", "same.html", "same")).isEqualTo(new WriteResult(1, 1, 0));

        assertThat(held()).isEqualTo(files("a.html", "2", "same.html", "same"));
        assertThat(Files.getLastModifiedTime(site.resolve("same.html"))).isEqualTo(LONG_AGO);
        assertThat(site.resolve(".gitignore")).exists();
        assertThat(parent.resolve(".site-output.galley-old")).doesNotExist();
    }

    @Test
    void aBuildKilledAfterItsTwoRenamesIsFinished() throws IOException {
        write("a.html", "new");
        Path former = parent.resolve(".site-output.galley-old");
        Files.createDirectories(former.resolve(".git"));
        Files.writeString(former.resolve(".git/config"), "kept");
        Files.writeString(former.resolve("a.html"), "old");

        write("a.html", "new");

        assertThat(held()).isEqualTo(files("a.html", "new"));
        assertThat(site.resolve(".git/config")).hasContent("kept");
        assertThat(former).doesNotExist();
    }

    @Test
    void aSecondBuildIsToldOfTheFirst() throws IOException {
        write("a.html", "1");
        try (FileChannel first = FileChannel.open(site.resolve(".galley-site"), StandardOpenOption.WRITE)) {
            first.lock();

            assertThatThrownBy(() -> write("a.html", "2"))
                    .isInstanceOf(OutputBusyException.class)
                    .hasMessageContaining(site.toString());
        }
        assertThat(held()).isEqualTo(files("a.html", "1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.html",
                "/a.html",
                "a//b.html",
                "a/./b.html",
                "a/..",
                "",
                "a/",
                "a\\b",
                "a\0b",
                ".galley-site"
            })
    void aNameThatLeadsOutsideIsABug(String name) {
        assertThatThrownBy(() -> write(name, "x")).isInstanceOf(IllegalArgumentException.class);
        assertThat(site).doesNotExist();
    }

    @Test
    void aNameThatIsAFileAndAFolderIsABug() {
        assertThatThrownBy(() -> write("a", "x", "a-b", "x", "a/b", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFolderThatCannotBeRenamedIsReplacedFileByFile() throws IOException {
        write(
                "same.html",
                "same",
                "a",
                "file",
                "b/c",
                "file",
                "gone/x.html",
                "x",
                "d/keep.html",
                "k",
                "d/gone.html",
                "x");
        Files.writeString(site.resolve(".gitignore"), "*\n");
        Files.setLastModifiedTime(site.resolve("same.html"), LONG_AGO);
        SortedMap<String, OutputFile> files =
                outputs("same.html", "same", "a/c", "new", "b", "new", "d/keep.html", "k");
        OutputPlaces places = OutputPlaces.of(site);
        OldSite old = OldSite.in(places);
        Staging staging = Staging.beside(places);
        staging.write("a/c", OutputFile.of("new"));
        staging.write("b", OutputFile.of("new"));

        new Replacement(places.site()).apply(staging, old, new TreeSet<>(files.keySet()));

        assertThat(held()).isEqualTo(files("same.html", "same", "a/c", "new", "b", "new", "d/keep.html", "k"));
        assertThat(Files.getLastModifiedTime(site.resolve("same.html"))).isEqualTo(LONG_AGO);
        assertThat(site.resolve(".gitignore")).hasContent("*\n");
        assertThat(site.resolve("gone")).doesNotExist();
        assertThat(write("same.html", "same", "a/c", "new", "b", "new", "d/keep.html", "k"))
                .isEqualTo(new WriteResult(0, 4, 0));
    }

    @Test
    void aFolderInAParentThatMayNotBeWrittenIsReplacedFileByFile() throws IOException {
        write("a.html", "1", "b.html", "same");
        parent.toFile().setWritable(false);
        assumeFalse(Files.isWritable(parent), "the administrator may write everywhere");

        WriteResult result = write("a.html", "2", "b.html", "same");
        parent.toFile().setWritable(true);

        assertThat(result).isEqualTo(new WriteResult(1, 1, 0));
        assertThat(held()).isEqualTo(files("a.html", "2", "b.html", "same"));
    }

    private WriteResult write(String... namesAndTexts) {
        return SiteWriter.write(site, outputs(namesAndTexts));
    }

    private static SortedMap<String, OutputFile> outputs(String... namesAndTexts) {
        SortedMap<String, OutputFile> outputs = new TreeMap<>();
        files(namesAndTexts).forEach((name, text) -> outputs.put(name, OutputFile.of(text)));
        return outputs;
    }

    private static SortedMap<String, String> files(String... namesAndTexts) {
        SortedMap<String, String> files = new TreeMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return files;
    }

    /** The files in the output folder, without what begins with a dot at its top. */
    private SortedMap<String, String> held() {
        SortedMap<String, String> held = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(site)) {
            for (Path file : tree.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                String name = site.toUri().relativize(file.toUri()).getPath();
                if (!name.startsWith(".")) {
                    held.put(name, Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return held;
    }
}
