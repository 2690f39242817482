package dev.galley.highlight;

import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Looks for the matches of patterns in stretches of a text. Used by one thread. */
final class PatternSearch {
    private final CountedText text;
    private final List<GrammarPattern> patterns;
    private final @Nullable Matcher[] matchers;

    PatternSearch(CountedText text, List<GrammarPattern> patterns) {
        this.text = text;
        this.patterns = patterns;
        this.matchers = new Matcher[patterns.size()];
    }

    /**
     * A match, and from where on it is the next. Places count in the whole text.
     *
     * @param since where looking for it began
     * @param at where it begins; behind the end of all texts when there is none
     * @param from where its token begins
     * @param to where it ends
     */
    record Sighting(int since, int at, int from, int to) {
        private static Sighting none(int since) {
            return new Sighting(since, Integer.MAX_VALUE, 0, 0);
        }

        boolean isNextFrom(int place) {
            return since <= place && place <= at;
        }

        boolean isNone() {
            return at == Integer.MAX_VALUE;
        }
    }

    /**
     * The next match of a pattern in a stretch of the text, as if that were all of it.
     *
     * @param number which of the patterns, from 0
     * @param from where to look from
     * @param start where the stretch begins
     * @param end where it ends
     */
    Sighting find(int number, int from, int start, int end) {
        text.look(start, end);
        GrammarPattern pattern = patterns.get(number);
        Prefilter prefilter = text.isFiltered() ? pattern.prefilter() : null;
        if (prefilter == null) {
            Matcher matcher = matcher(number).region(from - start, end - start);
            return matcher.find() ? sighting(pattern, matcher, from, start) : Sighting.none(from);
        }
        int place = text.next(prefilter, from);
        while (place >= 0) {
            Matcher matcher = matcher(number).region(place - start, end - start);
            if (matcher.lookingAt()) {
                return sighting(pattern, matcher, from, start);
            }
            place = text.next(prefilter, place + 1);
        }
        return Sighting.none(from);
    }

    private Matcher matcher(int number) {
        Matcher matcher = matchers[number];
        if (matcher == null) {
            matcher = text.matcher(patterns.get(number).regex().pattern());
            matchers[number] = matcher;
        }
        return matcher;
    }

    private static Sighting sighting(GrammarPattern pattern, Matcher matcher, int since, int start) {
        boolean looksBehind = pattern.hasLookbehind() && matcher.start(1) >= 0;
        int skipped = looksBehind ? matcher.end(1) - matcher.start(1) : 0;
        int at = start + matcher.start();
        return new Sighting(since, at, at + skipped, start + matcher.end());
    }
}
