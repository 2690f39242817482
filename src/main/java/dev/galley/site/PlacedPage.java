package dev.galley.site;

import dev.galley.page.ParsedPage;

/** A page together with what it needs of the site. Immutable. */
public record PlacedPage(ParsedPage page, PageContext context) {}
