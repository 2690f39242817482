package dev.galley.markdown;

import dev.galley.diagnostic.DiagnosticCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/**
 * Watches which reference definitions a page's links use. It only watches: every link is left to the core. Not
 * thread-safe; one per page.
 */
final class ReferenceUse implements LinkProcessor {
    private final PageFacts facts;
    private final Set<String> used = new HashSet<>();

    ReferenceUse(PageFacts facts) {
        this.facts = facts;
    }

    @Override
    public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
        if (link.destination() == null) {
            String label = link.label() == null || link.label().isEmpty() ? link.text(scanner) : link.label();
            if (context.getDefinition(LinkReferenceDefinition.class, label) != null) {
                used.add(normalised(label));
            } else if (label.startsWith("^")) {
                checkFootnote(link, label, context);
            } else if (link.label() != null && !link.label().isEmpty()) {
                reportUndefined(link, label);
            }
        }
        return LinkResult.none();
    }

    private void checkFootnote(LinkInfo link, String label, InlineParserContext context) {
        String name = label.substring(1);
        if (!name.isBlank() && context.getDefinition(FootnoteDefinition.class, name) == null) {
            facts.report(
                    DiagnosticCode.UNDEFINED_REFERENCE,
                    facts.lines.spanOf(link.openingBracket()),
                    "a reference to a footnote that is not defined: `" + name + "`",
                    "define it on a line of its own: `[^" + name + "]: the note`");
        }
    }

    private void reportUndefined(LinkInfo link, String label) {
        facts.report(
                DiagnosticCode.UNDEFINED_REFERENCE,
                facts.lines.spanOf(link.openingBracket()),
                "a link to a reference that is not defined: `" + label + "`",
                "define it on a line of its own: `[" + label + "]: page.md`; or put a backslash before the bracket");
    }

    /** Reports definitions that no link uses, and those that come second. */
    void check(Node document) {
        List<Node> definitions = new ArrayList<>();
        Set<String> footnotes = new HashSet<>();
        collect(document, definitions, footnotes);
        Map<String, LinkReferenceDefinition> first = new HashMap<>();
        for (Node node : definitions) {
            if (node instanceof LinkReferenceDefinition definition) {
                check(definition, first);
            } else if (node instanceof FootnoteDefinition note && !footnotes.contains(normalised(note.getLabel()))) {
                facts.report(
                        DiagnosticCode.UNUSED_FOOTNOTE,
                        facts.lines.spanOf(note),
                        "a footnote that nothing refers to: `" + note.getLabel() + "`",
                        "refer to it with `[^" + note.getLabel() + "]` or delete it");
            }
        }
    }

    private void check(LinkReferenceDefinition definition, Map<String, LinkReferenceDefinition> first) {
        String label = definition.getLabel();
        if (first.putIfAbsent(normalised(label), definition) != null) {
            facts.report(
                    DiagnosticCode.DUPLICATE_REFERENCE,
                    facts.lines.spanOf(definition),
                    "a second definition of the reference `" + label + "`",
                    "delete one of the two: the first counts");
        } else if (!used.contains(normalised(label))) {
            facts.report(
                    DiagnosticCode.UNUSED_REFERENCE,
                    facts.lines.spanOf(definition),
                    "a reference that no link uses: `" + label + "`",
                    "delete it, or use it: `[text][" + label + "]`");
        }
    }

    private static String normalised(String label) {
        // Upper and back to lower case is how CommonMark folds labels.
        return label.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static void collect(Node parent, List<Node> definitions, Set<String> footnotes) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof FootnoteReference reference) {
                footnotes.add(normalised(reference.getLabel()));
            } else if (child instanceof LinkReferenceDefinition || child instanceof FootnoteDefinition) {
                definitions.add(child);
            }
            collect(child, definitions, footnotes);
        }
    }
}
