package dev.galley.page;

import dev.galley.source.SourceSpan;

/**
 * A link as written, not yet known to lead anywhere.
 *
 * @param target as in the Markdown, after backslash escapes and entities
 * @param text the words that are linked, or an image's alternative text
 * @param span the whole link in the source
 */
public record CrossReference(Kind kind, String target, String text, SourceSpan span) {
    /** What the reference is used for. */
    public enum Kind {
        LINK,
        IMAGE
    }
}
