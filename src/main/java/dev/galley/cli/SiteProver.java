package dev.galley.cli;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.files.ReadText;
import dev.galley.files.TextReader;
import dev.galley.highlight.Highlighter;
import dev.galley.snippet.PythonIndex;
import dev.galley.snippet.ReadPythonIndex;
import dev.galley.snippet.SnippetOptions;
import dev.galley.snippet.SnippetProver;
import dev.galley.source.Root;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The checker of a site's code, kept from build to build, since it is warm, until the site's index of Python names
 * changes. Not thread-safe.
 */
final class SiteProver {
    private final Highlighter highlighter = new Highlighter();
    private Optional<Source> read = Optional.empty();
    private SnippetProver prover = prover(SnippetOptions.standard());
    private List<Diagnostic> diagnostics = List.of();

    /** The checker for a build of the site as it is configured now. */
    SnippetProver read(SiteFolder folder) {
        Optional<SourcePath> file = folder.config().snippets().pythonIndex().map(it -> new SourcePath(Root.SITE, it));
        Optional<ReadText> text = file.map(path -> TextReader.read(folder.fileOf(path), path));
        Optional<Source> source = text.flatMap(ReadText::source);
        if (!source.equals(read) || source.isEmpty()) {
            diagnostics = new ArrayList<>(text.map(ReadText::diagnostics).orElse(List.of()));
        }
        if (!source.equals(read)) {
            read = source;
            prover = prover(source.map(this::options).orElse(SnippetOptions.standard()));
        }
        return prover;
    }

    /** What is wrong with the site's index; then the one that comes with Galley is used. */
    List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    private SnippetOptions options(Source source) {
        ReadPythonIndex index = PythonIndex.read(source);
        diagnostics.addAll(index.problems());
        return index.problems().isEmpty() ? SnippetOptions.standard().with(index.index()) : SnippetOptions.standard();
    }

    private SnippetProver prover(SnippetOptions options) {
        return new SnippetProver(
                options,
                (language, code) -> highlighter.highlight(language, code).html());
    }
}
