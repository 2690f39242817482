package dev.galley.render;

import dev.galley.site.PageUrl;

/** One finished file of HTML. Immutable. */
public record RenderedPage(PageUrl url, String html) {}
