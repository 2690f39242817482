package dev.galley.render;

import dev.galley.page.Section;
import dev.galley.theme.ContentsView;
import java.util.ArrayList;
import java.util.List;

/** Nests a page's headings: levels 2 to 4; a heading belongs to the nearest one above it of a lower level. */
final class TableOfContents {
    private static final int DEEPEST = 4;

    private final List<Section> sections;
    private int next;

    private TableOfContents(List<Section> sections) {
        this.sections = sections;
    }

    static List<ContentsView> of(List<Section> sections) {
        return new TableOfContents(sections.stream()
                        .filter(section -> section.level() > 1 && section.level() <= DEEPEST)
                        .toList())
                .below(1);
    }

    private List<ContentsView> below(int level) {
        List<ContentsView> items = new ArrayList<>();
        while (next < sections.size() && sections.get(next).level() > level) {
            Section section = sections.get(next++);
            items.add(new ContentsView(section.anchor().id(), section.titleHtml(), below(section.level())));
        }
        return items;
    }
}
