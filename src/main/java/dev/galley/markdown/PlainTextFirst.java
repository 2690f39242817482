package dev.galley.markdown;

import java.util.List;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/**
 * Takes a line in which no character begins markup as the text it is, which most headings and cells of tables are; the
 * library's parser, which sets up a parser for each kind of markup first, reads the rest. Not thread-safe; one per page.
 */
final class PlainTextFirst implements InlineParser {
    /** What begins markup in CommonMark and in the extensions of {@link MarkdownParser}. */
    private static final String MARKS = "\n\r\\`*_[]!<&~";

    private final InlineParser parser;

    PlainTextFirst(InlineParserContext context) {
        this.parser = new InlineParserImpl(context);
    }

    @Override
    public void parse(SourceLines lines, Node block) {
        List<SourceLine> all = lines.getLines();
        if (all.size() == 1 && isPlain(all.get(0).getContent())) {
            Text text = new Text(all.get(0).getContent().toString());
            text.setSourceSpans(lines.getSourceSpans());
            block.appendChild(text);
        } else {
            parser.parse(lines, block);
        }
    }

    private static boolean isPlain(CharSequence line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c <= '~' && MARKS.indexOf(c) >= 0) {
                return false;
            }
        }
        // Blanks at the end are not part of the text.
        return !line.isEmpty() && line.charAt(line.length() - 1) > ' ';
    }
}
