package dev.galley.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.page.Snippet;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of snippets as manuals have them readers are told what the compilers of the languages tell, where they tell it. */
class CorpusTest {
    static Stream<CorpusCase> all() {
        return CorpusCase.all();
    }

    static Stream<CorpusCase> atMargin() {
        return CorpusCase.all().filter(CorpusCase::isAtMargin);
    }

    static Stream<Path> pages() {
        return CorpusCase.pages().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void isReportedAsExpected(CorpusCase corpus) {
        assertThat(CorpusCase.report(corpus.snippet(), 0))
                .as(corpus.snippet().text())
                .isEqualTo(corpus.expected());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void carriageReturnsChangeNothing(Path page) {
        for (CorpusCase corpus : CorpusCase.in(page, "\r\n")) {
            assertThat(CorpusCase.report(corpus.snippet(), 0)).as(corpus.name()).isEqualTo(corpus.expected());
        }
    }

    @ParameterizedTest
    @MethodSource("atMargin")
    void inQuotesAndListsColumnsMoveWithTheCode(CorpusCase corpus) {
        assertThat(nested(corpus, "> ", "> ")).isEqualTo(corpus.expected());
        assertThat(nested(corpus, "- ", "  ")).isEqualTo(corpus.expected());
        assertThat(nested(corpus, "> 1. ", ">    ")).isEqualTo(corpus.expected());
        assertThat(nested(corpus, "-\t", "\t")).isEqualTo(corpus.expected());
    }

    private static String nested(CorpusCase corpus, String first, String others) {
        String markdown = first + corpus.block().stream().collect(Collectors.joining("\n" + others));
        Snippet snippet = CorpusCase.parsed(markdown).get(0);
        return CorpusCase.report(snippet, others.length());
    }

    @Test
    void theCorpusIsLargeEnough() {
        List<CorpusCase> cases = CorpusCase.all().toList();
        Set<String> languages = cases.stream()
                .map(it -> Languages.named(it.snippet().language()).orElseThrow())
                .collect(Collectors.toSet());
        long broken = cases.stream().filter(CorpusCase::isBroken).count();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(330);
        assertThat(languages).hasSizeGreaterThanOrEqualTo(14);
        assertThat(broken * 2).isGreaterThanOrEqualTo(cases.size());
    }
}
