package dev.galley.render;

import dev.galley.page.BodyPart;
import dev.galley.page.HtmlEscaping;
import dev.galley.page.PageSummary;
import dev.galley.site.PlacedPage;

/** Fills the holes of a page's body. Stateless. */
final class BodyHtml {
    private BodyHtml() {}

    static String of(PlacedPage placed) {
        StringBuilder html = new StringBuilder();
        if (lacksTitle(placed.page().summary())) {
            html.append("<h1>")
                    .append(HtmlEscaping.escape(placed.page().summary().title()))
                    .append("</h1>\n");
        }
        placed.page().body().forEach(part -> append(part, placed, html));
        return html.toString();
    }

    private static boolean lacksTitle(PageSummary summary) {
        return summary.sections().stream().noneMatch(section -> section.level() == 1);
    }

    private static void append(BodyPart part, PlacedPage placed, StringBuilder html) {
        if (part instanceof BodyPart.Html text) {
            html.append(text.html());
        } else if (part instanceof BodyPart.LinkHole hole) {
            html.append(HtmlEscaping.escape(
                    placed.context().addresses().get(hole.reference()).orElse("")));
        } else if (part instanceof BodyPart.SnippetHole hole) {
            html.append(SnippetRenderer.render(placed, hole.snippet()));
        } else {
            throw new AssertionError(part);
        }
    }
}
