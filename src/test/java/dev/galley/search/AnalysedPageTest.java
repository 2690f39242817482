package dev.galley.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.galley.page.SectionText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AnalysedPageTest {
    private static final SearchDocument STRANGE = new SearchDocument(
            "a/\"b\".html",
            "Title \\ of 😀",
            "half \ud83d of a pair,\u2028 a line\u0000 and \u007f",
            List.of("Ünder", ""),
            List.of("tag\n"),
            List.of(
                    new SectionText("", 1, "Title \\ of 😀", "x".repeat(19_999) + "😀 end", "<b>\t</b>"),
                    new SectionText("größe", 2, "Größe", "naïve\r\ncafé 東京都", "c".repeat(5_000))));

    @Test
    void aPageIsTheSameWhateverWasAnalysedBefore() {
        List<SearchDocument> documents = new ArrayList<>(SyntheticPages.make(50));
        documents.add(STRANGE);
        PageAnalyzer analyzer = new PageAnalyzer("en");
        List<byte[]> expected = documents.stream()
                .map(analyzer::analyse)
                .map(AnalysedPage::bytes)
                .toList();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(1));
        PageAnalyzer other = new PageAnalyzer("en");
        order.forEach(i -> assertThat(other.analyse(documents.get(i)).bytes()).isEqualTo(expected.get(i)));
    }

    @Test
    void aPageThatWasKeptAsBytesMakesTheSameIndex() {
        List<SearchDocument> documents = new ArrayList<>(SyntheticPages.make(50));
        documents.add(STRANGE);
        PageAnalyzer analyzer = new PageAnalyzer("en");
        SearchIndex kept = documents.stream()
                .map(document -> AnalysedPage.read(analyzer.analyse(document).bytes()))
                .collect(SearchIndex.inverting(SearchSettings.of("en")));
        SearchIndex fresh = SampleSite.index(documents);
        assertThat(IndexTexts.files(kept)).isEqualTo(IndexTexts.files(fresh));
        assertThat(IndexTexts.open(kept)).isEqualTo(IndexTexts.open(fresh));
    }

    @Test
    void thePageHasTheWholeDocument() {
        AnalysedPage page = new PageAnalyzer("en").analyse(STRANGE);
        assertThat(page.document()).isEqualTo(STRANGE);
        assertThat(page.url()).isEqualTo(STRANGE.url());
        assertThat(AnalysedPage.read(page.bytes()).document()).isEqualTo(STRANGE);
    }

    @Test
    void theTextForExcerptsEndsBeforeHalfOfAPairCanBeReadAlone() {
        String pack = IndexTexts.files(SampleSite.index(List.of(STRANGE))).entrySet().stream()
                .filter(file -> file.getKey().startsWith("t0"))
                .map(java.util.Map.Entry::getValue)
                .findFirst()
                .orElse("");
        assertThat(pack).contains("x\\ud83d\",\"<b>\\u0009</b>\"").doesNotContain("end");
    }

    @Test
    void bytesOfAnotherVersionAreRefused() {
        byte[] bytes = new PageAnalyzer("en").analyse(STRANGE).bytes();
        bytes[0]++;
        assertThatThrownBy(() -> AnalysedPage.read(bytes)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AnalysedPage.read(new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPageWithMoreWordsThanAreRememberedIsAnalysedWhole() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 250_000; i++) {
            text.append("w").append(Integer.toString(i, 36)).append(' ');
        }
        PageAnalyzer analyzer = new PageAnalyzer("en");
        SearchDocument large = new SearchDocument(
                "large.html", "", "", List.of(), List.of(), List.of(new SectionText("", 1, "", text.toString(), "")));
        byte[] expected = analyzer.analyse(STRANGE).bytes();
        assertThat(analyzer.analyse(large).bytes().length).isGreaterThan(1_000_000);
        assertThat(analyzer.analyse(STRANGE).bytes()).isEqualTo(expected);
    }

    @Test
    @Timeout(60)
    void wordsMadeToHaveOneHashTakeNoLongerThanOthers() {
        // "Aa" and "BB" have the same hash, and so have all words of as many of them.
        String words = IntStream.range(0, 1 << 16)
                .mapToObj(i ->
                        Integer.toBinaryString(i + (1 << 16)).replace("0", "Aa").replace("1", "BB"))
                .collect(Collectors.joining(" "));
        SearchDocument page = new SearchDocument(
                "a.html", "", "", List.of(), List.of(), List.of(new SectionText("", 1, "", words + " " + words, "")));
        SearchIndex index = SampleSite.index(List.of(page, page));
        assertThat(index.words().stream()
                        .filter(word -> word.surface().length() == 34 && word.pages() == 2)
                        .count())
                .isEqualTo(1 << 16);
    }
}
