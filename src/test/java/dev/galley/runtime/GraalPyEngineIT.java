package dev.galley.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.run.Ending;
import dev.galley.run.EngineRun;
import dev.galley.run.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GraalPyEngineIT {
    private static GraalPyEngine engine;

    @BeforeAll
    static void start() {
        engine = FetchedGraalPy.engine();
        assertThat(engine.runtime()).isPresent();
    }

    @AfterAll
    static void end() {
        if (engine != null) {
            engine.close();
        }
    }

    @Test
    void itSaysWhatItRunsOn() {
        assertThat(engine.runtime().orElseThrow().title()).isEqualTo("GraalPy 3.12.8 (25.2.4)");
        assertThat(engine.runtime().orElseThrow().gaps()).isEmpty();
    }

    @Test
    void aModuleKnowsThatItIsTheMainOne() {
        assertThat(run("if __name__ == '__main__':\n    print(__name__)\n")
                        .get(0)
                        .output())
                .isEqualTo("__main__\n");
    }

    @Test
    void partsShareTheirStateAndPrintTheirOwn() {
        List<EngineRun.PartRun> parts = run("x = 41\nprint('one')\n", "x += 1\nprint(x, end='')\n", "print(x * 2)\n");
        assertThat(parts).extracting(EngineRun.PartRun::output).containsExactly("one\n", "42", "84\n");
    }

    @Test
    void theNextProgramKnowsNothingOfTheOneBefore() {
        run("import json\nleft = json.left = 1\nopen('left', 'w').close()\n");
        assertThat(run("import json, os\nprint('left' in globals(), hasattr(json, 'left'), os.listdir())\n")
                        .get(0)
                        .output())
                .isEqualTo("False False []\n");
    }

    @Test
    void anExceptionIsFoundThroughFunctionsOfEarlierParts() {
        List<EngineRun.PartRun> parts = run("def f(x):\n    return 'ä𝄞', 1 / x\n", "\nf(0)\n");
        Ending.Raised raised = (Ending.Raised) parts.get(1).ending();
        assertThat(raised.words()).isEqualTo("ZeroDivisionError: division by zero");
        assertThat(raised.names()).contains("ArithmeticError", "builtins.ZeroDivisionError");
        assertThat(raised.places()).containsExactly(new Ending.Place(1, 2, 1, 4), new Ending.Place(0, 2, 19, 5));
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
    void aSessionIsNotRunAndWhatStandsBeforeItIs() {
        Program.Part session = new Program.Part("pycon", "1 + 1\n", Map.of(), List.of(), 20_000, false);
        assertThat(engine.run(new Program(List.of(session))).parts())
                .extracting(EngineRun.PartRun::ending)
                .containsExactly(new Ending.NotRun("needs an interpreter: the embedded one has no sessions"));
        List<EngineRun.PartRun> parts = engine.run(new Program(List.of(part("print(1)\n", false), session)))
                .parts();
        assertThat(parts).extracting(EngineRun.PartRun::output).containsExactly("1\n", "");
        assertThat(run("print(2)\n").get(0).output()).isEqualTo("2\n");
    }

    @Test
    void aPartThatFailsEndsTheProgram() {
        assertThat(run("1 / 0\n", "print(1)\n")).hasSize(1);
    }

    @Test
    void leavingWithZeroEndsTheProgramWell() {
        assertThat(run("import sys\nprint(1)\nsys.exit()\n", "print(2)\n"))
                .containsExactly(new EngineRun.PartRun("1\n", new Ending.Completed()));
        assertThat(((Ending.Raised) run("import sys\nsys.exit(3)\n").get(0).ending()).words())
                .isEqualTo("SystemExit: 3");
    }

    @Test
    void whatIsNotInstalledIsSaid() {
        for (String lacking : List.of("django>=4", "python>=3.13", "python<3.1", "python!=3", "what is this")) {
            Program.Part part =
                    new Program.Part("python", "print(1)\n", Map.of(), List.of("python>=3.12", lacking), 20_000, false);
            EngineRun.PartRun run =
                    engine.run(new Program(List.of(part))).parts().get(0);
            assertThat(run.ending()).as(lacking).isInstanceOf(Ending.NotRun.class);
            assertThat(((Ending.NotRun) run.ending()).why()).startsWith("needs " + lacking);
        }
    }

    @Test
    void blocksOfDjangoAreNotRun() {
        Program.Part part = new Program.Part("python", "x = 1\n", Map.of("role", "models"), List.of(), 5_000, false);
        assertThat(engine.run(new Program(List.of(part))).parts().get(0).ending())
                .isEqualTo(new Ending.NotRun("needs Django, which the embedded Python does not have"));
    }

    @Test
    void aPartThatTakesTooLongIsTimedOutAndTheOnesBeforeItStand() {
        Program program = new Program(List.of(
                part("print(1)\n", false),
                new Program.Part("python", "print(2)\nwhile True: pass\n", Map.of(), List.of(), 500, false)));
        assertThat(engine.run(program).parts())
                .containsExactly(
                        new EngineRun.PartRun("1\n", new Ending.Completed()),
                        new EngineRun.PartRun("2\n", new Ending.TimedOut()));
    }

    @Test
    void whatCannotBeInterruptedIsTimedOutAndTheOnesBeforeItStand() {
        Program program = new Program(List.of(
                part("print(1)\n", false),
                new Program.Part("python", "len(str(9 ** 9 ** 8))\n", Map.of(), List.of(), 500, false)));
        assertThat(engine.run(program).parts())
                .containsExactly(
                        new EngineRun.PartRun("1\n", new Ending.Completed()),
                        new EngineRun.PartRun("", new Ending.TimedOut()));
    }

    @Test
    void eventLoopsWork() {
        assertThat(run("""
                import asyncio

                async def double(x):
                    await asyncio.sleep(0.01)
                    return x * 2

                async def main():
                    print(await asyncio.gather(double(1), double(2)))
                    async with asyncio.TaskGroup() as group:
                        task = group.create_task(double(3))
                    print(task.result(), await asyncio.to_thread(abs, -4))
                    queue = asyncio.Queue()
                    asyncio.get_running_loop().call_later(0.01, queue.put_nowait, 5)
                    print(await asyncio.wait_for(queue.get(), 5))
                    try:
                        async with asyncio.timeout(0.01):
                            await asyncio.Event().wait()
                    except TimeoutError:
                        print("timeout")

                asyncio.run(main())
                with asyncio.Runner() as runner:
                    print(runner.run(double(6)))
                """)).containsExactly(new EngineRun.PartRun("""
                        [2, 4]
                        6 4
                        5
                        timeout
                        12
                        """, new Ending.Completed()));
    }

    @Test
    void theStandardLibraryWorks() {
        assertThat(run("""
                import collections, copy, dataclasses, datetime, decimal, enum, functools, inspect, itertools, json
                import logging, pickle, random, re, statistics, threading, typing
                from concurrent.futures import ThreadPoolExecutor

                @dataclasses.dataclass(order=True)
                class Point:
                    x: int
                    y: int = 0

                @functools.lru_cache
                def fib(n):
                    return n if n < 2 else fib(n - 1) + fib(n - 2)

                print(Point(1), pickle.loads(pickle.dumps(Point(2))) == copy.copy(Point(2)), fib(60))
                print(list(itertools.pairwise("abc")), json.dumps({"ä": [1, None]}), re.findall(r"\\d+", "a1b22"))
                print(decimal.Decimal("0.1") * 3, datetime.date(2024, 2, 28) + datetime.timedelta(2))
                print(typing.get_type_hints(Point), statistics.mean([1, 2]), collections.Counter("aab"))
                print(inspect.getsource(fib).splitlines()[1])
                with ThreadPoolExecutor(4) as pool:
                    print(list(pool.map(fib, range(5))))
                """)).containsExactly(new EngineRun.PartRun("""
                        Point(x=1, y=0) True 1548008755920
                        [('a', 'b'), ('b', 'c')] {"\\u00e4": [1, null]} ['1', '22']
                        0.3 2024-03-01
                        {'x': <class 'int'>, 'y': <class 'int'>} 1.5 Counter({'a': 2, 'b': 1})
                        def fib(n):
                        [0, 1, 1, 2, 3]
                        """, new Ending.Completed()));
    }

    @Test
    void aProgramHasFilesOfItsOwn() {
        assertThat(run("""
                import os, pathlib, tempfile
                with open("notes.txt", "w") as file:
                    print("one", "two", sep="\\n", file=file)
                pathlib.Path("folder").mkdir()
                os.rename("notes.txt", "folder/notes.txt")
                print(pathlib.Path("folder/notes.txt").read_text().split(), os.listdir(), os.path.getsize("folder/notes.txt"))
                with tempfile.TemporaryDirectory() as folder:
                    (pathlib.Path(folder) / "a").write_bytes(b"a")
                    print(os.listdir(folder))
                print(os.path.exists(folder), os.path.isdir("folder"), os.path.isfile("folder/notes.txt"))
                try:
                    open("folder")
                except IsADirectoryError:
                    print("folder")
                """)).containsExactly(new EngineRun.PartRun("""
                        ['one', 'two'] ['folder'] 8
                        ['a']
                        False True True
                        folder
                        """, new Ending.Completed()));
    }

    @Test
    void theOrderOfSetsIsTheSameInEveryRun() {
        String code = "print(set('the quick brown fox'.split()), hash('fox'))\n";
        String first = run(code).get(0).output();
        try (GraalPyEngine other = FetchedGraalPy.engine()) {
            assertThat(other.run(new Program(List.of(part(code, false))))
                            .parts()
                            .get(0)
                            .output())
                    .isEqualTo(first);
        }
    }

    @Test
    void aModuleThatGraalPyLacksIsNoFaultOfThePage() {
        assertThat(run("import django\n").get(0).ending())
                .isEqualTo(new Ending.NotRun("needs the module django that the embedded Python does not have"));
        assertThat(run("import sqlite3\n").get(0).ending()).isInstanceOf(Ending.NotRun.class);
        Program program = new Program(List.of(part("import no_such_module\n", true)));
        assertThat(engine.run(program).parts().get(0).ending()).isInstanceOf(Ending.Raised.class);
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
