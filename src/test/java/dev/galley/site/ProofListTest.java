package dev.galley.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.page.BlockProof;
import dev.galley.page.LanguageCounts;
import dev.galley.page.ProofCounts;
import dev.galley.page.SnippetProof;
import dev.galley.page.SnippetProof.Status;
import dev.galley.page.Verdict;
import dev.galley.source.SourcePath;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProofListTest {
    @Test
    void aSmallSiteHasItAllOnOnePage() {
        ProofList list = list(page("b/page.md", 1000), page("empty.md", 0), page("a/page.md", 1000));

        assertThat(parts(list)).containsExactly("proofs.html: b/page.md a/page.md");
        assertThat(list.placeOf(SourcePath.content("empty.md"))).contains(ProofList.TOP);
    }

    @Test
    void aLargeSiteIsPartedByItsFoldersAndThoseByTheirLength() {
        ProofList list = list(
                page("index.md", 1),
                page("python/one.md", 1500),
                page("python/deep/two.md", 1500),
                page("python/three.md", 10),
                page("django/one.md", 1),
                page("python/four.md", 1));

        assertThat(parts(list))
                .containsExactly(
                        "proofs/1.html: index.md",
                        "proofs/python/1.html: python/one.md python/deep/two.md",
                        "proofs/python/2.html: python/three.md python/four.md",
                        "proofs/django/1.html: django/one.md");
        assertThat(list.placeOf(SourcePath.content("python/four.md"))).contains(new PageUrl("proofs/python/2.html"));
        assertThat(list.placeOf(SourcePath.content("other.md"))).contains(ProofList.TOP);
    }

    @Test
    void noPageOfALargeSiteListsMoreThanItsShareAndOnePageBeyond() {
        PageProofs[] pages = IntStream.range(0, 10_000)
                .mapToObj(i -> page("all/" + i + ".md", 5))
                .toArray(PageProofs[]::new);

        assertThat(list(pages).parts())
                .hasSize(25)
                .allSatisfy(part -> assertThat(part.counts().snippets()).isEqualTo(2000));
    }

    @Test
    void withoutCodeThatIsCheckedThereIsNone() {
        PageProofs shown = new PageProofs(
                SourcePath.content("a.md"), link("a.md"), List.of(block(Status.SHOWN), block(Status.OPTED_OUT)));

        ProofList list = list(shown);

        assertThat(list.isEmpty()).isTrue();
        assertThat(list.placeOf(SourcePath.content("a.md"))).isEmpty();
    }

    @Test
    void aFileOfTheAuthorsAtItsAddressTakesItsPlace() {
        assertThat(takenBy("proofs.md")).isTrue();
        assertThat(takenBy("Proofs.md")).isTrue();
        assertThat(takenBy("proofs.html/picture.png")).isTrue();
        assertThat(takenBy("proofs/one.md")).isFalse();
        assertThat(takenBy("proofs")).isFalse();
    }

    @Test
    void theLanguageWithMostSnippetsComesFirstThenTheName() {
        PageProofs page = new PageProofs(
                SourcePath.content("a.md"),
                link("a.md"),
                List.of(
                        block("toml", Status.CHECKED),
                        block("python", Status.RAN),
                        block("python", Status.SKIPPED),
                        block("java", Status.OPTED_OUT)));

        assertThat(PageProofs.byLanguage(List.of(page)))
                .containsExactly(
                        new LanguageCounts("python", new ProofCounts(2, 2, 1, 1, 0)),
                        new LanguageCounts("java", new ProofCounts(1, 0, 0, 0, 1)),
                        new LanguageCounts("toml", new ProofCounts(1, 1, 0, 0, 0)));
    }

    private static boolean takenBy(String file) {
        boolean isPage = file.endsWith(".md");
        Map<String, String> texts = isPage ? Map.of("index.md", "# Home\n", file, "# Ours\n") : Map.of("index.md", "#");
        Site site = new SmallSite(texts, isPage ? new String[0] : new String[] {file}).site();
        return site.list(List.of(page("index.md", 1))).isEmpty();
    }

    private static ProofList list(PageProofs... pages) {
        return ProofList.of(List.of(pages), url -> true);
    }

    private static Stream<String> names(ProofList.Part part) {
        return part.pages().stream().map(page -> page.path().value());
    }

    private static List<String> parts(ProofList list) {
        return list.parts().stream()
                .map(part -> part.url() + ": " + String.join(" ", names(part).toList()))
                .toList();
    }

    private static PageProofs page(String path, int blocks) {
        return new PageProofs(SourcePath.content(path), link(path), Collections.nCopies(blocks, block(Status.CHECKED)));
    }

    private static PageLink link(String path) {
        return new PageLink(new PageUrl(path.replace(".md", ".html")), path, "");
    }

    private static BlockProof block(Status status) {
        return block("python", status);
    }

    private static BlockProof block(String family, SnippetProof.Status status) {
        Verdict verdict = new Verdict(Verdict.State.CHECKED, "checked", false, "");
        return new BlockProof(family, family, "", false, 1, Optional.empty(), status, verdict);
    }
}
