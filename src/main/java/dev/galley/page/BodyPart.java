package dev.galley.page;

/** A part of a page's body: finished HTML, or a hole that only the site can fill. */
public sealed interface BodyPart {
    /** Finished HTML; may open an element that a later part closes. */
    record Html(String html) implements BodyPart {}

    /** Stands inside an attribute: the address of the page's cross-reference with this index, from 0. */
    record LinkHole(int reference) implements BodyPart {}

    /** Stands for a whole code block: the page's snippet with this index, from 0. */
    record SnippetHole(int snippet) implements BodyPart {}
}
