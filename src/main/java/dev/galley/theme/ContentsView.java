package dev.galley.theme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of a page's table of contents: a heading and those below it. The anchor stands without {@code #}. */
public record ContentsView(String anchor, String titleHtml, List<ContentsView> items) implements View {
    /** Whether headings stand below it. */
    public boolean hasItems() {
        return !items.isEmpty();
    }

    @Override
    public @Nullable Object value(String asked) {
        return switch (asked) {
            case "anchor" -> anchor;
            case "titleHtml" -> titleHtml;
            case "items" -> items;
            case "hasItems" -> hasItems();
            default -> View.NONE;
        };
    }
}
