package dev.galley.highlight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What all matches of a part of a regular expression have in common. Immutable.
 *
 * @param least the length of the shortest match, in UTF-16 units of a text without surrogates
 * @param most the length of the longest, {@link #ENDLESS} for any length
 * @param landmarks what stands where in each match
 * @param startsWord whether no word character ever stands before a match
 * @param isBoundary whether it matches nothing, and only where a word begins or ends
 */
record RegexShape(int least, int most, List<Landmark> landmarks, boolean startsWord, boolean isBoundary) {
    static final int ENDLESS = 1 << 20;
    static final RegexShape NOTHING = new RegexShape(0, 0, List.of(), false, false);
    static final RegexShape BOUNDARY = new RegexShape(0, 0, List.of(), false, true);
    static final RegexShape ANYTHING = new RegexShape(0, ENDLESS, List.of(), false, false);

    /** A landmark that may stand at more places than this saves no tries. */
    private static final int WIDEST = 8;

    private static final AsciiSet WORD = AsciiSet.where(CharacterClass::isWord);

    RegexShape {
        landmarks = List.copyOf(landmarks);
    }

    /** One of some characters, at a distance from the beginning of a match that lies between two bounds. */
    record Landmark(AsciiSet characters, int least, int most) {
        private static final String COMMON = " etaonrisl\n";
        private static final AsciiSet LETTERS = AsciiSet.where(c -> c >= 'a' && c <= 'z');

        /** How many places of usual code it lets through: a guess, good enough to choose by. */
        int cost() {
            int sum = 1;
            for (int c = 0; c < 128; c++) {
                sum += !characters.contains(c) ? 0 : COMMON.indexOf(c) >= 0 ? 6 : LETTERS.contains(c) ? 3 : 1;
            }
            return sum * (most - least + 1);
        }

        private boolean isFirst() {
            return most == 0;
        }

        private Landmark behind(RegexShape shape) {
            return new Landmark(characters, least + shape.least, most + shape.most);
        }

        private Landmark or(Landmark other) {
            return new Landmark(
                    characters.or(other.characters), Math.min(least, other.least), Math.max(most, other.most));
        }
    }

    /** One character of a set, and maybe of others beyond ASCII. */
    static RegexShape oneOf(AsciiSet characters) {
        return new RegexShape(1, 1, List.of(new Landmark(characters, 0, 0)), false, false);
    }

    /** This, and then something else. */
    RegexShape then(RegexShape next) {
        boolean isStart = most == 0;
        boolean beginsWord = isStart && (next.startsWord || (isBoundary && next.startsWith(WORD)));
        Stream<Landmark> further =
                next.landmarks.stream().map(it -> it.behind(this)).filter(it -> it.most - it.least < WIDEST);
        return new RegexShape(
                least + next.least,
                Math.min(ENDLESS, most + next.most),
                Stream.concat(landmarks.stream(), further).toList(),
                startsWord || beginsWord,
                isStart && next.most == 0 && (isBoundary || next.isBoundary));
    }

    private boolean startsWith(AsciiSet characters) {
        return first().filter(it -> it.characters.isWithin(characters)).isPresent();
    }

    private Optional<Landmark> first() {
        return landmarks.stream().filter(Landmark::isFirst).min(Comparator.comparingInt(Landmark::cost));
    }

    /** The landmark that lets the fewest places through. */
    Optional<Landmark> best() {
        return landmarks.stream().min(Comparator.comparingInt(Landmark::cost));
    }

    /** This, or something else. */
    RegexShape or(RegexShape other) {
        List<Landmark> shared = new ArrayList<>();
        first().flatMap(it -> other.first().map(it::or)).ifPresent(shared::add);
        best().flatMap(it -> other.best().map(it::or)).ifPresent(shared::add);
        return new RegexShape(
                Math.min(least, other.least),
                Math.max(most, other.most),
                shared,
                startsWord && other.startsWord,
                isBoundary && other.isBoundary);
    }

    /** This, some times. */
    RegexShape repeated(int fewest, int often) {
        int longest = (int) Math.min(ENDLESS, (long) most * often);
        return fewest == 0
                ? new RegexShape(0, longest, List.of(), false, false)
                : new RegexShape(least * Math.min(fewest, WIDEST), longest, landmarks, startsWord, isBoundary);
    }

    /** What is true where this is only looked at. */
    RegexShape ahead() {
        return new RegexShape(0, 0, landmarks, startsWord, isBoundary);
    }
}
