package dev.galley.highlight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to recognise a token. Immutable.
 *
 * @param type the token it makes
 * @param regex what it matches
 * @param prefilter where trying the expression is worth it, or null when everywhere, even at the end of the text
 * @param hasLookbehind whether the first group is only there to look at what comes before, and belongs to no token
 * @param isGreedy whether it is matched against all the text and may swallow tokens already found, not only against
 *     what is still plain
 * @param aliases further names of the token
 * @param inside the grammar for the text matched, or null to leave that as it is
 */
record GrammarPattern(
        String type,
        LazyRegex regex,
        @Nullable Prefilter prefilter,
        boolean hasLookbehind,
        boolean isGreedy,
        List<String> aliases,
        @Nullable GrammarReference inside) {
    GrammarPattern {
        aliases = List.copyOf(aliases);
    }

    /** Whether text of these characters can have a match. */
    boolean mayMatch(AsciiSet characters) {
        return prefilter == null || prefilter.letsThrough(characters);
    }
}
