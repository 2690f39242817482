package dev.galley.files;

import dev.galley.diagnostic.Diagnostic;
import java.util.List;

/** What a content folder holds, pages and assets sorted by path, problems by place; no page is read yet. Immutable. */
public record FoundSources(List<PageFile> pages, List<Asset> assets, List<Diagnostic> diagnostics) {
    public FoundSources {
        pages = List.copyOf(pages);
        assets = List.copyOf(assets);
        diagnostics = List.copyOf(diagnostics);
    }
}
