package dev.galley.highlight;

import dev.galley.highlight.RegexShape.Landmark;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what all matches of a JavaScript regular expression have in common. One use each; not thread-safe. */
final class RegexShapeParser {
    private static final Pattern REPEAT = Pattern.compile("\\{(\\d+)(?:(,)(\\d*))?\\}");

    private final String source;
    private final boolean isMultiline;
    private int at;

    private RegexShapeParser(String source, String flags) {
        this.source = source;
        this.isMultiline = flags.contains("m");
    }

    /**
     * The prefilter of an expression; none when nothing is known of its matches.
     *
     * @param source what stands between the slashes
     * @param flags JavaScript's
     */
    static Optional<Prefilter> prefilter(String source, String flags) {
        RegexShape shape = new RegexShapeParser(source, flags).alternatives();
        if (shape.landmarks().isEmpty()) {
            return Optional.empty();
        }
        UnaryOperator<AsciiSet> cases = flags.contains("i") ? AsciiSet::inBothCases : UnaryOperator.identity();
        Landmark rarest = shape.rarest().orElseThrow();
        Landmark near = shape.nearest().orElse(new Landmark(AsciiSet.ALL, 0, 0));
        RegexShape.Inside inside = shape.inside();
        AsciiSet first = inside.least() > 0 ? inside.first() : AsciiSet.ALL;
        AsciiSet afterWord = inside.least() > 0 ? inside.afterWord() : AsciiSet.ALL;
        AsciiSet second = inside.least() > 1 ? inside.second() : AsciiSet.ALL;
        return Optional.of(new Prefilter(
                cases.apply(rarest.characters()),
                cases.apply(first),
                cases.apply(afterWord),
                cases.apply(second),
                cases.apply(near.characters()),
                near.least(),
                near.most()));
    }

    private RegexShape alternatives() {
        RegexShape shape = sequence();
        while (takes("|")) {
            shape = shape.or(sequence());
        }
        return shape;
    }

    private RegexShape sequence() {
        RegexShape shape = RegexShape.NOTHING;
        while (at < source.length() && source.charAt(at) != '|' && source.charAt(at) != ')') {
            shape = shape.then(quantified(atom()));
        }
        return shape;
    }

    private boolean takes(String sign) {
        boolean stands = source.startsWith(sign, at);
        at += stands ? sign.length() : 0;
        return stands;
    }

    private RegexShape atom() {
        char c = source.charAt(at);
        if (c == '\\') {
            return escape();
        }
        if (c == '[') {
            CharacterClass found = CharacterClass.parse(source, at);
            at += found.length();
            return RegexShape.oneOf(AsciiSet.where(found::contains));
        }
        if (c == '(') {
            return group();
        }
        at++;
        return switch (c) {
            case '^' -> isMultiline ? RegexShape.NOTHING : RegexShape.START;
            case '$' -> RegexShape.NOTHING;
            case '.' -> RegexShape.oneOf(AsciiSet.where(other -> other != '\n' && other != '\r'));
            default -> RegexShape.oneOf(AsciiSet.of(c));
        };
    }

    private RegexShape escape() {
        char c = source.charAt(at + 1);
        if (c >= '1' && c <= '9') {
            at += 2;
            return RegexShape.ANYTHING;
        }
        if (c == 'b' || c == 'B') {
            at += 2;
            return c == 'b' ? RegexShape.BOUNDARY : RegexShape.NOTHING;
        }
        if ("dDwWsS".indexOf(c) >= 0) {
            at += 2;
            return RegexShape.oneOf(AsciiSet.where(other -> CharacterClass.isInSet(c, other)));
        }
        CharacterClass.Escaped escaped = CharacterClass.escapedAt(source, at);
        at += escaped.length();
        return RegexShape.oneOf(AsciiSet.of(escaped.codePoint()));
    }

    private RegexShape group() {
        boolean isRefused = takes("(?!");
        boolean isAhead = !isRefused && takes("(?=");
        if (!isRefused && !isAhead && !takes("(?:")) {
            at++;
        }
        RegexShape inside = alternatives();
        at++;
        return isRefused ? RegexShape.NOTHING : isAhead ? inside.ahead() : inside;
    }

    private RegexShape quantified(RegexShape shape) {
        Matcher repeat = REPEAT.matcher(source).region(at, source.length());
        RegexShape all = shape;
        if (takes("*")) {
            all = shape.repeated(0, RegexShape.ENDLESS);
        } else if (takes("+")) {
            all = shape.repeated(1, RegexShape.ENDLESS);
        } else if (takes("?")) {
            all = shape.repeated(0, 1);
        } else if (repeat.lookingAt()) {
            at = repeat.end();
            all = shape.repeated(Integer.parseInt(repeat.group(1)), most(repeat));
        } else {
            return shape;
        }
        takes("?");
        return all;
    }

    private static int most(Matcher repeat) {
        if (repeat.group(2) == null) {
            return Integer.parseInt(repeat.group(1));
        }
        return repeat.group(3).isEmpty() ? RegexShape.ENDLESS : Integer.parseInt(repeat.group(3));
    }
}
