package dev.galley.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceReaderTest {
    @TempDir
    private Path folder;

    @Test
    void pagesAndAssetsAreReadInOrder() {
        write("b.md", "B");
        write("a/index.md", "A");
        write("a/picture.png", "12345");
        write("Z.MARKDOWN", "Z");

        ReadSources read = read();

        assertThat(texts(read)).containsExactly("Z.MARKDOWN=Z", "a/index.md=A", "b.md=B");
        assertThat(read.assets())
                .extracting(asset -> asset.path() + " " + asset.stamp().size())
                .containsExactly("a/picture.png 5");
        assertThat(read.diagnostics()).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereHoldsNothing() {
        assertThat(SourceReader.read(folder.resolve("none")))
                .isEqualTo(new ReadSources(List.of(), List.of(), List.of()));
    }

    @Test
    void namesThatBeginWithAnUnderscoreOrADotArePassedOver() {
        write("_draft.md", "");
        write("_parts/a.md", "");
        write(".git/config", "");
        write(".hidden.png", "");
        write("a_b.c.md", "shown");

        assertThat(texts(read())).containsExactly("a_b.c.md=shown");
        assertThat(read().assets()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"with space.md", "日本語/ガイド.md", "été.md", "100%25.md", "a+b&c#d?.md", "[x].md"})
    void namesMayHaveSpacesAndLettersOfAnyScript(String name) {
        write(name, "text");

        assertThat(texts(read())).containsExactly(name + "=text");
    }

    @Test
    void foldersMayBeNestedDeep() {
        String name = "d/".repeat(200) + "page.md";
        write(name, "deep");

        assertThat(texts(read())).containsExactly(name + "=deep");
    }

    @Test
    void aByteOrderMarkIsDroppedAndLineEndsAreKept() {
        write("a.md", "\uFEFF# A\r\ntext\r");

        assertThat(texts(read())).containsExactly("a.md=# A\r\ntext\r");
        assertThat(read().diagnostics()).isEmpty();
    }

    @Test
    void aTextInWindows1252IsShownAtItsFirstWrongByte() {
        write("a.md", "# Plain\r\nun caf\u00E9 \u201Cnoir\u201D".getBytes(Charset.forName("windows-1252")));

        assertThat(shown(read()))
                .containsExactly("a.md:2:7+1 file-encoding: byte that is not UTF-8: `0xE9`"
                        + " (save the file as UTF-8; it looks like `windows-1252`)");
        assertThat(texts(read())).containsExactly("a.md=# Plain\r\nun caf\u00E9 \u201Cnoir\u201D");
    }

    @Test
    void aWrongByteInUtf8CountsColumnsInUtf16Units() {
        write("a.md", new byte[] {'\n', (byte) 0xF0, (byte) 0x9F, (byte) 0x9A, (byte) 0x80, 'x', (byte) 0xC3, '!'});

        assertThat(shown(read()))
                .containsExactly("a.md:2:4+1 file-encoding: byte that is not UTF-8: `0xC3`"
                        + " (save the file as UTF-8; most of it is, but not this byte)");
        assertThat(texts(read())).containsExactly("a.md=\n🚀x\uFFFD!");
    }

    @Test
    void aTextInUtf16IsNamedAsSuch() {
        write("a.md", "\uFEFF# Ü".getBytes(StandardCharsets.UTF_16LE));

        assertThat(shown(read()))
                .containsExactly("a.md:1:1+0 file-encoding: byte that is not UTF-8: `0xFF`"
                        + " (save the file as UTF-8; it looks like `UTF-16`)");
        assertThat(texts(read())).containsExactly("a.md=# Ü");
    }

    @Test
    void aNulIsShownInItsPlace() {
        write("a.md", "one\ntw\0o\0");

        assertThat(shown(read()))
                .containsExactly("a.md:2:3+1 file-nul: NUL character in a text"
                        + " (remove it; a file of another kind needs another name)");
    }

    @Test
    void aPageOfMoreThanTenMegabytesIsNotRead() {
        write("large.md", new byte[10 * 1024 * 1024 + 1]);
        write("small.md", "small");

        assertThat(shown(read())).containsExactly("large.md:1:1+0 file-too-large: file of more than 10 MB (split it)");
        assertThat(texts(read())).containsExactly("small.md=small");
    }

    @Test
    void aLinkInsideTheContentIsFollowed() throws IOException {
        write("real/a.md", "A");
        Files.createSymbolicLink(folder.resolve("linked"), Path.of("real"));
        Files.createSymbolicLink(folder.resolve("b.md"), Path.of("real/a.md"));

        assertThat(texts(read())).containsExactly("b.md=A", "linked/a.md=A", "real/a.md=A");
        assertThat(read().diagnostics()).isEmpty();
    }

    @Test
    void aLinkThatLeadsOutsideIsNotFollowed(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("secret.md"), "secret");
        Files.createSymbolicLink(folder.resolve("all"), outside);
        Files.createSymbolicLink(folder.resolve("one.md"), outside.resolve("secret.md"));
        Files.createSymbolicLink(folder.resolve("hop"), Path.of("one.md"));

        assertThat(shown(read()))
                .containsExactly(
                        "all:1:1+0 file-link-outside: link that leads outside its folder"
                                + " (copy the file into the folder, or move it there)",
                        "hop:1:1+0 file-link-outside: link that leads outside its folder"
                                + " (copy the file into the folder, or move it there)",
                        "one.md:1:1+0 file-link-outside: link that leads outside its folder"
                                + " (copy the file into the folder, or move it there)");
        assertThat(read().pages()).isEmpty();
        assertThat(read().assets()).isEmpty();
    }

    @Test
    void linksInACircleEnd() throws IOException {
        write("a/page.md", "A");
        Files.createSymbolicLink(folder.resolve("a/up"), Path.of(".."));
        Files.createSymbolicLink(folder.resolve("x"), Path.of("y"));
        Files.createSymbolicLink(folder.resolve("y"), Path.of("x"));

        assertThat(shown(read()))
                .containsExactly(
                        "a/up:1:1+0 file-link-cycle: link to a folder it stands in (remove the link)",
                        "x:1:1+0 file-link-cycle: link that leads back to itself (remove the link)",
                        "y:1:1+0 file-link-cycle: link that leads back to itself (remove the link)");
        assertThat(texts(read())).containsExactly("a/page.md=A");
    }

    @Test
    void linksThatMultiplyHaveALimit() throws IOException {
        for (int i = 0; i < 20; i++) {
            Files.createDirectory(folder.resolve("d" + i));
            Files.createSymbolicLink(folder.resolve("d" + i + "/left"), Path.of("../d" + (i + 1)));
            Files.createSymbolicLink(folder.resolve("d" + i + "/right"), Path.of("../d" + (i + 1)));
        }
        write("d20/page.md", "A");

        assertThat(shown(read()))
                .isNotEmpty()
                .hasSizeLessThan(3000)
                .allSatisfy(
                        line -> assertThat(line).contains("file-too-large: one of more than 1000 links to folders"));
    }

    @Test
    void aLinkThatLeadsNowhereIsShownAndTheRestIsRead() throws IOException {
        write("a.md", "A");
        Files.createSymbolicLink(folder.resolve("dead.md"), Path.of("gone.md"));

        assertThat(shown(read()))
                .containsExactly("dead.md:1:1+0 file-unreadable: link that leads nowhere (remove the link)");
        assertThat(texts(read())).containsExactly("a.md=A");
    }

    @Test
    void whatMayNotBeReadIsShownAndTheRestIsRead() throws IOException {
        write("a.md", "A");
        write("b.png", "B");
        write("shut/c.md", "C");
        write("d.md", "D");
        for (String name : List.of("a.md", "b.png", "shut")) {
            Files.setPosixFilePermissions(folder.resolve(name), PosixFilePermissions.fromString("---------"));
        }
        assumeFalse(Files.isReadable(folder.resolve("a.md")), "the administrator may read everything");

        assertThat(shown(read()))
                .containsExactly(
                        "a.md:1:1+0 file-unreadable: file that cannot be read (check its permissions)",
                        "b.png:1:1+0 file-unreadable: file that cannot be read (check its permissions)",
                        "shut:1:1+0 file-unreadable: folder that cannot be read (check its permissions)");
        assertThat(texts(read())).containsExactly("d.md=D");
        Files.setPosixFilePermissions(folder.resolve("shut"), PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void aNamedPipeIsNotOpened() throws Exception {
        assumeTrue(new ProcessBuilder("mkfifo", folder.resolve("pipe.md").toString())
                        .start()
                        .waitFor()
                == 0);

        assertThat(shown(read())).containsExactly("pipe.md:1:1+0 file-unreadable: not a file or a folder (remove it)");
    }

    @Test
    void namesThatDifferOnlyInCaseAreShown() throws IOException {
        write("Guide.md", "1");
        write("guide.md", "2");
        assumeTrue(Files.readString(folder.resolve("Guide.md")).equals("1"), "names are told apart by case");
        write("other/GUIDE.md", "3");

        assertThat(shown(read()))
                .containsExactly("guide.md:1:1+0 file-case-clash: name that differs only in case from another:"
                        + " `Guide.md` (rename one of them; some systems keep only one)");
    }

    @ParameterizedTest
    @CsvSource({"a%FF.md, 'a\\xFF.md'", "a%07.md, 'a\\x07.md'", "a%5Cb.md, 'a\\x5Cb.md'", "a%0A.md, 'a\\x0A.md'"})
    void aNameThatIsNoTextIsShownEscaped(String name, String shown) throws IOException {
        assumeTrue(File.separatorChar == '/');
        Files.writeString(Path.of(URI.create(folder.toUri() + name)), "text");

        assertThat(shown(read()))
                .containsExactly(shown + ":1:1+0 file-unreadable: name that is not UTF-8,"
                        + " or holds a control character or a backslash (rename it)");
        assertThat(read().pages()).isEmpty();
    }

    @Test
    void onePageIsFoundAlone() {
        write("guide/b c.md", "text");

        assertThat(SourceReader.find(folder, folder.resolve("guide/../guide/b c.md")))
                .hasValueSatisfying(page -> {
                    assertThat(page.path()).isEqualTo(SourcePath.content("guide/b c.md"));
                    assertThat(page.read().source()).map(Source::text).contains("text");
                });
    }

    @Test
    void whatIsNoPageOfTheFolderIsNotFoundAlone(@TempDir Path outside) throws IOException {
        Path secret = Files.writeString(outside.resolve("secret.md"), "secret");
        write("a.txt", "text");
        Files.createSymbolicLink(folder.resolve("link.md"), secret);
        Files.createSymbolicLink(folder.resolve("linked"), outside);

        assertThat(List.of(
                        secret,
                        folder,
                        folder.resolve("a.txt"),
                        folder.resolve("none.md"),
                        folder.resolve("link.md"),
                        folder.resolve("linked/secret.md"),
                        folder.resolve("../" + outside.getFileName() + "/secret.md")))
                .allSatisfy(file -> assertThat(SourceReader.find(folder, file)).isEmpty());
    }

    @Test
    void aTemplatesFolderIsReadWhole() {
        write("page.mustache", "{{title}}");
        write("partials/_head.mustache", "head");
        write(".git/config", "");

        ReadTemplates read = TemplateReader.read(folder);

        assertThat(read.files().entrySet())
                .extracting(entry -> entry.getKey() + "=" + new String(entry.getValue(), StandardCharsets.UTF_8))
                .containsExactly("page.mustache={{title}}", "partials/_head.mustache=head");
        assertThat(read.diagnostics()).isEmpty();
    }

    private ReadSources read() {
        return SourceReader.read(folder);
    }

    private void write(String name, String text) {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, byte[] bytes) {
        try {
            Path file = FileNames.below(folder, name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(ReadSources read) {
        return read.pages().stream().map(SourceReaderTest::shown).toList();
    }

    private static String shown(Source source) {
        return source.path() + "=" + source.text();
    }

    private static List<String> shown(ReadSources read) {
        return read.diagnostics().stream()
                .map(diagnostic -> diagnostic.span().path() + ":"
                        + diagnostic.span().line() + ":" + diagnostic.span().column() + "+"
                        + diagnostic.span().length() + " " + diagnostic.code().id() + ": " + diagnostic.message() + " ("
                        + String.join(" ", diagnostic.help()) + ")")
                .toList();
    }
}
