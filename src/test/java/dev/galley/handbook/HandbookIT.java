package dev.galley.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.galley.files.SourceReader;
import dev.galley.markdown.MarkdownParser;
import dev.galley.page.ParsedPage;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the Python code of the handbook and compares what it prints and how it fails with what the pages say. */
class HandbookIT {
    private static final int AT_ONCE = 2;

    @TempDir
    private Path folder;

    @Test
    void theCodeOfTheHandbookDoesWhatThePagesSay() throws InterruptedException, ExecutionException {
        if (!PythonRun.isPossible()) {
            assertThat(System.getenv("CI"))
                    .as("no python3 to run the handbook with")
                    .isNotEqualTo("true");
            assumeTrue(false, "no python3: the code of the handbook was not run");
        }
        List<PythonExample> examples = SourceReader.read(Path.of("content")).pages().stream()
                .flatMap(source -> examples(source).stream())
                .toList();

        assertThat(examples).hasSizeGreaterThan(100);
        assertThat(problems(examples)).isEmpty();
    }

    @Test
    void codeThatContinuesIsRunBehindTheCodeBeforeIt() {
        assumeTrue(PythonRun.isPossible(), "no python3");

        assertThat(problemsOf("""
                        ```python run
                        x = 1
                        print("once")
                        ```

                        ```python run continues
                        print(x + 1)
                        ```

                        ```output
                        2
                        ```
                        """)).isEmpty();
    }

    @Test
    void aWrongOutputAndAWrongErrorAreNamedWithTheirLine() {
        assumeTrue(PythonRun.isPossible(), "no python3");

        assertThat(problemsOf("""
                        ```python run
                        print(1)
                        ```

                        ```output
                        2
                        ```

                        ```python fails="TypeError: no"
                        raise ValueError("no")
                        ```

                        ```python run
                        1 / 0
                        ```
                        """))
                .containsExactly(
                        "page.md:1: printed\n1\nin place of\n2\n",
                        "page.md:9: does not fail with `TypeError: no`, but: ValueError: no",
                        "page.md:13: failed: ZeroDivisionError: division by zero");
    }

    private List<String> problemsOf(String markdown) {
        List<String> problems = new ArrayList<>();
        for (PythonExample example : examples(new Source(SourcePath.content("page.md"), markdown))) {
            check(example).ifPresent(problems::add);
        }
        return problems;
    }

    private static List<PythonExample> examples(Source source) {
        ParsedPage page = new MarkdownParser(false).parse(source);
        return PythonExample.in(page);
    }

    private List<String> problems(List<PythonExample> examples) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Optional<String>>> checks = examples.stream()
                    .<Callable<Optional<String>>>map(example -> () -> check(example))
                    .toList();
            List<String> problems = new ArrayList<>();
            for (Future<Optional<String>> result : threads.invokeAll(checks)) {
                result.get().ifPresent(problems::add);
            }
            return problems;
        } finally {
            threads.shutdownNow();
        }
    }

    private Optional<String> check(PythonExample example) {
        try {
            return example.check(Files.createTempDirectory(folder, "run"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
