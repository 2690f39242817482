package dev.galley.markdown;

import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.source.SourceSpan;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;

/**
 * Where search stops or begins again to find what stands in the page: a comment {@code <!-- search: off -->} or
 * {@code <!-- search: on -->} between blocks. Without an end it reaches to the end of the page.
 */
final class SearchMark extends CustomBlock {
    private static final Pattern COMMENT = Pattern.compile("<!--[ \\t]{0,9}search:([^\\n>]{0,80}?)-->");
    private static final String WAY_OUT =
            "write `<!-- search: off -->` and `<!-- search: on -->`, each on a line of its own";

    final boolean isOff;

    final SourceSpan span;

    private SearchMark(boolean isOff, SourceSpan span) {
        this.isOff = isOff;
        this.span = span;
    }

    /** Puts marks before the comments below one parent, whose HTML must be as it was written. */
    static void mark(Node parent, PageFacts facts) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof HtmlBlock block) {
                mark(block, facts);
            } else if (child instanceof HtmlInline inline
                    && COMMENT.matcher(inline.getLiteral()).find()) {
                report(facts.lines.spanOf(inline), "a comment for search inside a line of text", facts);
            }
        }
    }

    private static void mark(HtmlBlock block, PageFacts facts) {
        SourceSpan span = facts.lines.spanOf(block);
        Matcher comment = COMMENT.matcher(block.getLiteral());
        while (comment.find()) {
            String word = comment.group(1).strip();
            if (word.equals("off") || word.equals("on")) {
                block.insertBefore(new SearchMark(word.equals("off"), span));
            } else {
                report(span, "an unknown word in a comment for search: `" + word + "`", facts);
            }
        }
    }

    /** Says that search is not off where this mark ends it. */
    void reportAlone(PageFacts facts) {
        report(span, "`search: on` where search is not off", facts);
    }

    private static void report(SourceSpan span, String message, PageFacts facts) {
        facts.report(DiagnosticCode.SEARCH_BAD_MARK, span, message, WAY_OUT);
    }
}
