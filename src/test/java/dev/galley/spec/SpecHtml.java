package dev.galley.spec;

import dev.galley.markdown.MarkdownParser;
import dev.galley.page.BodyPart;
import dev.galley.page.HtmlEscaping;
import dev.galley.page.ParsedPage;
import dev.galley.page.PercentEncoding;
import dev.galley.page.Snippet;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;

/** Renders Markdown as the CommonMark specification writes its examples: holes filled, what Galley adds taken out. */
final class SpecHtml {
    private static final MarkdownParser PARSER = new MarkdownParser(true);

    private SpecHtml() {}

    static ParsedPage parse(String markdown) {
        return PARSER.parse(new Source(SourcePath.content("example.md"), markdown));
    }

    static String of(String markdown) {
        ParsedPage page = parse(markdown);
        StringBuilder html = new StringBuilder();
        for (BodyPart part : page.body()) {
            if (part instanceof BodyPart.Html text) {
                html.append(text.html());
            } else if (part instanceof BodyPart.LinkHole hole) {
                String target =
                        page.summary().references().get(hole.reference()).target();
                html.append(HtmlEscaping.escape(PercentEncoding.encode(target)));
            } else if (part instanceof BodyPart.SnippetHole hole) {
                html.append(code(page.snippets().get(hole.snippet())));
            }
        }
        return html.toString()
                .replaceAll("<h([1-6]) id=\"[^\"]*\">", "<h$1>")
                .replaceAll(" <a class=\"anchor\" [^>]*>#</a>", "");
    }

    private static String code(Snippet snippet) {
        String language = snippet.language().isEmpty()
                ? ""
                : " class=\"language-" + HtmlEscaping.escape(snippet.language()) + "\"";
        return "<pre><code" + language + ">" + HtmlEscaping.escape(snippet.text()) + "</code></pre>\n";
    }
}
