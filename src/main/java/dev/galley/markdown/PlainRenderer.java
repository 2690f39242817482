package dev.galley.markdown;

import dev.galley.page.HtmlEscaping;
import java.util.Set;
import java.util.function.Consumer;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Renders the nodes that most of a page is made of, to the same HTML as the library. The library looks up a renderer for
 * each, and gathers attributes that nothing here sets; that took more time than the writing. Not thread-safe; one per
 * page.
 */
final class PlainRenderer {
    static final Set<Class<? extends Node>> TYPES = Set.of(
            Text.class,
            Code.class,
            SoftLineBreak.class,
            Emphasis.class,
            StrongEmphasis.class,
            Paragraph.class,
            ListItem.class,
            BulletList.class,
            OrderedList.class,
            Strikethrough.class,
            TableBlock.class,
            TableHead.class,
            TableBody.class,
            TableRow.class,
            TableCell.class);

    private final HtmlWriter html;
    private final Consumer<Node> children;

    /** @param children renders what stands below a node */
    PlainRenderer(HtmlWriter html, Consumer<Node> children) {
        this.html = html;
        this.children = children;
    }

    /** False for a node of another type; then nothing was written. */
    boolean render(Node node) {
        return renderInline(node) || renderProse(node) || renderTable(node);
    }

    private boolean renderInline(Node node) {
        if (node instanceof Text text) {
            html.raw(HtmlEscaping.escape(text.getLiteral()));
        } else if (node instanceof SoftLineBreak) {
            html.raw("\n");
        } else if (node instanceof Code code) {
            html.raw("<code>");
            html.raw(HtmlEscaping.escape(code.getLiteral()));
            html.raw("</code>");
        } else if (node instanceof StrongEmphasis) {
            wrap("<strong>", node, "</strong>");
        } else if (node instanceof Emphasis) {
            wrap("<em>", node, "</em>");
        } else if (node instanceof Strikethrough) {
            wrap("<del>", node, "</del>");
        } else {
            return false;
        }
        return true;
    }

    private boolean renderProse(Node node) {
        if (node instanceof Paragraph) {
            renderParagraph(node);
        } else if (node instanceof ListItem) {
            wrap("<li>", node, "</li>");
            html.line();
        } else if (node instanceof BulletList) {
            renderList("<ul>", node, "</ul>");
        } else if (node instanceof OrderedList list) {
            Integer start = list.getMarkerStartNumber();
            renderList(start == null || start == 1 ? "<ol>" : "<ol start=\"" + start + "\">", node, "</ol>");
        } else {
            return false;
        }
        return true;
    }

    private boolean renderTable(Node node) {
        if (node instanceof TableCell cell) {
            renderCell(cell);
        } else if (node instanceof TableRow) {
            lines("<tr>", node, "</tr>");
        } else if (node instanceof TableBody) {
            lines("<tbody>", node, "</tbody>");
        } else if (node instanceof TableHead) {
            lines("<thead>", node, "</thead>");
        } else if (node instanceof TableBlock) {
            lines("<table>", node, "</table>");
        } else {
            return false;
        }
        return true;
    }

    private void renderParagraph(Node paragraph) {
        boolean isBare = paragraph.getParent() != null
                && paragraph.getParent().getParent() instanceof ListBlock list
                && list.isTight();
        if (isBare) {
            children.accept(paragraph);
        } else {
            lines("<p>", paragraph, "</p>");
        }
    }

    private void renderCell(TableCell cell) {
        String name = cell.isHeader() ? "th" : "td";
        String align = cell.getAlignment() == null
                ? ""
                : switch (cell.getAlignment()) {
                    case LEFT -> " align=\"left\"";
                    case CENTER -> " align=\"center\"";
                    case RIGHT -> " align=\"right\"";
                };
        lines("<" + name + align + ">", cell, "</" + name + ">");
    }

    private void renderList(String opening, Node list, String closing) {
        html.line();
        html.raw(opening);
        html.line();
        children.accept(list);
        html.line();
        html.raw(closing);
        html.line();
    }

    /** What begins and ends a line. */
    private void lines(String opening, Node node, String closing) {
        html.line();
        wrap(opening, node, closing);
        html.line();
    }

    private void wrap(String opening, Node node, String closing) {
        html.raw(opening);
        children.accept(node);
        html.raw(closing);
    }
}
