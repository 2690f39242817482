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
        String caption = span("title", value(snippet, "title"))
                + span("language", isOutput ? "output" : snippet.language())
                + failure(snippet)
                + proof(snippet, proof);
        return caption.isEmpty() ? "" : "<figcaption>" + caption + "</figcaption>";
    }

    /** What the author says the code fails with, which readers must see beside the code. */
    private static String failure(Snippet snippet) {
        String error = value(snippet, "fails");
        return snippet.has("fails") ? span("failure", error.isEmpty() ? "fails" : "fails: " + error) : "";
    }

    private static String proof(Snippet snippet, SnippetProof proof) {
        return switch (proof.status()) {
            // Readers must not take for proven what the build only warns of.
            case CHECKED -> proof.isInOrder() ? span("proof", "checked") : span("proof unproven", "check failed");
            case OPTED_OUT -> span("proof unproven", "not checked: " + value(snippet, "nocheck"));
            case SHOWN -> "";
        };
    }

    private static String value(Snippet snippet, String attribute) {
        return snippet.attribute(attribute).map(SnippetAttribute::value).orElse("");
    }

    private static String span(String classes, String text) {
        return text.isEmpty() ? "" : "<span class=\"" + classes + "\">" + HtmlEscaping.escape(text) + "</span>";
    }
}
