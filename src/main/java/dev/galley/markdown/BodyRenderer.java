package dev.galley.markdown;

import dev.galley.page.Anchor;
import dev.galley.page.BodyPart;
import dev.galley.page.CrossReference;
import dev.galley.page.HtmlEscaping;
import dev.galley.page.PercentEncoding;
import dev.galley.page.Section;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.jspecify.annotations.Nullable;

/**
 * Renders what differs from plain CommonMark: what has holes, anchors or a box. What is plain and frequent goes to {@link
 * PlainRenderer}, the rest to the library. Not thread-safe; one per page.
 */
final class BodyRenderer implements NodeRenderer {
    private static final Set<Class<? extends Node>> OWN_TYPES = Set.of(
            Heading.class,
            Link.class,
            Image.class,
            FencedCodeBlock.class,
            IndentedCodeBlock.class,
            Alert.class,
            ScrollBox.class,
            RawHtml.class,
            TaskListItemMarker.class);

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final PlainRenderer plain;
    private final BodyWriter body;
    private final PageFacts facts;
    private final Map<Heading, String> ids;

    BodyRenderer(HtmlNodeRendererContext context, BodyWriter body, PageFacts facts, Map<Heading, String> ids) {
        this.context = context;
        this.html = context.getWriter();
        this.plain = new PlainRenderer(html, this::renderChildren);
        this.body = body;
        this.facts = facts;
        this.ids = ids;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        Set<Class<? extends Node>> types = new HashSet<>(PlainRenderer.TYPES);
        types.addAll(OWN_TYPES);
        return types;
    }

    @Override
    public void render(Node node) {
        if (!plain.render(node) && !renderOwn(node)) {
            throw new AssertionError(node);
        }
    }

    private boolean renderOwn(Node node) {
        if (node instanceof Heading heading) {
            render(heading);
        } else if (node instanceof Link link) {
            render(link);
        } else if (node instanceof Image image) {
            render(image);
        } else if (node instanceof FencedCodeBlock code) {
            block(facts.hole(CodeBlocks.snippet(code, facts.lines)));
        } else if (node instanceof IndentedCodeBlock code) {
            block(facts.hole(CodeBlocks.snippet(code, facts.lines)));
        } else if (node instanceof Alert alert) {
            render(alert);
        } else if (node instanceof ScrollBox) {
            box("<div class=\"table\" role=\"region\" aria-label=\"Table\" tabindex=\"0\">", node);
        } else if (node instanceof RawHtml raw) {
            render(raw);
        } else if (node instanceof TaskListItemMarker marker) {
            render(marker);
        } else {
            return false;
        }
        return true;
    }

    private void render(Heading heading) {
        String id = ids.get(heading);
        if (id == null) {
            throw new AssertionError("a heading without an id");
        }
        facts.sections.add(new Section(
                heading.getLevel(),
                Words.of(heading).strip(),
                InlineHtml.of(heading),
                new Anchor(id),
                facts.lines.spanOf(heading)));
        String name = "h" + heading.getLevel();
        html.line();
        html.raw("<" + name + " id=\"" + HtmlEscaping.escape(id) + "\">");
        renderChildren(heading);
        if (heading.getLevel() > 1) {
            html.raw(" <a class=\"anchor\" href=\"#" + HtmlEscaping.escape(PercentEncoding.encodeName(id))
                    + "\" aria-label=\"Link to this section\">#</a>");
        }
        html.tag("/" + name);
        html.line();
    }

    private void render(Link link) {
        html.raw("<a href=\"");
        body.hole(facts.hole(new CrossReference(
                CrossReference.Kind.LINK, link.getDestination(), Words.of(link), facts.lines.spanOf(link))));
        html.raw("\"");
        title(link.getTitle());
        html.raw(">");
        renderChildren(link);
        html.raw("</a>");
    }

    private void render(Image image) {
        String alt = Words.of(image);
        html.raw("<img src=\"");
        body.hole(facts.hole(
                new CrossReference(CrossReference.Kind.IMAGE, image.getDestination(), alt, facts.lines.spanOf(image))));
        html.raw("\" alt=\"" + HtmlEscaping.escape(alt) + "\"");
        title(image.getTitle());
        html.raw(" />");
    }

    private void title(@Nullable String title) {
        if (title != null) {
            html.raw(" title=\"" + HtmlEscaping.escape(title) + "\"");
        }
    }

    private void render(Alert alert) {
        String kind = alert.kind.name().toLowerCase(java.util.Locale.ROOT);
        box(
                "<div class=\"alert alert-" + kind + "\" role=\"note\">\n<p class=\"alert-title\">" + alert.kind.title
                        + "</p>",
                alert);
    }

    private void box(String opening, Node node) {
        html.line();
        html.raw(opening);
        html.line();
        renderChildren(node);
        html.line();
        html.raw("</div>");
        html.line();
    }

    private void block(BodyPart.SnippetHole hole) {
        html.line();
        body.hole(hole);
    }

    private void render(TaskListItemMarker marker) {
        html.raw("<input type=\"checkbox\" disabled=\"\""
                + (marker.isChecked() ? " checked=\"\" aria-label=\"Done\">" : " aria-label=\"To do\">") + " ");
    }

    private void render(RawHtml raw) {
        if (raw.isBlock) {
            html.line();
        }
        for (BodyPart part : raw.parts) {
            if (part instanceof BodyPart.Html text) {
                html.raw(text.html());
            } else {
                body.hole(part);
            }
        }
        if (raw.isBlock) {
            html.line();
        }
    }

    private void renderChildren(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (!plain.render(child)) {
                context.render(child);
            }
        }
    }
}
