package dev.galley.snippet;

import dev.galley.page.Snippet;
import dev.galley.source.Source;
import dev.galley.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A line of code on its way into a block. Immutable.
 *
 * @param text without its line end
 * @param span where it is written
 * @param shown what readers see of it; empty when they do not see it
 */
record CodeLine(String text, SourceSpan span, Optional<String> shown) {
    /** The lines of a block. */
    static List<CodeLine> of(Snippet snippet) {
        String[] texts = SnippetPart.lines(snippet);
        List<CodeLine> lines = new ArrayList<>();
        for (int i = 0; i < snippet.lines().size(); i++) {
            String text = i < texts.length ? texts[i] : "";
            lines.add(new CodeLine(text, snippet.lines().get(i), Optional.of(text)));
        }
        return lines;
    }

    /** The lines of a file, out of sight. */
    static List<CodeLine> of(Source file) {
        List<String> texts = file.text().lines().toList();
        List<CodeLine> lines = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            SourceSpan span = new SourceSpan(file.path(), i + 1, 1, texts.get(i).length());
            lines.add(new CodeLine(texts.get(i), span, Optional.empty()));
        }
        return lines;
    }

    CodeLine hidden() {
        return new CodeLine(text, span, Optional.empty());
    }

    CodeLine showing(String part) {
        return new CodeLine(text, span, Optional.of(part));
    }

    /** The same line further to the right; readers see it where it was. */
    CodeLine indentedBy(String blanks) {
        return text.isBlank() ? this : new CodeLine(blanks + text, span, shown);
    }

    /** The block with these lines in the place of its own. */
    static Snippet in(Snippet block, List<CodeLine> lines) {
        String text = lines.stream().map(line -> line.text + "\n").collect(Collectors.joining());
        String shown = lines.stream()
                .flatMap(line -> line.shown.stream())
                .map(it -> it + "\n")
                .collect(Collectors.joining());
        return block.holding(text, lines.stream().map(CodeLine::span).toList()).showing(shown);
    }
}
