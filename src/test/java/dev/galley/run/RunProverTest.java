package dev.galley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.markdown.MarkdownParser;
import dev.galley.page.CompletedPage;
import dev.galley.page.ParsedPage;
import dev.galley.page.SnippetProof;
import dev.galley.page.SnippetProof.Status;
import dev.galley.snippet.SnippetCompleter;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunProverTest {
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void codeThatPrintsWhatThePageShowsIsProven() {
        String page = """
                ```text run
                say hello
                ```

                ```output
                hello
                ```
                """;
        assertThat(proofs(page)).extracting(SnippetProof::status).containsExactly(Status.RAN, Status.SHOWN);
        assertThat(proofs(page).get(0).note()).isEqualTo("Toy 1.0");
    }

    @Test
    void itIsKnownWhichEnginesWereAsked() {
        assertThat(asked("```text\nsay one\n```\n")).isEmpty();
        assertThat(asked("```text run norun\nsay one\n```\n")).isEmpty();
        assertThat(asked("```python run\nsay one\n```\n")).isEmpty();
        assertThat(asked("```text run\nsay one\n```\n")).containsExactly("toy");
        assertThat(asked("```text fails=ToyError\nsay one\n```\n")).containsExactly("toy");
    }

    @Test
    void anotherOutputIsShownOnItsLine() {
        String page = """
                > ```text run
                > say one
                > say two
                > ```
                >
                > ```output
                > one
                > three
                > ```
                """;
        assertThat(problems(page)).containsExactly("8:3 snippet-output-differs: code does not print this line");
    }

    @Test
    void codeThatFailsIsShownOnItsLine() {
        String page = """
                ```text run
                say one
                raise ToyError
                ```
                """;
        assertThat(problems(page))
                .containsExactly("3:1 snippet-failed: code fails when it is run: `ToyError: of toys`");
    }

    @Test
    void codeThatFailsAsThePageSaysIsProven() {
        assertThat(problems("```text fails=ToyError\nraise ToyError\n```\n")).isEmpty();
        assertThat(problems("```text fails=\"Exception: of toys\"\nraise ToyError\n```\n"))
                .isEmpty();
        assertThat(proofs("```text fails=ToyError\nraise ToyError\n```\n")
                        .get(0)
                        .status())
                .isEqualTo(Status.RAN);
    }

    @Test
    void codeThatFailsOtherwiseOrNotAtAllIsAProblem() {
        assertThat(problems("```text fails=Other\nraise ToyError\n```\n"))
                .containsExactly(
                        "1:9 snippet-not-failing: code fails otherwise than it is said to: `ToyError: of toys`");
        assertThat(problems("```text fails=\"ToyError: of dolls\"\nraise ToyError\n```\n"))
                .hasSize(1);
        assertThat(problems("```text fails=ToyError\nsay one\n```\n"))
                .containsExactly("1:9 snippet-not-failing: code that is said to fail runs to its end");
    }

    @Test
    void blocksThatContinueShareTheirStateAndNotTheirOutput() {
        String page = """
                ```text run
                set one
                say first
                ```

                ```output
                first
                ```

                Prose.

                ```text run continues
                set two
                recall
                ```

                ```output
                one two
                ```

                ```text run
                recall
                ```

                ```output

                ```
                """;
        assertThat(problems(page)).isEmpty();
        assertThat(runs).hasValue(2);
    }

    @Test
    void aGroupSharesItsStateAcrossOtherBlocks() {
        String page = """
                ```text group=a
                set one
                ```

                ```text run group=b
                recall
                ```

                ```text run group=a
                recall
                ```

                ```output
                one
                ```
                """;
        assertThat(problems(page)).isEmpty();
    }

    @Test
    void whatStandsBehindAFailureIsNotRunAndNoFurtherProblem() {
        String page = """
                ```text run
                raise ToyError
                ```

                ```text run continues
                say one
                ```

                ```output
                two
                ```
                """;
        assertThat(problems(page)).hasSize(1);
        assertThat(proofs(page).get(1).status()).isEqualTo(Status.SKIPPED);
    }

    @Test
    void whatIsNotInstalledIsSkippedVisibly() {
        SnippetProof proof =
                proofs("```text run requires=\"django>=5.0\"\nraise X\n```\n").get(0);
        assertThat(proof.status()).isEqualTo(Status.SKIPPED);
        assertThat(proof.note()).isEqualTo("needs django>=5.0");
        assertThat(proof.diagnostics()).isEmpty();
    }

    @Test
    void aProvenSnippetIsNotRunAgain() {
        String page = "```text run\nsay one\n```\n";
        Ledger ledger = proven(page, Ledger.EMPTY, Proving.MISSING, true).ledger();
        RunProver again = prover(ledger, Proving.MISSING, true);
        assertThat(again.prove(completed(page), unproven(page)).get(0).status()).isEqualTo(Status.RAN);
        assertThat(runs).hasValue(1);
        assertThat(again.ledger().text()).isEqualTo(ledger.text());
    }

    @Test
    void aChangeOfCodeOutputOrWhatRunsBeforeMakesAProofVoid() {
        String page = "```text group=a\nset one\n```\n\n```text run group=a\nrecall\n```\n\n```output\none\n```\n";
        Ledger ledger = proven(page, Ledger.EMPTY, Proving.MISSING, true).ledger();
        for (String changed : List.of(
                page.replace("recall\n", "recall \n"),
                page.replace("set one", "set one\nset two"),
                page.replace("```output\none", "```output\ntwo"),
                page.replace("```output", "```output match=prefix"))) {
            SnippetProof proof = prover(ledger, Proving.LEDGER, true)
                    .prove(completed(changed), unproven(changed))
                    .get(1);
            assertThat(proof.status()).as(changed).isEqualTo(Status.SKIPPED);
        }
    }

    @Test
    void moreProseBeforeABlockLeavesItsProofValid() {
        String page = "```text run\nsay one\n```\n";
        Ledger ledger = proven(page, Ledger.EMPTY, Proving.MISSING, true).ledger();
        String moved = "# Title\n\nProse.\n\n" + page;
        assertThat(prover(ledger, Proving.LEDGER, false)
                        .prove(completed(moved), unproven(moved))
                        .get(0)
                        .status())
                .isEqualTo(Status.RAN);
    }

    @Test
    void nothingRunsWithoutPermission() {
        RunProver prover = proven("```text run\nraise X\n```\n", Ledger.EMPTY, Proving.MISSING, false);
        assertThat(runs).hasValue(0);
        assertThat(prover.ledger().size()).isZero();
    }

    @Test
    void aMachineWithoutTheLanguageSkips() {
        Engines none = new Engines(List.of(new ToyProvider(runs, false)), Path.of(""), Map.of());
        String page = "```text run\nraise X\n```\n";
        List<SnippetProof> proofs = new RunProver(none, Ledger.EMPTY, Proving.MISSING, engine -> true)
                .prove(completed(page), unproven(page));
        assertThat(proofs.get(0).status()).isEqualTo(Status.SKIPPED);
        assertThat(runs).hasValue(0);
    }

    @Test
    void frozenMeansThatEveryRunIsProven() {
        String page = "```text run\nsay one\n```\n\n```text\nnothing\n```\n";
        List<SnippetProof> proofs = prover(Ledger.EMPTY, Proving.FROZEN, true).prove(completed(page), unproven(page));
        assertThat(proofs.get(0).diagnostics()).extracting(it -> it.code().id()).containsExactly("snippet-unproven");
        assertThat(proofs.get(1).diagnostics()).isEmpty();
        assertThat(runs).hasValue(0);
    }

    @Test
    void codeThatIsKeptFromRunningIsNotRun() {
        for (String words : List.of("run nocheck=\"why\"", "norun", "run fragment", "fails", "")) {
            assertThat(problems("```text " + words + "\nraise X\n```\n")).isEmpty();
        }
        assertThat(runs).hasValue(0);
    }

    @Test
    void aBareFailsOfABlockThatIsRunTakesAnyFailure() {
        assertThat(problems("```text run fails\nraise X\n```\n")).isEmpty();
        assertThat(problems("```text run fails\nsay one\n```\n"))
                .containsExactly("1:13 snippet-not-failing: code that is said to fail runs to its end");
    }

    @Test
    void aPartOfTheMessageIsEnough() {
        assertThat(problems("```text run fails=\"of toys\"\nraise X\n```\n")).isEmpty();
        assertThat(problems("```text run fails=\"of boys\"\nraise X\n```\n")).hasSize(1);
        assertThat(problems("```text run fails=Toys\nraise X\n```\n")).hasSize(1);
    }

    @Test
    void whatIsNeverTheSameTwiceNeedNotCount() {
        String page = """
                ```text run
                say <Book at 0x7f3a> of 2026-11-25 took 0.31 s
                ```

                ```output normalize="addresses,dates,durations"
                <Book at 0x10cc> of 2020-01-01 took 12 s
                ```
                """;
        assertThat(problems(page)).isEmpty();
        assertThat(problems(page.replace(",durations", ""))).hasSize(1);
    }

    @Test
    void allThatDiffersIsShownAtOnce() {
        String page = "```text run\nsay a\nsay b\nsay c\nsay d\n```\n\n```output\na\nB\nc\ne\n```\n";
        Diagnostic problem = proofs(page).get(0).diagnostics().get(0);
        assertThat(line(problem)).isEqualTo("10:1 snippet-output-differs: code does not print this line");
        assertThat(problem.help())
                .containsExactly("the output differs, `-` expected, `+` printed:\n- B\n+ b\n- e\n+ d");
    }

    @Test
    void setUpRunsBeforeTheFirstBlockAndItsFailureIsShownInItsFile() {
        String page = "```text run setup=toys/up.toy\nrecall\n```\n\n```output\nready\n```\n";
        assertThat(problems(page, Map.of("toys/up.toy", "set ready\n"))).isEmpty();
        assertThat(problems(page, Map.of("toys/up.toy", "say no\nraise X\n")))
                .containsExactly("2:1 snippet-failed: code fails when it is run: `X: of toys`");
    }

    @Test
    void aChangeOfTheSetUpMakesAProofVoid() {
        String page = "```text run setup=up\nsay one\n```\n";
        RunProver first = prover(Ledger.EMPTY, Proving.MISSING, true);
        first.prove(completed(page, Map.of("up", "set a\n")), unproven(page));
        RunProver second = prover(first.ledger(), Proving.LEDGER, true);
        assertThat(second.prove(completed(page, Map.of("up", "set b\n")), unproven(page))
                        .get(0)
                        .status())
                .isEqualTo(Status.SKIPPED);
    }

    @Test
    void aFrameIsRunAroundTheBlockAndKeepsItsPlaces() {
        String page = "- item\n\n  ```text run wrap=frame\n  say in\n  raise X\n  ```\n\n```output\n```\n";
        String frame = "say before\n# [snippet]\nsay after\n";
        assertThat(problems(page, Map.of("frame", frame)))
                .containsExactly("5:3 snippet-failed: code fails when it is run: `X: of toys`");
    }

    @Test
    void hiddenLinesAreRun() {
        String page = "```text run\nset x # [hide]\nrecall\n```\n\n```output\nx # [hide]\n```\n";
        assertThat(problems(page)).isEmpty();
        assertThat(completed(page).page().snippets().get(0).shown()).isEqualTo("recall\n");
    }

    @Test
    void whatWasProvenIsKnownWithoutRunningAndNothingElseIsRun() {
        RunProver calm = proven("```text run\nsay one\n```\n", Ledger.EMPTY, Proving.MISSING, true)
                .withoutRunning();
        int before = runs.get();

        String page = "```text run\nsay one\n```\n\n```text run\nsay two\n```\n\n```text run\nraise ToyError\n```\n";
        assertThat(calm.prove(completed(page), unproven(page)))
                .extracting(SnippetProof::status)
                .containsExactly(Status.RAN, Status.SKIPPED, Status.SKIPPED);
        assertThat(runs.get()).isEqualTo(before);
    }

    private List<String> problems(String markdown, Map<String, String> files) {
        CompletedPage page = completed(markdown, files);
        return Stream.concat(
                        page.diagnostics().stream(),
                        prover(Ledger.EMPTY, Proving.MISSING, true).prove(page, unproven(markdown)).stream()
                                .flatMap(proof -> proof.diagnostics().stream()))
                .map(RunProverTest::line)
                .toList();
    }

    private static CompletedPage completed(String markdown) {
        return completed(markdown, Map.of());
    }

    private static CompletedPage completed(String markdown, Map<String, String> files) {
        return new SnippetCompleter(
                        List.of(),
                        path -> Optional.ofNullable(files.get(path.value())).map(text -> new Source(path, text)))
                .complete(page(markdown));
    }

    private Set<String> asked(String markdown) {
        RunProver prover = prover(Ledger.EMPTY, Proving.FROZEN, false);
        prover.prove(completed(markdown), unproven(markdown));
        return prover.asked();
    }

    private List<SnippetProof> proofs(String markdown) {
        return prover(Ledger.EMPTY, Proving.MISSING, true).prove(completed(markdown), unproven(markdown));
    }

    private List<String> problems(String markdown) {
        return proofs(markdown).stream()
                .flatMap(proof -> proof.diagnostics().stream())
                .map(RunProverTest::line)
                .toList();
    }

    private static String line(Diagnostic it) {
        return it.span().line() + ":" + it.span().column() + " " + it.code().id() + ": " + it.message();
    }

    private RunProver proven(String markdown, Ledger ledger, Proving proving, boolean isAllowed) {
        RunProver prover = prover(ledger, proving, isAllowed);
        prover.prove(completed(markdown), unproven(markdown));
        return prover;
    }

    private RunProver prover(Ledger ledger, Proving proving, boolean isAllowed) {
        Engines engines = new Engines(List.of(new ToyProvider(runs, true)), Path.of(""), Map.of());
        return new RunProver(engines, ledger, proving, engine -> isAllowed);
    }

    private static ParsedPage page(String markdown) {
        return new MarkdownParser(false).parse(new Source(SourcePath.content("page.md"), markdown));
    }

    private static List<SnippetProof> unproven(String markdown) {
        return page(markdown).snippets().stream()
                .map(snippet -> new SnippetProof(Status.SHOWN, List.of(), ""))
                .toList();
    }
}
