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

class JavaScriptEngineIT {
    private static SnippetEngine engine;

    @BeforeAll
    static void start() {
        engine = new JavaScriptProvider().engine(Path.of(""), Map.of());
        assumeTrue(engine.runtime().isPresent(), "no Node.js here");
    }

    @AfterAll
    static void end() {
        engine.close();
    }

    @Test
    void itSaysWhatItRunsOn() {
        assertThat(engine.runtime().orElseThrow().title()).matches("Node\\.js \\d+\\.\\d+\\.\\d+");
    }

    @Test
    void aCommandThatIsNoNodeIsNoRuntime() {
        for (String command : List.of("no-such-command-at-all", "true", "cat")) {
            try (SnippetEngine none = new JavaScriptProvider().engine(Path.of(""), Map.of("command", command))) {
                assertThat(none.runtime()).as(command).isEmpty();
            }
        }
    }

    @Test
    void partsShareTheirNamesAndPrintTheirOwn() {
        List<EngineRun.PartRun> parts = run(
                "let x = 41;\nconst double = (n) => 2 * n;\nclass Cart { size = 3 }\nconsole.log('one');\n",
                "x++;\nprocess.stdout.write(String(x));\n",
                "console.log(double(x), new Cart(), { a: ['ä𝄞'] });\n");
        assertThat(parts)
                .extracting(EngineRun.PartRun::output)
                .containsExactly("one\n", "42", "84 Cart { size: 3 } { a: [ 'ä𝄞' ] }\n");
    }

    @Test
    void modulesAreImportedAndAwaitedAtTheTop() {
        List<EngineRun.PartRun> parts =
                run("""
                import { readFile, writeFile } from 'node:fs/promises';
                import path, { sep } from 'path';
                import * as os from 'node:os';

                await writeFile('note.txt', 'kept');
                export const [a, b = 2] = [await Promise.resolve(1)], c = 3;
                let later;
                function base() { return path.basename('/x/y') + sep; }
                class Kind { static here = typeof os.cpus; }
                """, "console.log(await readFile('note.txt', 'utf8'), a, b, c, later);\n", """
                later = base();
                console.log(later, Kind.here);
                const { join } = require('path');
                export default join('a', 'b');
                """);
        assertThat(parts)
                .extracting(Shown::of)
                .containsExactly("completed: ", "completed: kept 1 2 3 undefined\n", "completed: y/ function\n");
    }

    @Test
    void aPartEndsWhenNothingIsLeftToDo() {
        List<EngineRun.PartRun> parts = run("""
                setTimeout(() => console.log('later'), 20);
                Promise.resolve().then(() => console.log('soon'));
                console.log('now');
                """, "console.log('next');\n");
        assertThat(parts).extracting(EngineRun.PartRun::output).containsExactly("now\nsoon\nlater\n", "next\n");
    }

    @Test
    void anExceptionHasItsLinesAndColumnsThroughFunctionsOfEarlierParts() {
        List<EngineRun.PartRun> parts = run("""
                class Oops extends RangeError {
                  get name() { return 'Oops'; }
                }
                function check(n) {
                  if (n < 0) throw new Oops('negative: ä' + n);
                }
                """, "// first\n[1, -2].forEach((n) => {\n  check(n);\n});\n");
        Ending.Raised raised = (Ending.Raised) parts.get(1).ending();
        assertThat(raised.words()).isEqualTo("Oops: negative: ä-2");
        assertThat(raised.names()).contains("Oops", "RangeError", "Error");
        assertThat(raised.places())
                .containsExactly(
                        new Ending.Place(1, 2, 9, 7), new Ending.Place(1, 3, 3, 5), new Ending.Place(0, 5, 20, 3));
    }

    @Test
    void anExceptionInAModuleHasItsLineAndColumn() {
        for (String code : List.of(
                "const x = await 1; nothing();\n",
                "import fs from 'fs';\nlet y = 1; missing(y);\n",
                "import {\n  sep,\n} from 'path'; let y = sep; missing(y);\n",
                "const x = await\n  2;\nclass A {}\nthrow new Error(x);\n")) {
            Ending.Raised raised = (Ending.Raised) run(code).get(0).ending();
            String failing = code.replaceAll("(?s)(nothing|missing|new Error).*", "");
            int line = (int) failing.chars().filter(c -> c == '\n').count() + 1;
            int column = failing.length() - failing.lastIndexOf('\n');
            assertThat(raised.places()).as(code).hasSize(1);
            assertThat(raised.places().get(0).line()).as(code).isEqualTo(line);
            assertThat(raised.places().get(0).column()).as(code).isEqualTo(column);
        }
    }

    @Test
    void whatIsRejectedOrThrownLaterFailsItsPart() {
        for (String code : List.of(
                "\nPromise.reject(new TypeError('no'));\n",
                "\nsetTimeout(() => { throw new TypeError('no'); }, 1);\n",
                "\nconst wait = async () => { throw new TypeError('no'); }; await wait();\n")) {
            Ending.Raised raised = (Ending.Raised) run(code, "1;\n").get(0).ending();
            assertThat(raised.words()).as(code).isEqualTo("TypeError: no");
            assertThat(raised.places()).as(code).extracting(Ending.Place::line).containsOnly(2);
        }
        assertThat(run("await new Promise(() => {});\n"))
                .extracting(Shown::of)
                .containsExactly("raised: exit 13: unsettled top-level await");
        assertThat(run("throw 'text';\n")).extracting(Shown::of).containsExactly("raised: Uncaught: text");
    }

    @Test
    void codesOfSystemErrorsAreNames() {
        Ending.Raised raised = (Ending.Raised)
                run("require('fs').readFileSync('missing');\n").get(0).ending();
        assertThat(raised.names()).contains("ENOENT", "Error");
    }

    @Test
    void whatCannotBeImportedIsAnError() {
        assertThat(Shown.of(run("import { nothing } from 'path';\n").get(0)))
                .isEqualTo(
                        "raised: SyntaxError: The requested module 'path' does not provide an export named 'nothing'");
        Ending.Raised raised =
                (Ending.Raised) run("import _ from 'lodash';\n").get(0).ending();
        assertThat(raised.names()).contains("ERR_MODULE_NOT_FOUND");
    }

    @Test
    void aNameDeclaredTwiceIsFoundAtTheSecond() {
        for (String code : List.of("\nconst x = 2;\n", "\nconst x = await 2;\n")) {
            Ending.Raised raised =
                    (Ending.Raised) run("const x = 1;\n", code).get(1).ending();
            assertThat(raised.words()).isEqualTo("SyntaxError: Identifier 'x' has already been declared");
            assertThat(raised.places()).extracting(Ending.Place::part).as(code).containsExactly(1);
        }
    }

    @Test
    void aPartThatMayFailDoesNotEndTheProgram() {
        Program program =
                new Program(List.of(part("var x = 1;\nnull.x;\nx = 2;\n", true), part("console.log(x);\n", false)));
        assertThat(engine.run(program).parts())
                .extracting(Shown::of)
                .containsExactly("raised: TypeError: Cannot read properties of null (reading 'x')", "completed: 1\n");
    }

    @Test
    void aPartThatFailsEndsTheProgram() {
        assertThat(run("null.x;\n", "console.log(1);\n")).hasSize(1);
    }

    @Test
    void exitEndsTheProgram() {
        assertThat(run("console.log(1);\nprocess.exit();\n", "console.log(2);\n"))
                .extracting(Shown::of)
                .containsExactly("completed: 1\n");
        List<EngineRun.PartRun> failed = run("1;\nprocess.exit(3);\n", "console.log(2);\n");
        assertThat(failed).extracting(Shown::of).containsExactly("raised: exit 3");
        assertThat(((Ending.Raised) failed.get(0).ending()).places())
                .extracting(Ending.Place::line)
                .containsExactly(2);
        assertThat(run("process.exitCode = 4;\n")).extracting(Shown::of).containsExactly("raised: exit 4");
    }

    @Test
    void whatIsWrittenToStandardErrorIsNoOutput() {
        assertThat(run("console.error('x'); process.stderr.write('y'); console.warn('z'); console.info('i');\n"))
                .extracting(Shown::of)
                .containsExactly("completed: i\n");
    }

    @Test
    void whatIsNotInstalledIsSaid() {
        assertThat(Shown.of(requiring("node>=16").get(0))).isEqualTo("completed: ");
        for (String lacking : List.of("node>=99", "express", "what is this")) {
            assertThat(requiring("node", lacking)).extracting(Shown::of).containsExactly("not run: needs " + lacking);
        }
    }

    @Test
    void programsUseWorkersProcessesAndTheirOwnNetwork() {
        String code = """
                import http from 'node:http';
                import { once } from 'node:events';
                import { execFileSync } from 'node:child_process';
                import { Worker } from 'node:worker_threads';

                const server = http.createServer((request, response) => response.end('hello'));
                server.listen(0, 'localhost');
                await once(server, 'listening');
                const response = await fetch('http://localhost:' + server.address().port);
                console.log(await response.text());
                server.close();
                console.log(execFileSync('echo', ['child']).toString().trim());
                const worker = new Worker('require("worker_threads").parentPort.postMessage(6 * 7)', { eval: true });
                console.log((await once(worker, 'message'))[0]);
                """;
        assertThat(requiring(code, "node>=18")).extracting(Shown::of).containsExactly("completed: hello\nchild\n42\n");
    }

    private static List<EngineRun.PartRun> requiring(String... words) {
        String code = words[0].contains("\n") ? words[0] : ";";
        List<String> requirements = new ArrayList<>(List.of(words));
        requirements.removeIf(it -> it.contains("\n"));
        Program.Part part = new Program.Part("javascript", code, Map.of(), requirements, 60_000, false);
        return engine.run(new Program(List.of(part))).parts();
    }

    private static List<EngineRun.PartRun> run(String... codes) {
        List<Program.Part> parts = new ArrayList<>();
        for (String code : codes) {
            parts.add(part(code, false));
        }
        return engine.run(new Program(parts)).parts();
    }

    private static Program.Part part(String code, boolean mayFail) {
        return new Program.Part("javascript", code, Map.of(), List.of(), 60_000, mayFail);
    }
}
