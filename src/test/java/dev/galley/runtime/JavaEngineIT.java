package dev.galley.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.galley.run.Ending;
import dev.galley.run.EngineRun;
import dev.galley.run.Program;
import dev.galley.run.SnippetEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaEngineIT {
    private static SnippetEngine engine;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        engine = new JavaProvider().engine(Path.of(""), Map.of());
        assumeTrue(engine.runtime().isPresent(), "no JDK here");
    }

    @AfterAll
    static void end() {
        engine.close();
    }

    @Test
    void itSaysWhatItRunsOn() {
        assertThat(engine.runtime().orElseThrow().title()).isEqualTo("Java " + System.getProperty("java.version"));
    }

    @Test
    void aFolderWithoutCompilerIsNoRuntime() throws IOException {
        Files.createDirectories(folder.resolve("bin"));
        Path java = Files.writeString(folder.resolve("bin/java"), "#!/bin/sh\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"21.0.1\"\nMODULES=\"java.base java.xml\"\n");
        try (SnippetEngine none = new JavaProvider().engine(folder, Map.of("home", "."))) {
            assertThat(none.runtime()).isEmpty();
        }
    }

    @Test
    void piecesShareTheirNamesAndPrintTheirOwn() {
        List<EngineRun.PartRun> parts =
                run("int x = 41;\nSystem.out.println(\"one\");\n", "x++;\nSystem.out.print(x);\n", """
                record Point(int x, int y) {}
                int twice(int n) {
                    return 2 * n;
                }
                for (int i = 0; i < 2; i++) {
                    System.out.println(new Point(i, twice(x)));
                }
                """);
        assertThat(parts)
                .extracting(EngineRun.PartRun::output)
                .containsExactly("one\n", "42", "Point[x=0, y=84]\nPoint[x=1, y=84]\n");
    }

    @Test
    void anExpressionAtTheEndShowsItsValue() {
        assertThat(
                        run(
                                "var words = List.of(\"b\", \"a\");\nwords.size(); // two\nwords.stream().sorted().toList() // sorted\n"))
                .extracting(Shown::of)
                .containsExactly("completed: [a, b]\n");
        assertThat(run("String s = \"x\";\ns;", "s", "System.out.println(s)"))
                .extracting(EngineRun.PartRun::output)
                .containsExactly("", "\"x\"\n", "x\n");
    }

    @Test
    void anExceptionIsFoundThroughMethodsOfEarlierParts() {
        List<EngineRun.PartRun> parts =
                run("""
                class Oops extends IllegalStateException {
                    Oops(String message) { super(message); }
                }

                int check(int n) {
                    if (n < 0) {
                        throw new Oops("negative: ä" + n);
                    }
                    return n;
                }
                """, "// first\nint y = 1;\nList.of(1, -2).forEach(n -> {\n    check(n);\n});\n");
        Ending.Raised raised = (Ending.Raised) parts.get(1).ending();
        assertThat(raised.words()).isEqualTo("Oops: negative: ä-2");
        assertThat(raised.names()).contains("IllegalStateException", "java.lang.RuntimeException", "Throwable");
        assertThat(lines(raised)).containsExactly("1:3", "1:4", "0:7");
    }

    @Test
    void anErrorOfTypesHasItsLineAndColumn() {
        Ending.Raised raised = (Ending.Raised) run("int a = 1;\n\n  int b = \"ä\";\nSystem.out.println(b);\n")
                .get(0)
                .ending();
        assertThat(raised.words())
                .isEqualTo("CompileError: incompatible types: java.lang.String cannot be converted to int");
        assertThat(raised.names()).contains("compiler.err.prob.found.req");
        assertThat(raised.places()).containsExactly(new Ending.Place(0, 3, 11, 3));
    }

    @Test
    void aNameThatNobodyDeclaresIsAnError() {
        for (String code :
                List.of("int f() {\n    return missing();\n}\n", "int f() {\n    return missing();\n}\nf();\n")) {
            Ending.Raised raised = (Ending.Raised) run(code).get(0).ending();
            assertThat(raised.words()).as(code).startsWith("CompileError: ").contains("missing()");
            assertThat(raised.places()).as(code).containsExactly(new Ending.Place(0, 2, 12, 7));
        }
        assertThat(Shown.of(run("int f() { return g(); }\nint g() { return 7; }\nf()\n")
                        .get(0)))
                .isEqualTo("completed: 7\n");
    }

    @Test
    void aWholeFileIsCompiledAndItsMainIsRun() {
        String code = """
                import java.util.List;

                public class Shop {
                    interface Item { int price(); }

                    public static void main(String[] args) throws Exception {
                        List<Item> items = List.of(() -> 3, () -> 4);
                        System.out.println(items.stream().mapToInt(Item::price).sum() + args.length);
                        Thread late = new Thread(() -> System.out.println("late"));
                        late.start();
                        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("end")));
                    }
                }
                """;
        assertThat(Shown.of(run(code).get(0))).isEqualTo("completed: 7\nlate\nend\n");
    }

    @Test
    void filesSeeTheClassesOfEarlierFiles() {
        List<EngineRun.PartRun> parts = run("""
                package shop;

                public record Cart(int items) {
                    public Cart {
                        if (items < 0) {
                            throw new IllegalArgumentException("negative");
                        }
                    }
                }
                """, """
                import shop.Cart;

                public class Main {
                    public static void main(String... args) {
                        System.out.println(new Cart(2));
                        new Cart(-1);
                    }
                }
                """);
        assertThat(parts.get(1).output()).isEqualTo("Cart[items=2]\n");
        assertThat(lines((Ending.Raised) parts.get(1).ending())).containsExactly("1:6", "0:6");
        assertThat(run(
                        "package shop;\n\npublic class Price {\n    public static int of() { return 9; }\n}\n",
                        "import shop.Price;\nPrice.of()\n"))
                .extracting(EngineRun.PartRun::output)
                .containsExactly("", "9\n");
    }

    @Test
    void anErrorInAFileHasItsLineAndColumn() {
        Ending.Raised raised = (Ending.Raised)
                run("class A {\n    public static void main(String[] a) {\n        nothing(1);\n    }\n}\n")
                        .get(0)
                        .ending();
        assertThat(raised.words()).isEqualTo("CompileError: cannot find symbol: method nothing(int)");
        assertThat(raised.places()).containsExactly(new Ending.Place(0, 3, 9, 7));
    }

    @Test
    void aPartThatMayFailDoesNotEndTheProgram() {
        Program program =
                new Program(List.of(part("int x = 1;\nObject o = null;\no.hashCode();\n", true), part("x\n", false)));
        assertThat(engine.run(program).parts())
                .extracting(Shown::of)
                .containsExactly(
                        "raised: NullPointerException: Cannot invoke \"Object.hashCode()\" because \"o\" is null",
                        "completed: 1\n");
    }

    @Test
    void aPartThatFailsEndsTheProgram() {
        assertThat(run("throw new RuntimeException();\n", "1\n"))
                .extracting(Shown::of)
                .containsExactly("raised: RuntimeException");
    }

    @Test
    void exitEndsTheProgram() {
        assertThat(run("System.out.println(1);\nSystem.exit(0);\n", "2\n"))
                .extracting(Shown::of)
                .containsExactly("completed: 1\n");
        assertThat(run("System.exit(3);\n", "2\n")).extracting(Shown::of).containsExactly("raised: exit 3");
    }

    @Test
    void theOwnersClassPathIsSeen() throws IOException {
        Path source = Files.writeString(
                folder.resolve("Own.java"), "package own; public class Own { public static int n = 5; }");
        Path classes = Files.createDirectories(folder.resolve("target/own classes"));
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", classes.toString(), source.toString()))
                .isZero();
        Files.writeString(folder.resolve("classpath.txt"), "target/own classes:missing.jar:lib/*\n");
        for (String setting : List.of("target/own classes", "@classpath.txt")) {
            try (SnippetEngine own = new JavaProvider().engine(folder, Map.of("classpath", setting))) {
                assertThat(own.runtime()).isPresent();
                List<Program.Part> parts =
                        List.of(part("own.Own.n\n", false), part("package p;\nclass A extends own.Own {}\n", false));
                assertThat(own.run(new Program(parts)).parts())
                        .extracting(Shown::of)
                        .containsExactly("completed: 5\n", "completed: ");
            }
        }
    }

    @Test
    void whatIsNotInstalledIsSaid() {
        assertThat(Shown.of(requiring("java>=17").get(0))).isEqualTo("completed: ");
        for (String lacking : List.of("java>=99", "java<17", "org.example:thing", "what is this")) {
            assertThat(requiring("java>=17", lacking))
                    .extracting(Shown::of)
                    .containsExactly("not run: needs " + lacking);
        }
    }

    @Test
    void programsUseThreadsFilesAndTheirOwnNetwork() {
        String code = """
                var pool = Executors.newFixedThreadPool(8);
                System.out.println(pool.submit(() -> 6 * 7).get());
                pool.shutdown();
                Files.writeString(Path.of("note.txt"), "kept");
                System.out.println(Files.readString(Path.of("note.txt")));
                try (var server = new ServerSocket(0); var client = new Socket("localhost", server.getLocalPort())) {
                    System.out.println(client.isConnected());
                }
                System.out.println(new ProcessBuilder("echo", "child").start().waitFor());
                """;
        assertThat(Shown.of(run(code).get(0))).isEqualTo("completed: 42\nkept\ntrue\n0\n");
    }

    @Test
    void theOtherJvmIsSentAllItsClasses() throws IOException {
        try (var files = Files.list(Path.of(
                JavaChild.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath(),
                "dev/galley/runtime"))) {
            assertThat(files.map(it -> it.getFileName().toString().replace(".class", ""))
                            .filter(it -> it.startsWith("JavaChild")))
                    .containsExactlyInAnyOrderElementsOf(JavaHost.CHILD);
        }
    }

    private static List<EngineRun.PartRun> requiring(String... requirements) {
        Program.Part part = new Program.Part("java", ";", Map.of(), List.of(requirements), 60_000, false);
        return engine.run(new Program(List.of(part))).parts();
    }

    private static List<String> lines(Ending.Raised raised) {
        return raised.places().stream().map(it -> it.part() + ":" + it.line()).toList();
    }

    private static List<EngineRun.PartRun> run(String... codes) {
        List<Program.Part> parts = new ArrayList<>();
        for (String code : codes) {
            parts.add(part(code, false));
        }
        return engine.run(new Program(parts)).parts();
    }

    private static Program.Part part(String code, boolean mayFail) {
        return new Program.Part("java", code, Map.of(), List.of(), 60_000, mayFail);
    }
}
