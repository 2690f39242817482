package dev.galley.page;

import dev.galley.source.SourceSpan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the author states above the text. Immutable.
 *
 * @param order the place among its siblings, lowest first; pages without one come after those with one
 * @param isDraft a draft is checked but not published
 * @param isSearchable whether search finds the page
 * @param isGlossary whether its headings say what short forms mean
 * @param template the name of the template to render it with, without extension
 * @param date when it was first published, as written, ISO 8601
 * @param updated when it last changed in substance, as written, ISO 8601
 * @param snippets what all code blocks of the page say, in order
 * @param extra free keys for templates: text, numbers, booleans, lists and maps of these
 */
public record FrontMatter(
        Optional<String> title,
        Optional<String> description,
        Optional<Double> order,
        Optional<String> navTitle,
        List<String> tags,
        List<Alias> aliases,
        boolean isDraft,
        boolean isSearchable,
        boolean isGlossary,
        Optional<String> template,
        Optional<SourceSpan> templateSpan,
        Optional<String> date,
        Optional<String> updated,
        List<SnippetDefault> snippets,
        Map<String, Object> extra) {
    /** The front matter of a page that has none. */
    public static final FrontMatter NONE = new FrontMatter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            false,
            true,
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Map.of());

    public FrontMatter {
        tags = List.copyOf(tags);
        aliases = List.copyOf(aliases);
        snippets = List.copyOf(snippets);
        extra = java.util.Collections.unmodifiableMap(new TreeMap<>(extra));
    }
}
