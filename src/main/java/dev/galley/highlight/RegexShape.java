package dev.galley.highlight;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What all matches of a part of a regular expression have in common. Lengths and distances are in UTF-16 units, of texts
 * without surrogates. Immutable.
 *
 * @param least the length of the shortest match
 * @param most the length of the longest, {@link #ENDLESS} for any length
 * @param inside what is known of matches that do not begin where the text does
 * @param landmarks what stands where in each match
 * @param startsWord whether no word character ever stands before a match
 * @param isBoundary whether it matches nothing, and only where a word begins or ends
 */
record RegexShape(
        int least, int most, Inside inside, List<Landmark> landmarks, boolean startsWord, boolean isBoundary) {
    static final int ENDLESS = 1 << 20;
    static final RegexShape NOTHING = empty(Inside.EMPTY, false);
    static final RegexShape BOUNDARY = empty(Inside.EMPTY, true);
    static final RegexShape START = empty(Inside.NEVER, false);
    static final RegexShape ANYTHING =
            new RegexShape(0, ENDLESS, new Inside(0, AsciiSet.ALL), List.of(), false, false);

    private static final AsciiSet WORD = AsciiSet.where(CharacterClass::isWord);

    RegexShape {
        landmarks = List.copyOf(landmarks);
    }

    /** The length of the shortest match that does not begin where the text does, and the first characters of such. */
    record Inside(int least, AsciiSet first) {
        static final Inside EMPTY = new Inside(0, AsciiSet.NONE);
        static final Inside NEVER = new Inside(ENDLESS, AsciiSet.NONE);

        private Inside then(Inside next) {
            return new Inside(Math.min(ENDLESS, least + next.least), least > 0 ? first : first.or(next.first));
        }

        private Inside or(Inside other) {
            return new Inside(Math.min(least, other.least), first.or(other.first));
        }
    }

    /** One of some characters, at a distance from the beginning of a match that lies between two bounds. */
    record Landmark(AsciiSet characters, int least, int most) {
        /** One that may stand at more places than this is not near. */
        private static final int WIDEST = 8;

        private static final String COMMON = " etaonrisl\n";
        private static final AsciiSet LETTERS = AsciiSet.where(c -> c >= 'a' && c <= 'z');

        /** How much of usual code they are: a guess, good enough to choose by. */
        int commonness() {
            int sum = 1;
            for (int c = 0; c < 128; c++) {
                sum += !characters.contains(c) ? 0 : COMMON.indexOf(c) >= 0 ? 6 : LETTERS.contains(c) ? 3 : 1;
            }
            return sum;
        }

        private int places() {
            return commonness() * (most - least + 1);
        }

        private boolean isNear() {
            return most - least < WIDEST;
        }

        private Landmark behind(RegexShape shape) {
            return new Landmark(
                    characters, Math.min(ENDLESS, least + shape.least), Math.min(ENDLESS, most + shape.most));
        }

        private Landmark or(Landmark other) {
            return new Landmark(
                    characters.or(other.characters), Math.min(least, other.least), Math.max(most, other.most));
        }
    }

    private static RegexShape empty(Inside inside, boolean isBoundary) {
        return new RegexShape(0, 0, inside, List.of(), false, isBoundary);
    }

    /** One character of a set, and maybe of others beyond ASCII. */
    static RegexShape oneOf(AsciiSet characters) {
        return new RegexShape(
                1, 1, new Inside(1, characters), List.of(new Landmark(characters, 0, 0)), false, false);
    }

    /** The one of some characters that stands first. */
    private Optional<Landmark> first() {
        return landmarks.stream().filter(it -> it.most == 0).min(Comparator.comparingInt(Landmark::commonness));
    }

    /** The landmark that lets the fewest places through, of those that are near the beginning. */
    Optional<Landmark> nearest() {
        return landmarks.stream().filter(Landmark::isNear).min(Comparator.comparingInt(Landmark::places));
    }

    /** The landmark that is found in the fewest texts. */
    Optional<Landmark> rarest() {
        return landmarks.stream().min(Comparator.comparingInt(Landmark::commonness));
    }

    /** This, and then something else. */
    RegexShape then(RegexShape next) {
        boolean isStart = most == 0;
        boolean beginsWord = isStart && (next.startsWord || (isBoundary && next.beginsWithWord()));
        return new RegexShape(
                Math.min(ENDLESS, least + next.least),
                Math.min(ENDLESS, most + next.most),
                inside.then(next.inside),
                best(Stream.concat(landmarks.stream(), next.landmarks.stream().map(it -> it.behind(this)))),
                startsWord || beginsWord,
                isStart && next.most == 0 && (isBoundary || next.isBoundary));
    }

    private boolean beginsWithWord() {
        return first().filter(it -> it.characters.isWithin(WORD)).isPresent();
    }

    private static List<Landmark> best(Stream<Landmark> all) {
        RegexShape any = new RegexShape(0, 0, Inside.EMPTY, all.toList(), false, false);
        Set<Landmark> best = new LinkedHashSet<>();
        any.first().ifPresent(best::add);
        any.nearest().ifPresent(best::add);
        any.rarest().ifPresent(best::add);
        return List.copyOf(best);
    }

    /** This, or something else. */
    RegexShape or(RegexShape other) {
        Stream<Landmark> shared = Stream.of(
                        first().flatMap(it -> other.first().map(it::or)),
                        nearest().flatMap(it -> other.nearest().map(it::or)),
                        rarest().flatMap(it -> other.rarest().map(it::or)))
                .flatMap(Optional::stream);
        return new RegexShape(
                Math.min(least, other.least),
                Math.max(most, other.most),
                inside.or(other.inside),
                shared.toList(),
                startsWord && other.startsWord,
                isBoundary && other.isBoundary);
    }

    /** This, some times. */
    RegexShape repeated(int fewest, int often) {
        int longest = (int) Math.min(ENDLESS, (long) most * often);
        return fewest == 0
                ? new RegexShape(0, longest, inside.or(Inside.EMPTY), List.of(), false, false)
                : new RegexShape(least, longest, inside, landmarks, startsWord, isBoundary);
    }

    /** What is true where this is only looked at. */
    RegexShape ahead() {
        return new RegexShape(0, 0, Inside.EMPTY, landmarks, startsWord, isBoundary);
    }
}
