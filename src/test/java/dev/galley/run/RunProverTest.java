package dev.galley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.markdown.MarkdownParser;
import dev.galley.page.ParsedPage;
import dev.galley.page.SnippetProof;
import dev.galley.page.SnippetProof.Status;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
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
        assertThat(again.prove(page(page), unproven(page)).get(0).status()).isEqualTo(Status.RAN);
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
                    .prove(page(changed), unproven(changed))
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
                        .prove(page(moved), unproven(moved))
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
        List<SnippetProof> proofs =
                new RunProver(none, Ledger.EMPTY, Proving.MISSING, engine -> true).prove(page(page), unproven(page));
        assertThat(proofs.get(0).status()).isEqualTo(Status.SKIPPED);
        assertThat(runs).hasValue(0);
    }

    @Test
    void frozenMeansThatEveryRunIsProven() {
        String page = "```text run\nsay one\n```\n\n```text\nnothing\n```\n";
        List<SnippetProof> proofs = prover(Ledger.EMPTY, Proving.FROZEN, true).prove(page(page), unproven(page));
        assertThat(proofs.get(0).diagnostics()).extracting(it -> it.code().id()).containsExactly("snippet-unproven");
        assertThat(proofs.get(1).diagnostics()).isEmpty();
        assertThat(runs).hasValue(0);
    }

    @Test
    void codeThatIsKeptFromRunningIsNotRun() {
        for (String words : List.of("run nocheck=\"why\"", "norun", "run fragment", "run fails", "")) {
            assertThat(problems("```text " + words + "\nraise X\n```\n")).isEmpty();
        }
        assertThat(runs).hasValue(0);
    }

    private Set<String> asked(String markdown) {
        RunProver prover = prover(Ledger.EMPTY, Proving.FROZEN, false);
        prover.prove(page(markdown), unproven(markdown));
        return prover.asked();
    }

    private List<SnippetProof> proofs(String markdown) {
        return prover(Ledger.EMPTY, Proving.MISSING, true).prove(page(markdown), unproven(markdown));
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
        prover.prove(page(markdown), unproven(markdown));
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
