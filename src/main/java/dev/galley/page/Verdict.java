package dev.galley.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What readers are told of a snippet's proof. Immutable.
 *
 * @param words the state in full: {@code ran on Python 3.11.7}
 * @param isMeantToFail whether its author says that it fails
 * @param failure what it is said to fail with: {@code TypeError}; empty where the author does not say
 */
public record Verdict(State state, String words, boolean isMeantToFail, String failure) {
    /** What is known of a snippet, in words. */
    public static Verdict of(Snippet snippet, SnippetProof proof) {
        State state = State.of(proof);
        return new Verdict(state, words(state, snippet, proof), snippet.has("fails"), value(snippet, "fails"));
    }

    /** What is known of the output of code that ran: it was compared with what the code printed. */
    private static Verdict printed() {
        return new Verdict(State.PRINTED, "printed by the code before it", false, "");
    }

    /** What is known of all snippets of a page, by index. */
    public static List<Verdict> of(ParsedPage page, List<SnippetProof> proofs) {
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < proofs.size(); i++) {
            verdicts.add(of(page.snippets().get(i), proofs.get(i)));
        }
        page.outputs().forEach((code, output) -> {
            if (verdicts.get(code).state() == State.RAN) {
                verdicts.set(output, printed());
            }
        });
        return verdicts;
    }

    private static String words(State state, Snippet snippet, SnippetProof proof) {
        return switch (state) {
            case RAN -> "ran on " + proof.note();
            case CHECKED -> "checked";
            case NOT_RUN -> "checked, not run" + behindColon(proof.note());
            case NOT_CHECKED -> "not checked" + behindColon(value(snippet, "nocheck"));
            case FAILED -> "check failed";
            case SHOWN, PRINTED -> snippet.language().equals("output") ? "shown as output" : "shown";
        };
    }

    private static String behindColon(String reason) {
        return reason.isEmpty() ? "" : ": " + reason;
    }

    private static String value(Snippet snippet, String attribute) {
        return snippet.attribute(attribute).map(SnippetAttribute::value).orElse("");
    }

    /** What a snippet's badge says at a glance. */
    public enum State {
        RAN,
        CHECKED,
        NOT_RUN,
        NOT_CHECKED,
        FAILED,
        PRINTED,
        SHOWN;

        /** Readers must not take for proven what the build only warns of. */
        private static State of(SnippetProof proof) {
            if (proof.status().isRead() && !proof.isInOrder()) {
                return FAILED;
            }
            return switch (proof.status()) {
                case CHECKED -> CHECKED;
                case RAN -> RAN;
                case SKIPPED -> NOT_RUN;
                case OPTED_OUT -> NOT_CHECKED;
                case SHOWN -> SHOWN;
            };
        }

        /** The word that style sheets know it by: {@code not-run}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether the block is less proven than it could be. */
        public boolean isUnproven() {
            return this == NOT_RUN || this == NOT_CHECKED || this == FAILED;
        }
    }
}
