package dev.galley.page;

/**
 * How far some snippets were proven. Immutable.
 *
 * @param snippets all of them
 * @param checked those that a checker read
 * @param ran those of the checked ones that ran as their pages say
 * @param notRun those of the checked ones that should run and were not run
 * @param optedOut those that their authors keep from being checked
 */
public record ProofCounts(int snippets, int checked, int ran, int notRun, int optedOut) {
    /** Nothing counted yet. */
    public static final ProofCounts NONE = new ProofCounts(0, 0, 0, 0, 0);

    /** Those that are only shown: text, output, and languages without a checker. */
    public int shown() {
        return snippets - checked - optedOut;
    }

    /** The count with one more. */
    public ProofCounts and(SnippetProof.Status status) {
        return and(new ProofCounts(
                1,
                status.isRead() ? 1 : 0,
                status == SnippetProof.Status.RAN ? 1 : 0,
                status == SnippetProof.Status.SKIPPED ? 1 : 0,
                status == SnippetProof.Status.OPTED_OUT ? 1 : 0));
    }

    /** Both together. */
    public ProofCounts and(ProofCounts other) {
        return new ProofCounts(
                snippets + other.snippets,
                checked + other.checked,
                ran + other.ran,
                notRun + other.notRun,
                optedOut + other.optedOut);
    }
}
