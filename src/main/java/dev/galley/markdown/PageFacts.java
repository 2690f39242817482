package dev.galley.markdown;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.page.BodyPart;
import dev.galley.page.CrossReference;
import dev.galley.page.Section;
import dev.galley.page.Snippet;
import dev.galley.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/** What is found while one page is parsed. Not thread-safe; one per page, given from step to step. */
final class PageFacts {
    final Lines lines;
    final List<Diagnostic> diagnostics = new ArrayList<>();
    final List<CrossReference> references = new ArrayList<>();
    final List<Snippet> snippets = new ArrayList<>();
    /** For each snippet the id of the heading above it, or nothing. */
    final List<String> snippetSections = new ArrayList<>();

    final List<Section> sections = new ArrayList<>();
    final Slugs slugs = new Slugs();

    PageFacts(Lines lines) {
        this.lines = lines;
    }

    /** Keeps a reference; the hole that its address goes into. */
    BodyPart.LinkHole hole(CrossReference reference) {
        references.add(reference);
        return new BodyPart.LinkHole(references.size() - 1);
    }

    /** Keeps a snippet; the hole that it goes into. */
    BodyPart.SnippetHole hole(Snippet snippet) {
        snippets.add(snippet);
        snippetSections.add(
                sections.isEmpty()
                        ? ""
                        : sections.get(sections.size() - 1).anchor().id());
        return new BodyPart.SnippetHole(snippets.size() - 1);
    }

    void report(DiagnosticCode code, SourceSpan span, String message, String... help) {
        diagnostics.add(Diagnostic.of(code, span, message, help));
    }
}
