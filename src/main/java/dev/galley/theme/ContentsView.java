package dev.galley.theme;

import java.util.List;

/** A line of a page's table of contents: a heading and those below it. The anchor stands without {@code #}. */
public record ContentsView(String anchor, String titleHtml, List<ContentsView> items) {
    /** Whether headings stand below it. */
    public boolean hasItems() {
        return !items.isEmpty();
    }
}
