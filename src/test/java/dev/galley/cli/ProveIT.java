package dev.galley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Needs {@code python3}. */
class ProveIT {
    private static final String PAGE = """
            # Title

            ```python run
            print(6 * 7)
            ```

            ```output
            42
            ```
            """;

    @TempDir
    private Path root;

    private final StringWriter out = new StringWriter();

    @BeforeEach
    void makeSite() throws IOException {
        Files.createDirectory(root.resolve("content"));
        write("content/index.md", PAGE);
        write("galley.yml", "snippets:\n  run: true\n");
    }

    @Test
    void provingWritesTheLedgerAndOthersReadIt() throws IOException {
        assertThat(galley("check", "--prove")).isZero();
        assertThat(ledger()).hasSize(3);
        assertThat(galley("check", "--frozen")).isZero();
        write("galley.yml", "engines:\n  python:\n    command: no-such-python\n");
        assertThat(galley("build")).isZero();
        assertThat(Files.readString(root.resolve("site-output/index.html"))).contains("ran on Python 3.");
        assertThat(root.resolve("site-output/.galley")).doesNotExist();
    }

    @Test
    void aChangedSnippetIsNotProvenAndItsOldProofGoes() throws IOException {
        galley("check", "--prove");
        List<String> before = ledger();
        write("content/index.md", PAGE.replace("6 * 7", "7 * 6"));
        assertThat(galley("check", "--frozen")).isEqualTo(1);
        assertThat(galley("check", "--prove")).isZero();
        assertThat(ledger()).hasSize(3).isNotEqualTo(before);
    }

    @Test
    void nothingRunsUnlessTheOwnerSaysSo() throws IOException {
        write("content/index.md", "```python run\n1 / 0\n```\n");
        write("galley.yml", "site_name: Quiet\n");
        assertThat(galley("check")).isZero();
        assertThat(out.toString()).contains("1 not run");
        assertThat(galley("check", "--prove")).isEqualTo(2);
        write("galley.yml", "snippets:\n  run: [java]\n");
        assertThat(galley("check")).isZero();
    }

    @Test
    void theCommandLineForbidsWhatTheFileAllows() throws IOException {
        write("content/index.md", "```python run\n1 / 0\n```\n");
        assertThat(galley("check", "--untrusted")).isZero();
        assertThat(galley("check", "--no-run")).isZero();
        assertThat(galley("check", "--prove", "--no-run")).isEqualTo(2);
        assertThat(galley("check")).isEqualTo(1);
    }

    @Test
    void aMachineWithoutPythonSkips() throws IOException {
        write(
                "galley.yml",
                "snippets:\n  run: true\nengines:\n  python:\n    command: bin/no-such-python\n    graalpy: no-such-folder\n");
        assertThat(galley("check", "--verbose")).isZero();
        assertThat(out.toString())
                .contains("1 not run")
                .contains("no python on this machine")
                .contains("`galley fetch graalpy`");
    }

    @Test
    void aConflictInTheLedgerIsToldAndMendedByProving() throws IOException {
        galley("check", "--prove");
        List<String> lines = new ArrayList<>(ledger());
        lines.add(1, "<<<<<<< ours");
        write("content/.galley/verified.json", String.join("\n", lines) + "\n");
        assertThat(galley("check", "--frozen", "--format", "line")).isZero();
        assertThat(out.toString()).contains("verified.json:2:1: warning[ledger-damaged]");
        galley("check", "--prove");
        assertThat(ledger()).hasSize(3);
    }

    @Test
    void aLinkIsNoLedger() throws IOException {
        write("elsewhere", "kept");
        Files.createDirectory(root.resolve("content/.galley"));
        Files.createSymbolicLink(root.resolve("content/.galley/verified.json"), root.resolve("elsewhere"));
        assertThat(galley("check", "--frozen")).isEqualTo(1);
        assertThat(out.toString()).doesNotContain("kept");
        assertThat(galley("check", "--prove")).isEqualTo(2);
        assertThat(Files.readString(root.resolve("elsewhere"))).isEqualTo("kept");
    }

    @Test
    void provingAllRunsAgainAndWritesTheSameLedger() throws IOException {
        galley("check", "--prove");
        List<String> before = ledger();
        assertThat(galley("check", "--prove=all")).isZero();
        assertThat(ledger()).isEqualTo(before);
    }

    private int galley(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--config", root.resolve("galley.yml").toString()));
        PrintWriter writer = new PrintWriter(out);
        int code = new Galley(root, Map.of(), false, writer, writer).run(all.toArray(String[]::new));
        writer.flush();
        return code;
    }

    private List<String> ledger() throws IOException {
        return Files.readAllLines(root.resolve("content/.galley/verified.json"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(root.resolve(name), text);
    }
}
