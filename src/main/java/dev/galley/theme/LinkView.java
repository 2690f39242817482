package dev.galley.theme;

import org.jspecify.annotations.Nullable;

/**
 * A link to a page of the site.
 *
 * @param url relative to the page that shows it
 * @param description one sentence; may be empty
 */
public record LinkView(String url, String title, String description) implements View {
    @Override
    public @Nullable Object value(String asked) {
        return switch (asked) {
            case "url" -> url;
            case "title" -> title;
            case "description" -> description;
            default -> View.NONE;
        };
    }
}
