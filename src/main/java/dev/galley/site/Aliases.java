package dev.galley.site;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.page.Alias;
import dev.galley.page.PageSummary;
import dev.galley.source.SourcePath;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the former addresses of pages into redirects. Not thread-safe; used while a site is assembled. */
final class Aliases {
    private final SortedMap<PageUrl, SourcePath> redirects = new TreeMap<>();
    private final Claims claims;
    private final List<Diagnostic> diagnostics;

    Aliases(Claims claims, List<Diagnostic> diagnostics) {
        this.claims = claims;
        this.diagnostics = diagnostics;
    }

    void add(PageSummary page) {
        for (Alias alias : page.frontMatter().aliases()) {
            urlOf(page.path(), alias.target())
                    .ifPresentOrElse(former -> claim(former, page.path(), alias), () -> diagnostics.add(bad(alias)));
        }
    }

    SortedMap<PageUrl, SourcePath> redirects() {
        return redirects;
    }

    private void claim(PageUrl former, SourcePath page, Alias alias) {
        if (claims.claim(former, page, alias.span())) {
            redirects.put(former, page);
        }
    }

    /** {@code old.html}, {@code old.md}, {@code old} and {@code old/} are all ways to write an address. */
    private static Optional<PageUrl> urlOf(SourcePath page, String target) {
        boolean isPlain = target.chars().noneMatch(c -> c < ' ' || c == '\\' || c == '#' || c == '?' || c == ':');
        String file = target.endsWith("/") ? target + "index.html" : target;
        return isPlain ? page.resolve(file).map(Aliases::page) : Optional.empty();
    }

    private static PageUrl page(SourcePath file) {
        if (file.name().endsWith(".html")) {
            return new PageUrl(file.value());
        }
        String below = file.folder().isEmpty() ? "" : file.folder() + "/";
        return new PageUrl(below + (file.isMarkdown() ? file.stem() : file.name()) + ".html");
    }

    private static Diagnostic bad(Alias alias) {
        return Diagnostic.of(
                DiagnosticCode.BAD_ALIAS,
                alias.span(),
                "an alias that is no address inside the site: `" + alias.target() + "`",
                "write the former address as a path: `old-name.html`, or `/topic/old-name.html` from the top");
    }
}
