package dev.galley.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.galley.run.Ending;
import dev.galley.run.EngineRun;
import dev.galley.run.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PythonEngineIT {
    private static PythonEngine engine;

    @BeforeAll
    static void start() {
        engine = new PythonEngine("python3");
        assumeTrue(engine.runtime().isPresent(), "no Python here");
    }

    @AfterAll
    static void end() {
        engine.close();
    }

    @Test
    void itSaysWhatItRunsOn() {
        assertThat(engine.runtime().orElseThrow().title()).matches("Python 3\\.\\d+\\.\\d+.*");
    }

    @Test
    void aCommandThatIsNoPythonIsNoRuntime() {
        for (String command : List.of("no-such-command-at-all", "true", "cat")) {
            try (PythonEngine none = new PythonEngine(command)) {
                assertThat(none.runtime()).as(command).isEmpty();
            }
        }
    }

    @Test
    void aModuleKnowsThatItIsTheMainOne() {
        String code = """
                if __name__ == "__main__":
                    print(__name__)
                """;
        assertThat(run(code).get(0).output()).isEqualTo("__main__\n");
    }

    @Test
    void partsShareTheirStateAndPrintTheirOwn() {
        List<EngineRun.PartRun> parts = run("x = 41\nprint('one')\n", "x += 1\nprint(x, end='')\n", "print(x * 2)\n");
        assertThat(parts).extracting(EngineRun.PartRun::output).containsExactly("one\n", "42", "84\n");
    }

    @Test
    void anExceptionIsFoundThroughFunctionsOfEarlierParts() {
        List<EngineRun.PartRun> parts = run("def f(x):\n    return 'ä𝄞', 1 / x\n", "\nf(0)\n");
        Ending.Raised raised = (Ending.Raised) parts.get(1).ending();
        assertThat(raised.words()).isEqualTo("ZeroDivisionError: division by zero");
        assertThat(raised.names()).contains("ArithmeticError", "builtins.ZeroDivisionError");
        assertThat(raised.places()).extracting(Ending.Place::part).containsExactly(1, 0);
        assertThat(raised.places()).extracting(Ending.Place::line).containsExactly(2, 2);
    }

    @Test
    void theLibrarysOwnLinesAreNoPlaces() {
        Ending.Raised raised =
                (Ending.Raised) run("import json\n\njson.loads('{')\n").get(0).ending();
        assertThat(raised.names()).contains("JSONDecodeError", "json.decoder.JSONDecodeError", "ValueError");
        assertThat(raised.places()).extracting(Ending.Place::line).containsExactly(3);
    }

    @Test
    void anErrorOfSyntaxHasItsLine() {
        Ending.Raised raised = (Ending.Raised) run("x = 1\n\nreturn x\n").get(0).ending();
        assertThat(raised.type()).isEqualTo("SyntaxError");
        assertThat(raised.places()).extracting(Ending.Place::line).containsExactly(3);
    }

    @Test
    void aPartThatMayFailDoesNotEndTheProgram() {
        Program program = new Program(List.of(part("x = 1\n1 / 0\n", true), part("print(x)\n", false)));
        assertThat(engine.run(program).parts())
                .extracting(EngineRun.PartRun::output)
                .containsExactly("", "1\n");
    }

    @Test
    void aPartThatFailsEndsTheProgram() {
        assertThat(run("1 / 0\n", "print(1)\n")).hasSize(1);
    }

    @Test
    void whatIsNotInstalledIsSaid() {
        for (String lacking : List.of("no-such-package", "python>=99", "python<3.1", "python!=3", "what is this")) {
            Program.Part part =
                    new Program.Part("python", "print(1)\n", Map.of(), List.of("python>=3", lacking), 20_000, false);
            EngineRun.PartRun run =
                    engine.run(new Program(List.of(part))).parts().get(0);
            assertThat(run.ending()).as(lacking).isInstanceOf(Ending.NotRun.class);
            assertThat(((Ending.NotRun) run.ending()).why()).startsWith("needs " + lacking);
        }
    }

    @Test
    void theOrderOfSetsIsTheSameInEveryRun() {
        String code = "print(set('the quick brown fox'.split()))\n";
        String first = run(code).get(0).output();
        try (PythonEngine other = new PythonEngine("python3")) {
            assertThat(other.runtime()).isPresent();
            assertThat(other.run(new Program(List.of(part(code, false))))
                            .parts()
                            .get(0)
                            .output())
                    .isEqualTo(first);
        }
    }

    @Test
    void whatRunsAtTheEndOfAProgramBelongsToItsOutput() {
        String code = """
                import atexit, threading
                atexit.register(print, "at exit")
                threading.Thread(target=print, args=("thread",)).start()
                """;
        assertThat(run(code).get(0).ending()).isEqualTo(new Ending.Completed());
    }

    @Test
    void programsUseThreadsProcessesEventLoopsAndTheirOwnNetwork() {
        String code = """
                import asyncio, concurrent.futures, inspect, multiprocessing, pickle, socket, tempfile

                class Order:
                    pass

                async def double(x):
                    await asyncio.sleep(0)
                    return x * 2

                print(asyncio.run(double(21)))
                with concurrent.futures.ThreadPoolExecutor(8) as pool:
                    print(list(pool.map(abs, [-1, 2])))
                with multiprocessing.get_context("fork").Pool(2) as pool:
                    print(pool.map(abs, [-3]))
                print(type(pickle.loads(pickle.dumps(Order()))).__name__)
                print(inspect.getsource(Order).splitlines()[0])
                with tempfile.TemporaryFile() as file, socket.socket() as server:
                    server.bind(("127.0.0.1", 0))
                    server.listen()
                    socket.create_connection(server.getsockname()).close()
                """;
        assertThat(run(code).get(0)).isEqualTo(new EngineRun.PartRun("""
                        42
                        [1, 2]
                        [3]
                        Order
                        class Order:
                        """, new Ending.Completed()));
    }

    private static List<EngineRun.PartRun> run(String... codes) {
        List<Program.Part> parts = new ArrayList<>();
        for (String code : codes) {
            parts.add(part(code, false));
        }
        return engine.run(new Program(parts)).parts();
    }

    private static Program.Part part(String code, boolean mayFail) {
        return new Program.Part("python", code, Map.of(), List.of(), 20_000, mayFail);
    }
}
