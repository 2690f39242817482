package dev.galley.highlight;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What is known of every match of an expression without trying it, so that most places of a text need no try. Characters
 * beyond ASCII count as members of all its sets. Immutable.
 *
 * @param needed one of these stands in each match, or in what it looks ahead at
 * @param first one of these is the first of each match that does not begin where the text does
 * @param afterWord one of these, if a letter, digit or low line stands before it
 * @param second one of these is the second of each match that does not begin where the text does
 * @param near one of these stands near the beginning of each match
 * @param least how far behind the beginning of the match that one stands at least, in UTF-16 units
 * @param most how far at most
 */
record Prefilter(
        AsciiSet needed, AsciiSet first, AsciiSet afterWord, AsciiSet second, AsciiSet near, int least, int most) {
    /** What {@link #numbers} gave. */
    static Prefilter of(List<Long> numbers) {
        return new Prefilter(
                new AsciiSet(numbers.get(0), numbers.get(1)),
                new AsciiSet(numbers.get(2), numbers.get(3)),
                new AsciiSet(numbers.get(4), numbers.get(5)),
                new AsciiSet(numbers.get(6), numbers.get(7)),
                new AsciiSet(numbers.get(8), numbers.get(9)),
                numbers.get(10).intValue(),
                numbers.get(11).intValue());
    }

    /** All that it knows, for a file. */
    long[] numbers() {
        LongStream sets = Stream.of(needed, first, afterWord, second, near)
                .flatMapToLong(set -> LongStream.of(set.low(), set.high()));
        return LongStream.concat(sets, LongStream.of(least, most)).toArray();
    }

    /** Whether text of these characters can have a match; text with others has all. */
    boolean letsThrough(AsciiSet characters) {
        return characters.isAll() || (needed.meets(characters) && near.meets(characters));
    }

    /**
     * The first place that it lets through.
     *
     * @param from where to look from
     * @param start where the text begins
     * @param end where it ends
     * @return the place, or -1 when there is none
     */
    int next(char[] text, int from, int start, int end) {
        int place = nearest(text, from, end);
        while (place > start && !isBeginning(text, place, end)) {
            place = nearest(text, place + 1, end);
        }
        return place;
    }

    private int nearest(char[] text, int from, int end) {
        for (int i = from + least; i < end; i++) {
            if (near.mayContain(text[i])) {
                return Math.max(from, i - most);
            }
        }
        return -1;
    }

    private boolean isBeginning(char[] text, int place, int end) {
        AsciiSet beginnings = CharacterClass.isWord(text[place - 1]) ? afterWord : first;
        return beginnings.mayContain(text[place])
                && (place + 1 < end ? second.mayContain(text[place + 1]) : second.isAll());
    }
}
