package dev.galley.page;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.source.SourcePath;
import java.util.List;
import java.util.Set;

/**
 * What the rest of the site needs to know of a page. Immutable.
 *
 * @param title the front matter's, else the first level-1 heading's words, else made from the file name
 * @param description the front matter's, else the first paragraph's words, cut at 160 characters; may be empty
 * @param sections the headings in order
 * @param anchors every id that is rendered in the body, headings included
 * @param references the links and images in order
 */
public record PageSummary(
        SourcePath path,
        FrontMatter frontMatter,
        String title,
        String description,
        List<Section> sections,
        Set<String> anchors,
        List<CrossReference> references,
        List<Diagnostic> diagnostics) {
    public PageSummary {
        sections = List.copyOf(sections);
        references = List.copyOf(references);
        diagnostics = List.copyOf(diagnostics);
    }

    /** The same without headings, anchors, links and problems. */
    public PageSummary withoutContents() {
        return new PageSummary(path, frontMatter, title, description, List.of(), Set.of(), List.of(), List.of());
    }

    /** The title in menus. */
    public String navTitle() {
        return frontMatter.navTitle().orElse(title);
    }
}
