package dev.galley.page;

import dev.galley.source.SourceSpan;

/**
 * A heading and what stands under it until the next heading.
 *
 * @param level 1 to 6
 * @param title the heading's words, without markup
 * @param titleHtml the heading's inline HTML, without links or images, safe to put in a table of contents
 */
public record Section(int level, String title, String titleHtml, Anchor anchor, SourceSpan span) {}
