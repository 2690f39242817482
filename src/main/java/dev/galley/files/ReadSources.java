package dev.galley.files;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.source.Source;
import java.util.List;

/** What a content folder holds, pages and assets sorted by path, problems by place. Immutable. */
public record ReadSources(List<Source> pages, List<Asset> assets, List<Diagnostic> diagnostics) {
    public ReadSources {
        pages = List.copyOf(pages);
        assets = List.copyOf(assets);
        diagnostics = List.copyOf(diagnostics);
    }
}
