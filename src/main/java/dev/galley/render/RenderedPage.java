package dev.galley.render;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.site.PageUrl;
import java.util.List;

/**
 * One finished file of HTML.
 *
 * @param bytes in UTF-8; not to be changed
 * @param diagnostics problems of templates that only this page brought to light
 */
public record RenderedPage(PageUrl url, byte[] bytes, List<Diagnostic> diagnostics) {
    public RenderedPage {
        diagnostics = List.copyOf(diagnostics);
    }
}
