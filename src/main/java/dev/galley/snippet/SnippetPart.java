package dev.galley.snippet;

import dev.galley.page.Snippet;
import dev.galley.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/** Collects lines of a snippet, without their prompts, into a snippet of their own that keeps every place in the page. */
final class SnippetPart {
    private final Snippet whole;
    private final String[] texts;
    private final StringBuilder text = new StringBuilder();
    private final List<SourceSpan> lines = new ArrayList<>();

    /** @param texts what {@link #lines} gives of the whole; a session has many parts and is cut up once */
    SnippetPart(Snippet whole, String[] texts) {
        this.whole = whole;
        this.texts = texts;
    }

    /** The lines of a snippet's text, without line ends; blank ones at the end are left out. */
    static String[] lines(Snippet snippet) {
        return snippet.text().split("\n");
    }

    /** Adds a line, from 0, without some first characters. */
    void add(int line, int skipped) {
        String rest = texts[line].substring(Math.min(skipped, texts[line].length()));
        text.append(rest).append('\n');
        lines.add(whole.at(line + 1, skipped + 1, rest.length()));
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The collected lines as code of the same fence. */
    Snippet snippet() {
        return new Snippet(whole.language(), whole.attributes(), text.toString(), lines, whole.span());
    }

    /** The snippet without the indentation that all its lines share. */
    static Snippet withoutIndentation(Snippet snippet) {
        String[] texts = lines(snippet);
        int shared = Integer.MAX_VALUE;
        for (String line : texts) {
            shared = line.isBlank()
                    ? shared
                    : Math.min(shared, line.length() - line.stripLeading().length());
        }
        SnippetPart part = new SnippetPart(snippet, texts);
        for (int i = 0; i < texts.length; i++) {
            part.add(i, shared);
        }
        return part.snippet();
    }
}
