package dev.galley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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

/** Blocks that run in a process of their own, as their authors see them. */
class ProcessProveIT {
    @TempDir
    private Path root;

    private final StringWriter out = new StringWriter();

    @BeforeEach
    void makeSite() throws IOException {
        Files.createDirectory(root.resolve("content"));
    }

    @Test
    void shellRunsOnlyWhereItIsListedByName() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no Bash here");
        page("# Title\n\n```bash run\ntrue\nls missing-file\n```\n");
        assertThat(galley("run: true")).isZero();
        assertThat(out.toString()).contains("1 not run");
        // Nothing runs, but engines that are listed for nothing are told.
        assertThat(galley("run: [java, python]")).isEqualTo(1);
        assertThat(out.toString()).contains("error[no-snippets]").doesNotContain("snippet-failed");
        assertThat(galley("run: [shell]")).isEqualTo(1);
        assertThat(out.toString())
                .contains("content/index.md:5:1: error[snippet-failed]: code fails when it is run: `exit 2: ls:");
    }

    @Test
    void javaRunsWithAllOthers() throws IOException {
        page(
                "# Title\n\n> ```java run timeout=1m\n> int half(int n) {\n>     return n / 2;\n> }\n> System.out.println(half(5));\n> ```\n>\n> ```output\n> 3\n> ```\n");
        assertThat(galley("run: true")).isEqualTo(1);
        assertThat(out.toString())
                .contains("content/index.md:11:3: error[snippet-output-differs]: code does not print this line");
        page("# Title\n\n- one\n\n  ```java run timeout=1m\n  int x = 1;\n    String s = x;\n  ```\n");
        assertThat(galley("run: true")).isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        "content/index.md:7:16: error[snippet-failed]: code fails when it is run: `CompileError: incompatible types");
    }

    @Test
    void aFailureThatIsMeantIsNoProblem() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no Bash here");
        page(
                "# Title\n\n```bash fails=\"exit 2: No such file\"\nls missing-file\n```\n\n```java fails=CompileError timeout=1m\nint x = \"1\";\n```\n");
        assertThat(galley("run: [java, shell]")).isZero();
    }

    private void page(String text) throws IOException {
        Files.writeString(root.resolve("content/index.md"), text);
    }

    private int galley(String runs) throws IOException {
        Files.writeString(root.resolve("galley.yml"), "snippets:\n  " + runs + "\n");
        List<String> all = new ArrayList<>(List.of("check", "--format", "line", "--config"));
        all.add(root.resolve("galley.yml").toString());
        PrintWriter writer = new PrintWriter(out);
        int code = new Galley(root, Map.of(), false, writer, writer).run(all.toArray(String[]::new));
        writer.flush();
        return code;
    }
}
