package dev.galley.config;

import dev.galley.source.SourcePath;
import dev.galley.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/** One line of the navigation as the author wrote it; whether its page exists is not known here. Immutable. */
public sealed interface NavEntry {
    /** Where it stands in {@code galley.yml}: the path of a page, the title of a group. */
    SourceSpan span();

    /**
     * A page.
     *
     * @param title the words to show in place of the page's own title
     */
    record Page(Optional<String> title, SourcePath path, SourceSpan span) implements NavEntry {}

    /** A title with entries below it; it may have none. */
    record Group(String title, List<NavEntry> children, SourceSpan span) implements NavEntry {
        public Group {
            children = List.copyOf(children);
        }
    }
}
