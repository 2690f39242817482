package dev.galley.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordListsTest {
    @ParameterizedTest
    @CsvSource({
        "in|is|instanceof|let, i(?:n|s|nstanceof)|let",
        "as|ab|ac|ad|add,      'a(?:s|b|c|d(?:|d))'",
        "\\b(?:do|de|x|y)\\b,  \\b(?:d(?:o|e)|x|y)\\b",
        "ab|[a-z]|ac|ad,       ab|[a-z]|a(?:c|d)"
    })
    void aListBecomesATree(String list, String tree) {
        assertThat(WordLists.asTrees(list, false)).isEqualTo(tree);
    }

    @Test
    void lettersOfBothCasesShareABranchWhereCaseDoesNotCount() {
        assertThat(WordLists.asTrees("Ab|aC|d|e", true)).isEqualTo("a(?:b|C)|d|e");
        assertThat(WordLists.asTrees("Ab|aC|d|e", false)).isEqualTo("Ab|aC|d|e");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a|b|c", "a*|b|c|d?", "(a)|(ab)|(ac)|(ad)", "\\d|[|]|\\||d"})
    void whatIsNoLongListOfWordsStaysAsItIs(String regex) {
        assertThat(WordLists.asTrees(regex, false)).isEqualTo(regex);
    }

    @Test
    void aTreeMatchesWhatItsListMatches() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            String list = IntStream.range(0, 4 + random.nextInt(8))
                    .mapToObj(word -> word(random))
                    .collect(Collectors.joining("|", "(?:", random.nextBoolean() ? ")\\b" : ")c?"));
            String text = word(random) + word(random) + " " + word(random);

            assertThat(matches(WordLists.asTrees(list, false), text)).as(list).isEqualTo(matches(list, text));
        }
    }

    private static String word(Random random) {
        String word = IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(i -> "abc".substring(random.nextInt(3)).substring(0, 1))
                .collect(Collectors.joining());
        return random.nextInt(6) == 0 ? "[bc]" + word : word;
    }

    private static String matches(String regex, String text) {
        JavaScriptRegex.Converted converted = JavaScriptRegex.convert(regex, "");
        return Pattern.compile(converted.regex(), converted.flags())
                .matcher(text)
                .results()
                .map(found -> found.start() + "-" + found.end())
                .collect(Collectors.joining(" "));
    }
}
