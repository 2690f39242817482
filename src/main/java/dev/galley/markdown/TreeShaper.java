package dev.galley.markdown;

import dev.galley.diagnostic.DiagnosticCode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Brings a parsed tree into the shape that is rendered: alerts, boxes around tables, ids of headings, harmless raw HTML.
 * Not thread-safe; one per page.
 */
final class TreeShaper {
    private static final Pattern EXPLICIT_ID = Pattern.compile("\\s*\\{#(?<id>[^{}]*)}\\s*$");
    private static final Pattern GOOD_ID = Pattern.compile("[^\\s\"'<>&#%]{1,200}");

    private final PageFacts facts;
    private final boolean trustsHtml;
    private final Map<Heading, String> explicitIds = new HashMap<>();

    TreeShaper(PageFacts facts, boolean trustsHtml) {
        this.facts = facts;
        this.trustsHtml = trustsHtml;
    }

    /** The ids of headings, explicit ones first, so that a slug made from words never takes the id an author chose. */
    Map<Heading, String> shape(Node document) {
        Map<Heading, String> ids = new HashMap<>();
        shapeChildren(document);
        forEachHeading(
                document,
                heading -> ids.put(
                        heading,
                        explicitIds.containsKey(heading)
                                ? explicitIds.get(heading)
                                : facts.slugs.slug(Words.withoutImages(heading))));
        return ids;
    }

    private void shapeChildren(Node parent) {
        SearchMark.mark(parent, facts);
        if (!trustsHtml) {
            RawHtmlSanitiser.sanitise(parent, facts);
        }
        Node next;
        for (Node child = parent.getFirstChild(); child != null; child = next) {
            // A box or an alert may take the child's place.
            next = child.getNext();
            if (child instanceof Heading heading) {
                takeExplicitId(heading);
            } else if (child instanceof TableBlock) {
                ScrollBox.around(child);
            }
            shapeChildren(child instanceof BlockQuote quote ? Alert.inPlaceOf(quote) : child);
        }
    }

    private void takeExplicitId(Heading heading) {
        if (!(heading.getLastChild() instanceof Text last)) {
            return;
        }
        Matcher matcher = EXPLICIT_ID.matcher(last.getLiteral());
        if (!matcher.find()) {
            return;
        }
        String id = matcher.group("id");
        last.setLiteral(last.getLiteral().substring(0, matcher.start()));
        if (!GOOD_ID.matcher(id).matches()) {
            facts.report(
                    DiagnosticCode.BAD_HEADING_ID,
                    facts.lines.spanOf(heading),
                    "a heading id that no link can name: `" + id + "`",
                    "use letters, digits, hyphens and underscores: `{#my-heading}`");
        } else if (!facts.slugs.take(id)) {
            facts.report(
                    DiagnosticCode.DUPLICATE_ID,
                    facts.lines.spanOf(heading),
                    "a second heading with the id `" + id + "`",
                    "give one of the two another id: links can lead to the first only");
        } else {
            explicitIds.put(heading, id);
        }
    }

    private static void forEachHeading(Node parent, java.util.function.Consumer<Heading> action) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Heading heading) {
                action.accept(heading);
            } else {
                forEachHeading(child, action);
            }
        }
    }
}
