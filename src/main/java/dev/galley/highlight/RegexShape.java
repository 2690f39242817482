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
 * @param isBoundary whether it matches nothing, and only where a word begins or ends
 */
record RegexShape(int least, int most, Inside inside, List<Landmark> landmarks, boolean isBoundary) {
    static final int ENDLESS = 1 << 20;
    static final RegexShape NOTHING = empty(Inside.EMPTY, false);
    static final RegexShape BOUNDARY = empty(Inside.EMPTY, true);
    static final RegexShape START = empty(Inside.NEVER, false);
    static final RegexShape ANYTHING = new RegexShape(0, ENDLESS, Inside.ANY, List.of(), false);

    private static final AsciiSet WORD = AsciiSet.where(CharacterClass::isWord);

    RegexShape {
        landmarks = List.copyOf(landmarks);
    }

    /**
     * The matches that do not begin where the text does.
     *
     * @param least the length of the shortest
     * @param first what they begin with
     * @param afterWord what those begin with that stand behind a word character
     * @param second what stands second, as far as they are long enough
     */
    record Inside(int least, AsciiSet first, AsciiSet afterWord, AsciiSet second) {
        static final Inside EMPTY = new Inside(0, AsciiSet.NONE, AsciiSet.NONE, AsciiSet.NONE);
        static final Inside NEVER = new Inside(ENDLESS, AsciiSet.NONE, AsciiSet.NONE, AsciiSet.NONE);
        static final Inside ANY = new Inside(0, AsciiSet.ALL, AsciiSet.ALL, AsciiSet.ALL);

        static Inside oneOf(AsciiSet characters) {
            return new Inside(1, characters, characters, AsciiSet.NONE);
        }

        private Inside then(Inside next) {
            if (equals(EMPTY)) {
                return next;
            }
            AsciiSet beyond = least > 1 ? AsciiSet.NONE : least == 1 ? next.first : next.first.or(next.second);
            return new Inside(
                    Math.min(ENDLESS, least + next.least),
                    least > 0 ? first : first.or(next.first),
                    least > 0 ? afterWord : afterWord.or(next.afterWord),
                    second.or(beyond));
        }

        private Inside or(Inside other) {
            return new Inside(
                    Math.min(least, other.least),
                    first.or(other.first),
                    afterWord.or(other.afterWord),
                    second.or(other.second));
        }

        private Inside again() {
            return new Inside(least, first, afterWord, least < 2 ? first.or(second) : second);
        }

        private Inside atBoundary() {
            return new Inside(least, first, afterWord.without(WORD), second);
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
        return new RegexShape(0, 0, inside, List.of(), isBoundary);
    }

    /** One character of a set, and maybe of others beyond ASCII. */
    static RegexShape oneOf(AsciiSet characters) {
        return new RegexShape(1, 1, Inside.oneOf(characters), List.of(new Landmark(characters, 0, 0)), false);
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
        return new RegexShape(
                Math.min(ENDLESS, least + next.least),
                Math.min(ENDLESS, most + next.most),
                inside.then(isBoundary ? next.inside.atBoundary() : next.inside),
                best(Stream.concat(landmarks.stream(), next.landmarks.stream().map(it -> it.behind(this)))),
                most == 0 && next.most == 0 && (isBoundary || next.isBoundary));
    }

    private static List<Landmark> best(Stream<Landmark> all) {
        RegexShape any = new RegexShape(0, 0, Inside.EMPTY, all.toList(), false);
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
                isBoundary && other.isBoundary);
    }

    /** This, some times. */
    RegexShape repeated(int fewest, int often) {
        int longest = (int) Math.min(ENDLESS, (long) most * often);
        Inside more = often > 1 ? inside.again() : inside;
        return fewest == 0
                ? new RegexShape(0, longest, more.or(Inside.EMPTY), List.of(), false)
                : new RegexShape(least, longest, more, landmarks, isBoundary);
    }

    /** What is true where this is only looked at. */
    RegexShape ahead() {
        return new RegexShape(0, 0, Inside.EMPTY, landmarks, isBoundary);
    }
}
