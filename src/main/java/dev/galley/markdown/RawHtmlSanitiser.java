package dev.galley.markdown;

import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.page.BodyPart;
import dev.galley.page.CrossReference;
import dev.galley.page.HtmlEscaping;
import dev.galley.source.SourceSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commonmark.node.Block;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;

/**
 * Replaces the raw HTML below one parent by what {@link RawHtmlPolicy} allows, and closes at the parent's end what was
 * left open, so that a page's own frame cannot be broken out of. Not thread-safe; one per parent node.
 */
final class RawHtmlSanitiser {
    private static final String WAY_OUT =
            "set `raw_html: trusted` in `galley.yml` to let all HTML of all pages through";

    private final PageFacts facts;
    private final Deque<String> open = new ArrayDeque<>();
    /** How many elements of each name are open, so that a closing tag need not look through all. */
    private final Map<String, Integer> openByName = new HashMap<>();

    private final List<BodyPart> parts = new ArrayList<>();
    private String silencedBy = "";
    /** How far the lines of the text at hand were counted; its tags come in order. */
    private int counted;
    /** The line of that place, from 0, and where it starts. */
    private int line;

    private int lineStart;

    private RawHtmlSanitiser(PageFacts facts) {
        this.facts = facts;
    }

    static void sanitise(Node parent, PageFacts facts) {
        if (!hasRawHtml(parent)) {
            return;
        }
        RawHtmlSanitiser sanitiser = new RawHtmlSanitiser(facts);
        for (Node child : Tree.children(parent)) {
            if (child instanceof HtmlInline inline) {
                sanitiser.replace(child, inline.getLiteral());
            } else if (child instanceof HtmlBlock block) {
                sanitiser.replace(child, block.getLiteral());
            }
        }
        sanitiser.closeAll(parent);
    }

    private static boolean hasRawHtml(Node parent) {
        Node child = parent.getFirstChild();
        while (child != null && !(child instanceof HtmlInline || child instanceof HtmlBlock)) {
            child = child.getNext();
        }
        return child != null;
    }

    private void replace(Node node, String literal) {
        silencedBy = "";
        counted = 0;
        line = 0;
        lineStart = 0;
        HtmlToken.scan(literal).forEach(token -> take(token, node, literal));
        node.insertBefore(new RawHtml(takeParts(), node instanceof Block));
        node.unlink();
    }

    private void closeAll(Node parent) {
        while (!open.isEmpty()) {
            closeLast();
        }
        if (!parts.isEmpty()) {
            parent.appendChild(new RawHtml(takeParts(), parent.getLastChild() instanceof Block));
        }
    }

    private List<BodyPart> takeParts() {
        List<BodyPart> taken = List.copyOf(parts);
        parts.clear();
        return taken;
    }

    private void take(HtmlToken token, Node node, String literal) {
        if (!silencedBy.isEmpty()) {
            if (token instanceof HtmlToken.Close close && close.name().equals(silencedBy)) {
                silencedBy = "";
            }
        } else if (token instanceof HtmlToken.Text text) {
            html(text.html());
        } else if (token instanceof HtmlToken.Open tag) {
            open(tag, span(node, literal, tag.offset(), tag.length()));
        } else if (token instanceof HtmlToken.Close tag) {
            close(tag.name());
        }
    }

    private void open(HtmlToken.Open tag, SourceSpan span) {
        RawHtmlPolicy.allowed(tag).ifPresentOrElse(attributes -> allow(tag, attributes, span), () -> {
            silencedBy = RawHtmlPolicy.SILENT.contains(tag.name()) ? tag.name() : "";
            facts.report(
                    DiagnosticCode.RAW_HTML_REMOVED, span, "the element `<" + tag.name() + ">` was left out", WAY_OUT);
        });
    }

    private void allow(HtmlToken.Open tag, Map<String, String> attributes, SourceSpan span) {
        reportRemoved(tag, attributes, span);
        html("<" + tag.name());
        attributes.forEach((name, value) -> attribute(tag, name, value, span));
        html(">");
        if (!RawHtmlPolicy.VOID.contains(tag.name())) {
            open.push(tag.name());
            openByName.merge(tag.name(), 1, Integer::sum);
        }
    }

    private void attribute(HtmlToken.Open tag, String name, String value, SourceSpan span) {
        html(" " + name + "=\"");
        if (name.equals("href")) {
            parts.add(facts.hole(new CrossReference(CrossReference.Kind.LINK, value, "", span)));
        } else if (name.equals("src")) {
            String alt = tag.attributes().getOrDefault("alt", "");
            parts.add(facts.hole(new CrossReference(CrossReference.Kind.IMAGE, value, alt, span)));
        } else {
            html(HtmlEscaping.escape(value));
        }
        html("\"");
    }

    private void reportRemoved(HtmlToken.Open tag, Map<String, String> kept, SourceSpan span) {
        TreeSet<String> removed = new TreeSet<>(tag.attributes().keySet());
        removed.removeAll(kept.keySet());
        if (!removed.isEmpty()) {
            String names = removed.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
            facts.report(
                    DiagnosticCode.RAW_HTML_REMOVED,
                    span,
                    "of the element `<" + tag.name() + ">` was left out: " + names,
                    WAY_OUT);
        }
    }

    /** Closes an element and what stands open inside it; a closing tag that closes nothing goes. */
    private void close(String name) {
        if (openByName.getOrDefault(name, 0) > 0) {
            while (!closeLast().equals(name)) {
                // What stands open inside the element goes with it.
            }
        }
    }

    private String closeLast() {
        String closed = open.pop();
        openByName.merge(closed, -1, Integer::sum);
        html("</" + closed + ">");
        return closed;
    }

    private void html(String html) {
        parts.add(new BodyPart.Html(html));
    }

    private SourceSpan span(Node node, String literal, int offset, int length) {
        List<org.commonmark.node.SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return facts.lines.spanOf(node);
        }
        countLines(literal, offset);
        int column = offset - lineStart;
        org.commonmark.node.SourceSpan whole = spans.get(Math.min(line, spans.size() - 1));
        int start = Math.min(column, whole.getLength());
        int shown = Math.min(length, whole.getLength() - start);
        return facts.lines.span(whole.getLineIndex(), whole.getColumnIndex() + start, shown);
    }

    private void countLines(String literal, int offset) {
        for (; counted < offset; counted++) {
            if (literal.charAt(counted) == '\n') {
                line++;
                lineStart = counted + 1;
            }
        }
    }
}
