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
import java.util.stream.Stream;
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
    void outputsAreWrittenIntoTheirFencesAndNothingElseChanges() throws IOException {
        write("content/index.md", PAGE.replace("```output\n42", "```output\n41"));
        write("content/other.md", "# Other\n\n```python run\n1 / 0\n```\n\n```output\nx\n```\n");
        String other = Files.readString(root.resolve("content/other.md"));
        assertThat(galley("check", "--update")).isEqualTo(1);
        assertThat(out.toString()).contains("-41", "+42", "1 output written anew", "ZeroDivisionError");
        assertThat(Files.readString(root.resolve("content/index.md"))).isEqualTo(PAGE);
        assertThat(Files.readString(root.resolve("content/other.md"))).isEqualTo(other);
        assertThat(root.resolve("content/.galley")).doesNotExist();
        assertThat(root.resolve("site-output")).doesNotExist();
    }

    @Test
    void updatingNeedsPermissionToRun() throws IOException {
        assertThat(galley("check", "--update", "--no-run")).isEqualTo(2);
        assertThat(galley("check", "--update", "--frozen")).isEqualTo(2);
        write("galley.yml", "site_name: Quiet\n");
        assertThat(galley("check", "--update")).isEqualTo(2);
        assertThat(Files.readString(root.resolve("content/index.md"))).isEqualTo(PAGE);
    }

    @Test
    void aPageGetsNoFileThatIsNotTheSites() throws IOException {
        write(".env", "KEY=1\n");
        Path secret = Files.writeString(root.resolveSibling(root.getFileName() + "-secret.py"), "KEY = 1\n");
        Files.createSymbolicLink(root.resolve("link.py"), secret);
        Files.createSymbolicLink(root.resolve("inner.py"), root.resolve(".env"));
        for (String name : List.of(".env", "link.py", "inner.py", "../" + secret.getFileName(), secret.toString())) {
            write("content/index.md", "# T\n\n```text file=" + name + "\n```\n");
            out.getBuffer().setLength(0);
            assertThat(galley("check")).as(name).isEqualTo(1);
            assertThat(out.toString()).contains("snippet-bad-include");
        }
        Files.delete(secret);
    }

    @Test
    void nothingRunsUnlessTheOwnerSaysSo() throws IOException {
        write("content/index.md", "```python run\n1 / 0\n```\n");
        write("galley.yml", "site_name: Quiet\n");
        assertThat(galley("check")).isZero();
        assertThat(out.toString()).contains("1 not run");
        assertThat(galley("check", "--prove")).isEqualTo(2);
        write("galley.yml", "snippets:\n  run: [java]\nchecks:\n  no-snippets: ignore\n");
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
    void misspeltEnginesAndSettingsAreTold() throws IOException {
        write("galley.yml", "snippets:\n  run: true\nengines:\n  python:\n    comand: python3\n");
        assertThat(galley("check")).isEqualTo(2);
        assertThat(out.toString())
                .contains("unknown setting in galley.yml: `comand` below `engines.python`; did you mean `command`?");
        write("galley.yml", "snippets:\n  run: true\nengines:\n  pithon:\n    command: python3\n");
        assertThat(galley("check")).isEqualTo(2);
        assertThat(out.toString()).contains("`pithon` below `engines`; did you mean `python`?");
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
    void aLedgerThatWasCutOffCountsAsFarAsItGoes() throws IOException {
        galley("check", "--prove");
        List<String> whole = ledger();
        String text = String.join("\n", whole);
        write("content/.galley/verified.json", text.substring(0, text.length() - 20));
        write("content/.galley/.verified.json123.new", "left by a killed run");
        assertThat(galley("check", "--frozen", "--format", "line")).isEqualTo(1);
        assertThat(out.toString()).contains("verified.json:2:1: warning[ledger-damaged]", "error[snippet-unproven]");
        assertThat(galley("check", "--prove")).isZero();
        assertThat(ledger()).isEqualTo(whole);
    }

    @Test
    void entriesOfAnOlderGalleyProveNothingAndGoWithTheNextProving() throws IOException {
        galley("check", "--prove");
        List<String> whole = ledger();
        String old = whole.get(1).replaceFirst("\"key\": \"[0-9a-f]{64}\"", "\"key\": \"" + "0".repeat(64) + "\"");
        write("content/.galley/verified.json", "[\n" + old + "\n{}]\n");
        assertThat(galley("check", "--frozen")).isEqualTo(1);
        assertThat(galley("check", "--prove")).isZero();
        assertThat(ledger()).isEqualTo(whole);
    }

    @Test
    void runsAtTheSameTimeLeaveAWholeLedger() throws IOException {
        galley("check", "--prove");
        List<String> whole = ledger();
        Files.delete(root.resolve("content/.galley/verified.json"));
        List<Integer> codes = Stream.of(1, 2, 3, 4)
                .parallel()
                .map(number -> CommandLineRun.of(root, "check", "--prove=all", "--quiet")
                        .code())
                .toList();
        assertThat(codes).containsOnly(0);
        assertThat(ledger()).isEqualTo(whole);
        try (Stream<Path> left = Files.list(root.resolve("content/.galley"))) {
            assertThat(left).hasSize(1);
        }
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

    @Test
    void nothingToProveIsAnErrorOnceSomeoneWantsToProve() throws IOException {
        write("content/index.md", "# Title\n\n```python\nprint(1)\n```\n");
        assertThat(galley("build")).isZero();
        assertThat(galley("check", "--prove", "--format", "line")).isEqualTo(1);
        assertThat(out.toString()).contains("galley.yml:2:8: error[no-snippets]: no block of the site asks to be run");
        write("content/index.md", "# Title\n\n```python run\nprint(1)\n```\n");
        assertThat(galley("check", "--prove")).isZero();
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
