package dev.galley.snippet;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.page.CompletedPage;
import dev.galley.page.ParsedPage;
import dev.galley.page.Snippet;
import dev.galley.page.SnippetDefault;
import dev.galley.page.Transcript;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Completes the code blocks of a page with what their fences only name: words that the page or the site gives all blocks,
 * code from files, frames around it. Every line keeps the place where it is written. Thread-safe as far as the function it
 * is given is.
 */
public final class SnippetCompleter {
    private final List<SnippetDefault> ofSite;
    private final IncludedCode code;

    /**
     * @param ofSite the words that all blocks of the site have
     * @param files the text of a file below the folder of {@code galley.yml}; empty when there is none that may be
     *     included
     */
    public SnippetCompleter(List<SnippetDefault> ofSite, Function<SourcePath, Optional<Source>> files) {
        this.ofSite = List.copyOf(ofSite);
        this.code = new IncludedCode(files);
    }

    /** The page with its blocks completed, and what is wrong with what they name. */
    public CompletedPage complete(ParsedPage page) {
        WordDefaults defaults =
                new WordDefaults(Stream.concat(page.summary().frontMatter().snippets().stream(), ofSite.stream())
                        .toList());
        List<Diagnostic> found = new ArrayList<>(defaults.check());
        List<Snippet> completed = new ArrayList<>();
        Map<Integer, Transcript> transcripts = new TreeMap<>();
        Map<Integer, Snippet> setups = new TreeMap<>();
        for (Snippet snippet : page.snippets()) {
            int index = completed.size();
            completed.add(complete(defaults.addTo(snippet), found));
            Transcripts.of(completed.get(index)).ifPresent(it -> transcripts.put(index, it));
            code.setup(completed.get(index), found::add).ifPresent(it -> setups.put(index, it));
        }
        return new CompletedPage(page.with(completed), transcripts, setups, found);
    }

    private Snippet complete(Snippet snippet, List<Diagnostic> found) {
        boolean isWhole =
                !snippet.has("file") && !snippet.has("wrap") && !snippet.text().contains("[hide");
        if (isWhole) {
            return snippet;
        }
        List<CodeLine> lines = HiddenLines.hide(code.lines(snippet, found::add), found::add);
        return CodeLine.in(snippet, code.wrap(snippet, lines, found::add));
    }
}
