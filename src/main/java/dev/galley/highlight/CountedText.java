package dev.galley.highlight;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of which one stretch at a time is looked at, and that spends a step each time a character of it is. Used by one
 * thread.
 */
final class CountedText implements CharSequence {
    /** Looking for a character takes a fraction of the time that a regular expression takes for it. */
    private static final int FASTER = 8;

    private final String text;
    private final char[] characters;
    private final Budget budget;
    private final boolean hasSurrogates;
    private int start;
    private int end;

    CountedText(String text, Budget budget) {
        this.text = text;
        this.characters = text.toCharArray();
        this.budget = budget;
        this.hasSurrogates = hasSurrogates(characters);
        this.end = characters.length;
    }

    private static boolean hasSurrogates(char[] characters) {
        for (char c : characters) {
            if (Character.isSurrogate(c)) {
                return true;
            }
        }
        return false;
    }

    /** A matcher of what is looked at, which sees all of it from any place in it. */
    Matcher matcher(Pattern pattern) {
        return pattern.matcher(this).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /** Looks at one stretch, from now on, as if it were all the text. */
    void look(int from, int to) {
        start = from;
        end = to;
    }

    /** Whether a prefilter can be asked: it does not know that a pair of surrogates is one character. */
    boolean isFiltered() {
        return !hasSurrogates;
    }

    /** The first place in the stretch, counted in the whole text, that a prefilter lets through; -1 for none. */
    int next(Prefilter prefilter, int from) {
        int place = prefilter.next(characters, from, start, end);
        budget.spend(1 + ((place < 0 ? end : place) - from) / FASTER);
        return place;
    }

    void spend(int steps) {
        budget.spend(steps);
    }

    /** The text between two places. */
    String text(int from, int to) {
        return text.substring(from, to);
    }

    /** The ASCII characters between two places; all, when there are others, too. */
    AsciiSet charactersIn(int from, int to) {
        long low = 0;
        long high = 0;
        for (int i = from; i < to; i++) {
            char c = characters[i];
            if (c >= 128) {
                return AsciiSet.ALL;
            } else if (c < 64) {
                low |= 1L << c;
            } else {
                high |= 1L << c;
            }
        }
        return new AsciiSet(low, high);
    }

    @Override
    public char charAt(int index) {
        budget.spend(1);
        return characters[start + index];
    }

    @Override
    public int length() {
        return end - start;
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return text.substring(start + from, start + to);
    }

    @Override
    public String toString() {
        return text.substring(start, end);
    }
}
