package dev.galley.render;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.site.PageUrl;
import java.util.List;

/** One finished file of HTML. */
public final class RenderedPage {
    private final PageUrl url;
    private final byte[] bytes;
    private final List<Diagnostic> diagnostics;

    RenderedPage(PageUrl url, byte[] bytes, List<Diagnostic> diagnostics) {
        this.url = url;
        this.bytes = bytes;
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** Where it goes. */
    public PageUrl url() {
        return url;
    }

    /** What it holds, in UTF-8: the page's own bytes, not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** Problems of templates that only this page brought to light. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
