package dev.galley.page;

/**
 * The words of one section, for search.
 *
 * @param anchor where it starts; empty for what stands above the first heading, and for the page's own title heading
 * @param heading the heading's words; empty for what stands above the first heading
 * @param text the prose, one line a paragraph, without markup
 * @param code the code of the section's blocks; code inside a sentence is part of the prose
 */
public record SectionText(String anchor, int level, String heading, String text, String code) {}
