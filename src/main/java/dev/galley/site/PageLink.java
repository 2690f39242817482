package dev.galley.site;

/** A page as other pages show it. Immutable. */
public record PageLink(PageUrl url, String title, String description) {}
