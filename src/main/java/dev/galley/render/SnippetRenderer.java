package dev.galley.render;

import dev.galley.page.Anchor;
import dev.galley.page.HtmlEscaping;
import dev.galley.page.Snippet;
import dev.galley.page.SnippetAttribute;
import dev.galley.page.Verdict;
import dev.galley.site.PageUrl;
import dev.galley.site.PlacedPage;
import dev.galley.site.ProofList;
import java.util.Optional;

/** Renders one code block with what was proven of it. Immutable. */
final class SnippetRenderer {
    private final Snippet snippet;
    private final Verdict verdict;
    private final String code;
    private final Optional<Anchor> anchor;
    private final Optional<String> proofAddress;

    private SnippetRenderer(PlacedPage placed, int index) {
        this.snippet = placed.page().snippets().get(index);
        this.verdict = Verdict.of(snippet, placed.proofs().get(index));
        this.code = placed.proofs().get(index).html();
        this.anchor = placed.page().snippetAnchors().get(index);
        this.proofAddress = placed.context().proofs().map(list -> proofAddress(placed, list, index));
    }

    /** @param index of the page's snippet, from 0 */
    static String render(PlacedPage placed, int index) {
        return new SnippetRenderer(placed, index).html();
    }

    /** In the list of proofs, the block, or its page where that has more blocks than are listed. */
    private static String proofAddress(PlacedPage placed, PageUrl list, int index) {
        PageUrl page = placed.context().url();
        Optional<Anchor> anchor = placed.page().snippetAnchors().get(index);
        String id = anchor.filter(it -> index < ProofList.MOST_BLOCKS)
                .map(it -> ProofAddress.idOf(page, it))
                .orElseGet(() -> ProofAddress.idOf(page));
        return ProofAddress.href(page.to(list), id);
    }

    private String html() {
        if (anchor.isEmpty()) {
            return "";
        }
        String language = HtmlEscaping.escape(snippet.language());
        boolean isOutput = snippet.language().equals("output");
        return "<figure class=\"snippet" + (isOutput ? " output" : "") + "\" id=\""
                + HtmlEscaping.escape(anchor.get().id()) + "\""
                + (language.isEmpty() ? "" : " data-language=\"" + language + "\"") + ">"
                + caption(isOutput)
                + "<pre tabindex=\"0\"><code" + (language.isEmpty() ? "" : " class=\"language-" + language + "\"") + ">"
                + code
                + "</code></pre></figure>\n";
    }

    private String caption(boolean isOutput) {
        String title = snippet.attribute("title").map(SnippetAttribute::value).orElse("");
        String caption =
                span("title", title) + span("language", isOutput ? "output" : snippet.language()) + failure() + badge();
        return caption.isEmpty() ? "" : "<figcaption>" + caption + "</figcaption>";
    }

    /** What the author says the code fails with, which readers must see beside the code. */
    private String failure() {
        String error = verdict.failure();
        return verdict.isMeantToFail() ? span("failure", error.isEmpty() ? "fails" : "fails: " + error) : "";
    }

    private String badge() {
        Verdict.State state = verdict.state();
        if (state == Verdict.State.SHOWN) {
            return "";
        }
        String classes = "proof " + state.word() + (state.isUnproven() ? " unproven" : "");
        return proofAddress.map(address -> link(classes, address)).orElseGet(() -> span(classes, verdict.words()));
    }

    private String link(String classes, String address) {
        String words = HtmlEscaping.escape(verdict.words());
        return "<a class=\"" + classes + "\" href=\"" + address + "\" title=\"Proof of this code: " + words + "\">"
                + words + "</a>";
    }

    private static String span(String classes, String text) {
        return text.isEmpty() ? "" : "<span class=\"" + classes + "\">" + HtmlEscaping.escape(text) + "</span>";
    }
}
