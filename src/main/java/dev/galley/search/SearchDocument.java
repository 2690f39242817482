package dev.galley.search;

import dev.galley.page.SectionText;
import java.util.List;

/**
 * The words of one page and its address, ready to be indexed. Immutable.
 *
 * @param url the page's address, relative to the site's root: {@code python/copying.html}
 * @param topic the words that place it: the titles of the pages above it, outermost first, without the home page
 * @param sections the page's sections in order; the first is what stands under the title
 */
public record SearchDocument(
        String url,
        String title,
        String description,
        List<String> topic,
        List<String> tags,
        List<SectionText> sections) {}
