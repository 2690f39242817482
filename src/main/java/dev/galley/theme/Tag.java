package dev.galley.theme;

import dev.galley.source.SourceSpan;
import java.util.List;

/**
 * A tag of a template that names something. Immutable.
 *
 * @param span the name, without braces
 * @param inner for a section, the tags in it
 */
record Tag(Kind kind, String name, SourceSpan span, List<Tag> inner) {
    Tag {
        inner = List.copyOf(inner);
    }

    /** What a tag does. */
    enum Kind {
        VALUE,
        SECTION,
        INVERTED,
        PARTIAL
    }
}
