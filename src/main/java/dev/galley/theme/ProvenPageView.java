package dev.galley.theme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page in the list of proofs. Immutable.
 *
 * @param id the id of its place in the list
 * @param url the page
 * @param snippets its snippets in order, up to 2,000
 * @param more how many snippets it has besides; null for none
 */
public record ProvenPageView(
        String id,
        String url,
        String title,
        List<ProvenSnippetView> snippets,
        @Nullable String more) implements View {
    @Override
    public @Nullable Object value(String asked) {
        return switch (asked) {
            case "id" -> id;
            case "url" -> url;
            case "title" -> title;
            case "snippets" -> snippets;
            case "more" -> more;
            default -> View.NONE;
        };
    }
}
