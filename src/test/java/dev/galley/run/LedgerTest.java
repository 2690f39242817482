package dev.galley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final LedgerEntry A = entry("a", "Python 3.11.7");
    private static final LedgerEntry B = entry("b", "Python 3.11.7");

    @Test
    void whatIsWrittenIsReadAgain() {
        Ledger.Parsed parsed = parse(new Ledger(List.of(A, B)).text());
        assertThat(parsed.diagnostics()).isEmpty();
        assertThat(parsed.ledger().entry(A.key())).contains(A);
        assertThat(parsed.ledger().entry(B.key())).contains(B);
    }

    @Test
    void theOrderOfProvingDoesNotShow() {
        assertThat(new Ledger(List.of(B, A)).text()).isEqualTo(new Ledger(List.of(A, B)).text());
    }

    @Test
    void itIsJsonWithALineForEachProof() {
        assertThat(new Ledger(List.of(A)).text()).isEqualTo("""
                        [
                        {"key": "%s", "engine": "python", "runtime": "Python 3.11.7", "output": "01234567"},
                        {}]
                        """.formatted("a".repeat(64)));
    }

    @Test
    void aMergeConflictIsToldWithItsLinesAndBothSidesCount() {
        String text = "[\n<<<<<<< ours\n" + line(A) + "=======\n" + line(B) + ">>>>>>> theirs\n{}]\n";
        Ledger.Parsed parsed = parse(text);
        assertThat(parsed.diagnostics()).extracting(it -> it.span().line()).containsExactly(2, 4, 6);
        assertThat(parsed.diagnostics())
                .extracting(it -> it.message())
                .containsOnly("merge conflict in the ledger of proofs");
        assertThat(parsed.ledger().size()).isEqualTo(2);
    }

    @Test
    void aDamagedLineProvesNothing() {
        String text = new Ledger(List.of(A, B)).text().replace("\"output\": \"01234567\"},\n{\"key\": \"b", "b");
        Ledger.Parsed parsed = parse(text);
        assertThat(parsed.diagnostics()).hasSize(1);
        assertThat(parsed.ledger().size()).isZero();
    }

    @Test
    void twoProofsOfOneSnippetAreOne() {
        LedgerEntry other = entry("a", "Python 3.13.0");
        assertThat(new Ledger(List.of(A, other)).text())
                .isEqualTo(new Ledger(List.of(other, A)).text())
                .contains("3.11.7")
                .doesNotContain("3.13.0");
    }

    @Test
    void anythingIsReadWithoutFailing() {
        assertThat(parse("\0\n{\n\"\\u0000" + "[".repeat(100_000)).diagnostics())
                .hasSize(3);
    }

    private static Ledger.Parsed parse(String text) {
        return Ledger.parse(new Source(SourcePath.content(".galley/verified.json"), text));
    }

    private static String line(LedgerEntry entry) {
        return new Ledger(List.of(entry)).text().lines().toList().get(1) + "\n";
    }

    private static LedgerEntry entry(String digit, String runtime) {
        return new LedgerEntry(digit.repeat(64), "python", runtime, "01234567");
    }
}
