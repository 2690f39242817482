package dev.galley.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.galley.run.Ending;
import dev.galley.run.EngineRun;
import dev.galley.run.Program;
import dev.galley.run.SnippetEngine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ShellEngineIT {
    private static SnippetEngine engine;

    @BeforeAll
    static void start() {
        engine = new ShellProvider().engine(Path.of(""), Map.of());
        assumeTrue(engine.runtime().isPresent(), "no Bash here");
    }

    @AfterAll
    static void end() {
        engine.close();
    }

    @Test
    void itSaysWhatItRunsOn() {
        assertThat(engine.runtime().orElseThrow().title()).matches("Bash \\d+\\.\\d+.*");
    }

    @Test
    void aCommandThatIsNoBashIsNoRuntime() {
        for (String command : List.of("no-such-command-at-all", "true", "cat")) {
            try (SnippetEngine none = new ShellProvider().engine(Path.of(""), Map.of("command", command))) {
                assertThat(none.runtime()).as(command).isEmpty();
            }
        }
    }

    @Test
    void partsShareFolderVariablesFunctionsAndAliases() {
        List<EngineRun.PartRun> parts = run(
                "mkdir shop; cd shop; price=3\ntwice() { echo $(($1 * 2)); }\nalias say=echo\n",
                "twice $price\n",
                "say ${PWD##*/}\n");
        assertThat(parts).extracting(EngineRun.PartRun::output).containsExactly("", "6\n", "shop\n");
    }

    @Test
    void bothOutputsComeTogetherInTheirOrder() {
        assertThat(run("echo one; echo two >&2; echo three").get(0).output()).isEqualTo("one\ntwo\nthree\n");
    }

    @Test
    void aFailingCommandFailsItsBlockOnItsLine() {
        EngineRun.PartRun part = run("echo one\n\nls no-such-file\necho two\n").get(0);
        assertThat(part.output()).startsWith("one\nls: ").doesNotContain("two");
        Ending.Raised raised = (Ending.Raised) part.ending();
        assertThat(raised.type()).isEqualTo("exit 2");
        assertThat(raised.names()).contains("exit", "2");
        assertThat(raised.message()).contains("no-such-file");
        assertThat(lines(raised)).containsExactly("0:3");
    }

    @Test
    void aFailureIsFoundThroughFunctionsOfEarlierParts() {
        List<EngineRun.PartRun> parts = run("check() {\n  test -e \"$1\"\n  echo found\n}\n", "true\ncheck nothing\n");
        assertThat(lines((Ending.Raised) parts.get(1).ending())).containsExactly("1:2", "0:2");
        assertThat(parts.get(1).output()).isEmpty();
    }

    @Test
    void whatIsAskedMayFail() {
        String code = """
                if grep -q x /dev/null; then echo yes; else echo no; fi
                false || echo other
                ! false
                while false; do :; done
                value=$(false; echo kept)
                echo "$value"
                """;
        assertThat(Shown.of(run(code).get(0))).isEqualTo("completed: no\nother\nkept\n");
    }

    @Test
    void anUnknownCommandIsNamedAsATerminalDoes() {
        EngineRun.PartRun part = run("true\nno-such-command --help\n").get(0);
        assertThat(part.output()).isEqualTo("bash: no-such-command: command not found\n");
        assertThat(Shown.of(part)).isEqualTo("raised: exit 127: bash: no-such-command: command not found");
        assertThat(lines((Ending.Raised) part.ending())).containsExactly("0:2");
    }

    @Test
    void whatBashGivesUpOnHasItsLine() {
        Ending.Raised raised =
                (Ending.Raised) run("set -u\n\necho $nothing\n").get(0).ending();
        assertThat(raised.words()).isEqualTo("exit 1: bash: nothing: unbound variable");
        assertThat(lines(raised)).containsExactly("0:3");
    }

    @Test
    void exitEndsTheProgram() {
        assertThat(run("echo bye\nexit\n", "echo never\n"))
                .extracting(Shown::of)
                .containsExactly("completed: bye\n");
        List<EngineRun.PartRun> failed = run("true\nexit 3\n", "echo never\n");
        assertThat(failed).extracting(Shown::of).containsExactly("raised: exit 3");
        assertThat(lines((Ending.Raised) failed.get(0).ending())).containsExactly("0:2");
    }

    @Test
    void aPartThatMayFailDoesNotEndTheProgram() {
        Program program = new Program(List.of(part("bash", "x=1\nfalse\nx=2\n", true), part("bash", "echo $x", false)));
        assertThat(engine.run(program).parts())
                .extracting(Shown::of)
                .containsExactly("raised: exit 1", "completed: 1\n");
    }

    @Test
    void aPartThatFailsEndsTheProgram() {
        assertThat(run("false\n", "echo never\n")).hasSize(1);
    }

    @Test
    void aSessionGoesOnAfterAFailure() {
        Program program = new Program(List.of(
                part("console", "cat missing\n\necho still here\nfalse\n", false),
                part("console", "no-such-command\n", false)));
        assertThat(engine.run(program).parts())
                .extracting(Shown::of)
                .containsExactly(
                        "completed: cat: missing: No such file or directory\nstill here\n",
                        "completed: bash: no-such-command: command not found\n");
    }

    @Test
    void aScriptWithItsOwnOptionsEndsAsItSays() {
        String code = "set -euo pipefail\necho start\nfalse | true\necho never\n";
        Ending.Raised raised = (Ending.Raised) run(code).get(0).ending();
        assertThat(raised.type()).isEqualTo("exit 1");
        assertThat(lines(raised)).containsExactly("0:3");
    }

    @Test
    void toolsOfTheSystemAreThereAndOthersAreSaid() {
        assertThat(requiring("bash>=3", "grep").get(0).ending()).isEqualTo(new Ending.Completed());
        for (String lacking : List.of("bash>=99", "no-such-tool", "../../bin/sh", "git>=2", "what is this")) {
            assertThat(Shown.of(requiring("bash", lacking).get(0))).isEqualTo("not run: needs " + lacking);
        }
    }

    @Test
    void scriptsPipesJobsAndItsOwnNetworkWork() {
        String code = """
                printf '#!/bin/sh\\necho "hello $1"\\n' >hello.sh
                chmod +x hello.sh
                ./hello.sh world | tr a-z A-Z
                sleep 0 & wait
                cat <<END
                $(seq 3 | paste -sd+)
                END
                ls
                """;
        assertThat(run(code).get(0))
                .isEqualTo(new EngineRun.PartRun("HELLO WORLD\n1+2+3\nhello.sh\n", new Ending.Completed()));
    }

    @Test
    void outputInAnyBytesIsText() {
        assertThat(Shown.of(run("printf '\\377\\n'; echo 'ä𝄞'").get(0))).isEqualTo("completed: \uFFFD\nä𝄞\n");
    }

    private static List<EngineRun.PartRun> requiring(String... requirements) {
        Program.Part part = new Program.Part("bash", "true", Map.of(), List.of(requirements), 20_000, false);
        return engine.run(new Program(List.of(part))).parts();
    }

    private static List<String> lines(Ending.Raised raised) {
        return raised.places().stream().map(it -> it.part() + ":" + it.line()).toList();
    }

    private static List<EngineRun.PartRun> run(String... codes) {
        List<Program.Part> parts = new ArrayList<>();
        for (String code : codes) {
            parts.add(part("bash", code, false));
        }
        return engine.run(new Program(parts)).parts();
    }

    private static Program.Part part(String language, String code, boolean mayFail) {
        return new Program.Part(language, code, Map.of(), List.of(), 20_000, mayFail);
    }
}
