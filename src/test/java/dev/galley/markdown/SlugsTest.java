package dev.galley.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Getting started      | getting-started",
                "What's new in 3.14?  | whats-new-in-314",
                "`__slots__` & more   | __slots__--more",
                "Größe und Maß        | größe-und-maß",
                "İstanbul             | i̇stanbul",
                "日本語 の見出し         | 日本語-の見出し",
                "Already-hyphenated   | already-hyphenated",
                "!?                   | section"
            })
    void aHeadingGetsTheIdThatCodeHostsGiveIt(String words, String slug) {
        assertThat(new Slugs().slug(words)).isEqualTo(slug);
    }

    @Test
    void equalHeadingsAreCounted() {
        Slugs slugs = new Slugs();

        assertThat(slugs.slug("Same")).isEqualTo("same");
        assertThat(slugs.slug("Same")).isEqualTo("same-1");
        assertThat(slugs.slug("same")).isEqualTo("same-2");
    }

    @Test
    void aCountedIdMakesWayForAHeadingOfThatName() {
        Slugs slugs = new Slugs();
        slugs.slug("Same");
        slugs.slug("Same 1");

        assertThat(slugs.slug("Same")).isEqualTo("same-2");
    }

    @Test
    void anIdThatTheAuthorChoseIsTaken() {
        Slugs slugs = new Slugs();

        assertThat(slugs.take("same")).isTrue();
        assertThat(slugs.take("same")).isFalse();
        assertThat(slugs.slug("Same")).isEqualTo("same-1");
    }
}
