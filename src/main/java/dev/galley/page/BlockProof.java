package dev.galley.page;

import java.util.Optional;

/**
 * One code block in the list of proofs: as little of it as the list shows. Immutable.
 *
 * @param family the language it is counted with: the usual name, {@code other} for one that nobody knows and for none
 * @param language as its fence names it; may be empty
 * @param title its own, else the beginning of its code, at most {@value #LONGEST_TITLE} UTF-16 units; may be empty
 * @param isTitled whether the title is its own
 * @param line of its fence, from 1
 * @param anchor where it stands in its page; empty for one that is not shown
 * @param status how far it was proven
 * @param verdict the same for readers
 */
public record BlockProof(
        String family,
        String language,
        String title,
        boolean isTitled,
        int line,
        Optional<Anchor> anchor,
        SnippetProof.Status status,
        Verdict verdict) {
    private static final int LONGEST_TITLE = 72;

    /** What the list says of a block of a page. */
    public static BlockProof of(
            String family, Snippet snippet, Optional<Anchor> anchor, SnippetProof.Status status, Verdict verdict) {
        Optional<String> title = snippet.attribute("title").map(SnippetAttribute::value);
        return new BlockProof(
                family,
                cut(snippet.language()),
                cut(title.orElseGet(() -> opening(snippet.text()))),
                title.isPresent(),
                snippet.span().line(),
                anchor,
                status,
                verdict);
    }

    /** The first line that is not blank. */
    private static String opening(String code) {
        return code.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String cut(String words) {
        if (words.length() <= LONGEST_TITLE) {
            return words;
        }
        boolean isWithinPair = Character.isHighSurrogate(words.charAt(LONGEST_TITLE - 2));
        return words.substring(0, isWithinPair ? LONGEST_TITLE - 2 : LONGEST_TITLE - 1) + "…";
    }
}
