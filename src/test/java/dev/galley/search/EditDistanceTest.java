package dev.galley.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the browser finds the same words is shown by {@link SameRankingTest}. */
class EditDistanceTest {
    private static final int WORDS = 400;
    private static final int OTHERS = 25;

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void itAcceptsTheWordsThatTheLevenshteinAutomatonAccepts(int most) {
        Random random = new Random(17);
        int accepted = 0;
        for (int i = 0; i < WORDS; i++) {
            String word = word(random, 4 + random.nextInt(6));
            CharacterRunAutomaton automaton =
                    new CharacterRunAutomaton(new LevenshteinAutomata(word, true).toAutomaton(most));
            for (int j = 0; j < OTHERS; j++) {
                String other = j % 2 == 0 ? word(random, 2 + random.nextInt(10)) : slips(word, random);
                boolean isNear = automaton.run(other);
                accepted += isNear ? 1 : 0;
                assertThat(EditDistance.of(word, other, most, false) <= most)
                        .as(word + " " + other)
                        .isEqualTo(isNear);
                assertThat(EditDistance.of(word, other, most, true) <= most + 0.5)
                        .as(word + " beginning " + other)
                        .isEqualTo(hasNearBeginning(other, automaton));
            }
        }
        assertThat(accepted).isBetween(WORDS * OTHERS / 10, WORDS * OTHERS * 9 / 10);
    }

    @Test
    void aBeginningCountsHalfALetterMoreThanAWord() {
        assertThat(EditDistance.of("vectro", "vector", 1, true)).isEqualTo(1);
        assertThat(EditDistance.of("vectro", "vectors", 1, true)).isEqualTo(1.5);
        assertThat(EditDistance.of("vectro", "vectors", 1, false)).isGreaterThan(1);
    }

    private static boolean hasNearBeginning(String other, CharacterRunAutomaton automaton) {
        for (int end = 1; end <= other.length(); end++) {
            if (automaton.run(other.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    private static String word(Random random, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(letter(random));
        }
        return word.toString();
    }

    private static char letter(Random random) {
        return "abc".charAt(random.nextInt(3));
    }

    /** The word with up to three slips, two of which may meet in one place. */
    private static String slips(String word, Random random) {
        StringBuilder other = new StringBuilder(word);
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(other.length() - 1);
            switch (random.nextInt(4)) {
                case 0 -> other.insert(at, letter(random));
                case 1 -> other.deleteCharAt(at);
                case 2 -> other.setCharAt(at, letter(random));
                default -> other.insert(at, other.charAt(at + 1)).deleteCharAt(at + 2);
            }
        }
        return other.toString();
    }
}
