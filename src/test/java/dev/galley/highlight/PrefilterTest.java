package dev.galley.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrefilterTest {
    @ParameterizedTest
    @CsvSource({
        "abc,            xabcabc,  1",
        "'\\bif\\b',     'elif if', 5",
        "'(^|[^\\\\])#', 'ab#',     1",
        "'[a-z]+=',      'a b=',    0",
        "'\\w+(?=\\()',  'f g',    -1",
        "'a|^b',         'cba',     2",
        "'\"[^\"]*\"',   'say \"', 4"
    })
    void aPlaceIsPassedOverWhereNoMatchCanBegin(String regex, String text, int place) {
        Prefilter prefilter = RegexShapeParser.prefilter(regex, "").orElseThrow();
        boolean mayMatch = prefilter.letsThrough(new CountedText(text, new Budget(0)).charactersIn(0, text.length()));

        assertThat(mayMatch ? prefilter.next(text.toCharArray(), 0, 0, text.length()) : -1)
                .isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a*", "(?:)", "\\b", "$", "a?b*", "(?!x)"})
    void ofAnExpressionThatMatchesNothingAnywhereNothingIsKnown(String regex) {
        assertThat(RegexShapeParser.prefilter(regex, "")).isEmpty();
    }

    @Test
    void aPrefilterNeverHidesAMatch() {
        Random random = new Random(5);
        int matches = 0;
        for (int i = 0; i < 20_000; i++) {
            String regex = regex(random, 3);
            String flags = List.of("", "i", "m").get(random.nextInt(3));
            Optional<Prefilter> prefilter = RegexShapeParser.prefilter(regex, flags);
            JavaScriptRegex.Converted converted = JavaScriptRegex.convert(regex, flags);
            Pattern pattern = Pattern.compile(converted.regex(), converted.flags());
            String text = text(random);
            for (int place : beginnings(pattern, text)) {
                matches++;
                assertThat(prefilter.isEmpty() || isLetThrough(prefilter.get(), text, place))
                        .as("/%s/%s in \"%s\" at %s", regex, flags, text, place)
                        .isTrue();
            }
        }
        assertThat(matches).isGreaterThan(10_000);
    }

    private static boolean isLetThrough(Prefilter prefilter, String text, int place) {
        AsciiSet characters = new CountedText(text, new Budget(0)).charactersIn(0, text.length());
        return prefilter.letsThrough(characters)
                && prefilter.next(text.toCharArray(), place, 0, text.length()) == place;
    }

    private static List<Integer> beginnings(Pattern pattern, String text) {
        List<Integer> beginnings = new ArrayList<>();
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        for (int i = 0; i <= text.length(); i++) {
            if (matcher.region(i, text.length()).lookingAt()) {
                beginnings.add(i);
            }
        }
        return beginnings;
    }

    private static String regex(Random random, int depth) {
        StringBuilder regex = new StringBuilder();
        for (int parts = 1 + random.nextInt(3); parts > 0; parts--) {
            regex.append(part(random, depth));
        }
        return random.nextInt(4) == 0 ? regex + "|" + part(random, depth) : regex.toString();
    }

    private static String part(Random random, int depth) {
        String one = List.of("a", "b", "_", "é", " ", "\\n", "\\w", "[^a]", "[b-d]", "\\S", ".", "-", "\\\\")
                .get(random.nextInt(13));
        String inside = depth == 0 ? one : regex(random, depth - 1);
        return switch (random.nextInt(9)) {
            case 0 ->
                "(?:" + inside + ")" + List.of("", "*", "+?", "?", "{2,3}").get(random.nextInt(5));
            case 1 -> "(" + inside + ")";
            case 2 -> "(?=" + inside + ")";
            case 3 -> "(?!" + inside + ")";
            case 4 -> List.of("^", "$", "\\b", "\\B").get(random.nextInt(4));
            default -> one + List.of("", "", "", "*", "+", "?").get(random.nextInt(6));
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        random.ints(8, 0, 10).forEach(i -> text.append("abcA_é \n-\\".charAt(i)));
        return text.toString();
    }
}
