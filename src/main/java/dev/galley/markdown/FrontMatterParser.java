package dev.galley.markdown;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.page.FrontMatter;
import dev.galley.source.Source;
import java.util.List;

/** placeholder until SpannedYaml arrives. */
final class FrontMatterParser {
    record Parsed(FrontMatter frontMatter, String body, int bodyLine, List<Diagnostic> diagnostics) {}

    private FrontMatterParser() {}

    static Parsed parse(Source source) {
        return new Parsed(FrontMatter.NONE, source.text(), 1, List.of());
    }
}
