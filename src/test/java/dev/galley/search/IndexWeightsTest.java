package dev.galley.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IndexWeightsTest {
    @Test
    void thePageWithMostTextIsTheHeaviestAndItsWordsToo() {
        String site = "# small.html | Small\nfew words\n# large.html | Large\n"
                + "many different words stand here. ".repeat(50) + "\n";
        IndexWeights weights = new IndexWeights(SampleSite.index(SampleSite.pages(site)));
        assertThat(weights.pages()).map(IndexWeights.PageWeight::url).containsExactly("large.html", "small.html");
        assertThat(weights.pages().get(0).textBytes())
                .isBetween(1_600L, weights.pages().get(0).bytes());
        assertThat(weights.terms())
                .hasSize(8)
                .isSortedAccordingTo(java.util.Comparator.comparingLong(term -> -term.bytes()));
        assertThat(weights.terms().get(0).pages()).isPositive();
        assertThat(weights.junk()).isEmpty();
    }

    @Test
    void hashesEndlessWordsAndLongLinesAreNamedWithTheirPages() {
        String hash = "3f2a9c0b7d6e5f4a1b2c3d4e5f60718293a4b5c6";
        String site = "# a.html | A\nThe commit " + hash + " and " + "x".repeat(100) + "\n" + "# b.html | B\n>"
                + "var a=1;".repeat(200) + "\n# c.html | C\nplain words\n";
        IndexWeights weights = new IndexWeights(SampleSite.index(SampleSite.pages(site)));
        assertThat(weights.junk())
                .isEqualTo(List.of(
                        new Junk("b.html", 0, 1, 1_600, "var a=1;".repeat(5) + "…"),
                        new Junk("a.html", 2, 0, 140, hash)));
    }

    @Test
    void anEmptySiteWeighsNothing() {
        IndexWeights weights = new IndexWeights(SampleSite.index(List.of()));
        assertThat(weights.pages()).isEmpty();
        assertThat(weights.terms()).isEmpty();
    }
}
