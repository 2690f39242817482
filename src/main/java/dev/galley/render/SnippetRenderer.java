package dev.galley.render;

import dev.galley.page.HtmlEscaping;
import dev.galley.page.Snippet;
import dev.galley.page.SnippetAttribute;
import dev.galley.page.SnippetProof;

/** Renders one code block with what was proven of it. Stateless. */
final class SnippetRenderer {
    private SnippetRenderer() {}

    static String render(Snippet snippet, SnippetProof proof) {
        if (snippet.has("hidden")) {
            return "";
        }
        String language = HtmlEscaping.escape(snippet.language());
        boolean isOutput = snippet.language().equals("output");
        return "<figure class=\"snippet" + (isOutput ? " output" : "") + "\""
                + (language.isEmpty() ? "" : " data-language=\"" + language + "\"") + ">"
                + caption(snippet, proof, isOutput)
                + "<pre tabindex=\"0\"><code" + (language.isEmpty() ? "" : " class=\"language-" + language + "\"") + ">"
                + proof.html()
                + "</code></pre></figure>\n";
    }

    private static String caption(Snippet snippet, SnippetProof proof, boolean isOutput) {
        String title = snippet.attribute("title").map(SnippetAttribute::value).orElse("");
        String caption = span("title", title)
                + span("language", isOutput ? "output" : snippet.language())
                + proof(snippet, proof);
        return caption.isEmpty() ? "" : "<figcaption>" + caption + "</figcaption>";
    }

    private static String proof(Snippet snippet, SnippetProof proof) {
        return switch (proof.status()) {
            case CHECKED -> span("proof", snippet.has("fails") ? "fails as shown" : "checked");
            case OPTED_OUT ->
                span(
                        "proof unproven",
                        "not checked: "
                                + snippet.attribute("nocheck")
                                        .map(SnippetAttribute::value)
                                        .orElse(""));
            case SHOWN -> "";
        };
    }

    private static String span(String classes, String text) {
        return text.isEmpty() ? "" : "<span class=\"" + classes + "\">" + HtmlEscaping.escape(text) + "</span>";
    }
}
