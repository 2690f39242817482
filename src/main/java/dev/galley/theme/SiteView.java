package dev.galley.theme;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a template sees of the site. Immutable.
 *
 * @param language the BCP 47 tag of the site's language
 * @param repoUrl the address of the source repository; null when the configuration has none
 * @param extra the free keys of the configuration
 */
public record SiteView(
        String name,
        String description,
        String language,
        @Nullable String repoUrl,
        Map<String, Object> extra) implements View {
    @Override
    public @Nullable Object value(String asked) {
        return switch (asked) {
            case "name" -> name;
            case "description" -> description;
            case "language" -> language;
            case "repoUrl" -> repoUrl;
            case "extra" -> extra;
            default -> View.NONE;
        };
    }
}
