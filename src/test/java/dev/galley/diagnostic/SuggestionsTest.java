package dev.galley.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SuggestionsTest {
    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "'', abc, 3",
        "abc, abc, 0",
        "abc, abd, 1",
        "abc, ab, 1",
        "abc, abcd, 1",
        "abc, acb, 1",
        "kitten, sitting, 3",
        // Two characters that change places may not be edited again.
        "ca, abc, 3"
    })
    void theDistanceCountsInsertedDeletedReplacedAndSwappedCharacters(String a, String b, int distance) {
        assertThat(Suggestions.distance(a, b)).isEqualTo(distance);
        assertThat(Suggestions.distance(b, a)).isEqualTo(distance);
    }

    @Test
    void theNearestNameComesFirst() {
        assertThat(Suggestions.near("instal.md", Set.of("instant.md", "install.md", "other.md")))
                .containsExactly("install.md", "instant.md");
    }

    @Test
    void atMostThreeNamesAreOfferedAndEquallyNearOnesInTheirOrder() {
        assertThat(Suggestions.near("page", Set.of("page5", "page4", "page3", "page2", "page1")))
                .containsExactly("page1", "page2", "page3");
    }

    @Test
    void aNameIsNearWhenAtMostAThirdOfItDiffers() {
        assertThat(Suggestions.near("abcdef", List.of("abcdxy"))).containsExactly("abcdxy");
        assertThat(Suggestions.near("abcdef", List.of("abcxyz"))).isEmpty();
    }

    @Test
    void oneDifferenceIsAllowedInTheShortestName() {
        assertThat(Suggestions.near("a", List.of("b"))).containsExactly("b");
        assertThat(Suggestions.near("ab", List.of("xy"))).isEmpty();
    }

    @Test
    void upperAndLowerCaseAreTheSame() {
        assertThat(Suggestions.near("README.MD", List.of("readme.md"))).containsExactly("readme.md");
    }

    @Test
    void aVeryLongNameIsNotCompared() {
        String longest = "x".repeat(200);
        assertThat(Suggestions.near(longest, List.of(longest))).containsExactly(longest);
        assertThat(Suggestions.near(longest + "x", List.of(longest + "x"))).isEmpty();
    }

    @Test
    void theHelpNamesWhatIsNearOrIsLeftOut() {
        assertThat(Suggestions.didYouMean("titel", Set.of("title", "tidel", "order")))
                .containsExactly("did you mean `tidel`, `title`?");
        assertThat(Suggestions.didYouMean("zzzzz", Set.of("title", "order"))).isEmpty();
    }
}
