package dev.galley.render;

import dev.galley.page.Anchor;
import dev.galley.page.BlockProof;
import dev.galley.page.ProofCounts;
import dev.galley.site.PageProofs;
import dev.galley.site.PageUrl;
import dev.galley.site.ProofList;
import dev.galley.site.ProofPage;
import dev.galley.theme.ProofTotalView;
import dev.galley.theme.ProofsView;
import dev.galley.theme.ProvenPageView;
import dev.galley.theme.ProvenSnippetView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows a page of the list of proofs to a template. Stateless. */
final class ProofsRenderer {
    private ProofsRenderer() {}

    static ProofsView view(ProofPage page) {
        PageUrl here = page.place().context().url();
        return new ProofsView(
                page.place().page().summary().title(),
                page.languages().stream()
                        .map(it -> total(null, it.language(), it.counts()))
                        .toList(),
                page.parts().isEmpty() ? totals(page.pages()) : parts(page.parts(), here),
                page.pages().stream().map(it -> page(it, here)).toList());
    }

    private static List<ProofTotalView> totals(List<PageProofs> pages) {
        return pages.stream()
                .map(it -> total(
                        ProofAddress.fragment(ProofAddress.idOf(it.page().url())),
                        it.page().title(),
                        it.counts()))
                .toList();
    }

    private static List<ProofTotalView> parts(List<ProofPage.Part> parts, PageUrl here) {
        return parts.stream()
                .map(it -> total(here.to(it.page().url()), it.page().title(), it.counts()))
                .toList();
    }

    private static ProofTotalView total(@Nullable String url, String title, ProofCounts counts) {
        return new ProofTotalView(
                url,
                title,
                counts.snippets(),
                counts.checked(),
                counts.ran(),
                counts.notRun(),
                counts.optedOut(),
                counts.shown());
    }

    private static ProvenPageView page(PageProofs proofs, PageUrl here) {
        PageUrl page = proofs.page().url();
        int more = proofs.blocks().size() - ProofList.MOST_BLOCKS;
        return new ProvenPageView(
                ProofAddress.idOf(page),
                here.to(page),
                proofs.page().title(),
                proofs.blocks().stream()
                        .limit(ProofList.MOST_BLOCKS)
                        .map(block -> snippet(block, page, here))
                        .toList(),
                more > 0 ? String.valueOf(more) : null);
    }

    private static ProvenSnippetView snippet(BlockProof block, PageUrl page, PageUrl here) {
        Anchor anchor = block.anchor().orElse(null);
        return new ProvenSnippetView(
                anchor == null ? null : ProofAddress.idOf(page, anchor),
                anchor == null ? null : here.to(page) + ProofAddress.fragment(anchor.id()),
                block.title().isBlank() ? null : block.title(),
                !block.isTitled(),
                block.language(),
                block.line(),
                block.verdict().state().word(),
                block.verdict().words(),
                block.verdict().isMeantToFail(),
                block.verdict().failure());
    }
}
