package dev.galley.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That it answers as the browser does is shown by {@link SameRankingTest}. */
class SearcherTest {
    private final Searcher searcher = new Searcher(SampleSite.index(SampleSite.collection()));

    @Test
    void aScoreIsTakenApartByWordAndField() {
        FoundPage page = searcher.find("replication lag", 1).pages().get(0);
        assertThat(page.url()).isEqualTo("admin/replication.html");
        assertThat(page.why()).map(TermScore::word).contains("replication", "lag", "");
        assertThat(page.why()).map(TermScore::field).contains("title", "text");
        assertThat(page.sections().get(0).url()).isEqualTo("admin/replication.html#lag");
    }

    @Test
    void aCorrectionSaysWhatWasSearched() {
        Answer answer = searcher.find("  replicaton   lag ", 1);
        assertThat(answer.corrected()).contains("  replication   lag ");
        assertThat(answer.pages().get(0).why()).map(TermScore::found).contains("replic");
    }

    @Test
    void aPhraseIsKnownIfPagesHaveAllItsWords() {
        assertThat(searcher.knows("replication lag")).isTrue();
        assertThat(searcher.knows("max_connections")).isTrue();
        assertThat(searcher.knows("replication zebra")).isFalse();
        assertThat(searcher.knows("")).isFalse();
        assertThat(searcher.knows("?!")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\t",
                "?!...",
                "<b>",
                "\ud800",
                "\udc00\ud83d",
                "constructor",
                "__proto__",
                ".*[a-",
                "\0"
            })
    void anyTextIsAQuery(String query) {
        assertThat(searcher.find(query, 10).query()).isEqualTo(query);
        assertThat(searcher.find(query.repeat(10_000), 10).pages()).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void aVeryLongWordEndsTheSearchSoon() {
        assertThat(searcher.find("a".repeat(10_000), 10).pages()).isEmpty();
        assertThat(searcher.find("ab ".repeat(10_000), 10).total()).isNotNegative();
    }
}
