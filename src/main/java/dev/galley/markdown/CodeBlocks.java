package dev.galley.markdown;

import dev.galley.page.Snippet;
import dev.galley.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;

/** Makes snippets of code blocks. Stateless. */
final class CodeBlocks {
    private CodeBlocks() {}

    static Snippet snippet(FencedCodeBlock block, Lines lines) {
        int fenceLine = lineOf(block);
        String line = lines.line(fenceLine);
        int start = behindFence(block, line);
        String written = line.substring(start).strip();
        int column = start
                + (line.length() - start - line.substring(start).stripLeading().length());
        SourceSpan span = lines.span(fenceLine, column, written.length());
        InfoString info = InfoString.parse(written, span);
        // The parser has read escapes and entities in it.
        String language = written.equals(block.getInfo())
                ? info.language()
                : InfoString.parse(block.getInfo(), span).language();
        return snippet(language, info, block.getLiteral(), fenceLine + 1, lines);
    }

    static Snippet snippet(IndentedCodeBlock block, Lines lines) {
        int firstLine = lineOf(block);
        SourceSpan span = lines.spanOf(block);
        return snippet("", new InfoString("", List.of(), span), block.getLiteral(), firstLine, lines);
    }

    private static Snippet snippet(String language, InfoString info, String literal, int firstLine, Lines lines) {
        List<SourceSpan> spans = new ArrayList<>();
        List<String> code = Lines.split(literal);
        for (int i = 0; i < code.size(); i++) {
            spans.add(lines.spanOfContent(firstLine + i, code.get(i)));
        }
        return new Snippet(language, info.attributes(), literal, spans, info.span());
    }

    private static int lineOf(Node block) {
        return block.getSourceSpans().isEmpty()
                ? 0
                : block.getSourceSpans().get(0).getLineIndex();
    }

    private static int behindFence(FencedCodeBlock block, String line) {
        String fence = block.getFenceCharacter();
        int column = block.getSourceSpans().isEmpty()
                ? 0
                : block.getSourceSpans().get(0).getColumnIndex();
        int start = Math.max(0, line.indexOf(fence, column));
        while (start < line.length() && line.startsWith(fence, start)) {
            start++;
        }
        return start;
    }
}
