package dev.galley.build;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.markdown.MarkdownParser;
import dev.galley.page.BlockProof;
import dev.galley.page.CompletedPage;
import dev.galley.page.PageSummary;
import dev.galley.page.ParsedPage;
import dev.galley.page.Snippet;
import dev.galley.page.SnippetProof;
import dev.galley.page.Verdict;
import dev.galley.run.RunProver;
import dev.galley.snippet.OutputFences;
import dev.galley.snippet.SnippetCompleter;
import dev.galley.snippet.SnippetProver;
import dev.galley.source.Source;
import java.util.ArrayList;
import java.util.List;

/** The first step: parses a page, proves its code, and stores what is not needed until it is rendered. Thread-safe. */
final class PageCheck {
    private final MarkdownParser parser;
    private final SnippetCompleter completer;
    private final SnippetProver prover;
    private final RunProver runs;
    private final StoredPages store;

    PageCheck(
            MarkdownParser parser,
            SnippetCompleter completer,
            SnippetProver prover,
            RunProver runs,
            StoredPages store) {
        this.parser = parser;
        this.completer = completer;
        this.prover = prover;
        this.runs = runs;
        this.store = store;
    }

    CheckedPage check(Source source) {
        CompletedPage completed = completer.complete(parser.parse(source));
        ParsedPage page = completed.page();
        List<SnippetProof> checked = page.snippets().stream().map(prover::prove).toList();
        List<SnippetProof> proofs = runs.prove(completed, checked);
        return new CheckedPage(
                bare(page.summary()),
                SearchedPage.titleAnchor(page),
                blocks(page, proofs),
                diagnostics(completed, proofs),
                store.put(page.texts()),
                store.put(PageBody.of(page, proofs)));
    }

    private static PageSummary bare(PageSummary summary) {
        return new PageSummary(
                summary.path(),
                summary.frontMatter(),
                summary.title(),
                summary.description(),
                summary.sections(),
                summary.anchors(),
                summary.references(),
                List.of());
    }

    private static List<BlockProof> blocks(ParsedPage page, List<SnippetProof> proofs) {
        List<Verdict> verdicts = Verdict.of(page, proofs);
        List<BlockProof> blocks = new ArrayList<>();
        for (int i = 0; i < proofs.size(); i++) {
            Snippet snippet = page.snippets().get(i);
            blocks.add(BlockProof.of(
                    SnippetProver.usualName(snippet.language()),
                    snippet,
                    page.snippetAnchors().get(i),
                    proofs.get(i).status(),
                    verdicts.get(i)));
        }
        return blocks;
    }

    private static List<Diagnostic> diagnostics(CompletedPage page, List<SnippetProof> proofs) {
        List<Diagnostic> diagnostics = new ArrayList<>(page.page().summary().diagnostics());
        proofs.forEach(proof -> diagnostics.addAll(proof.diagnostics()));
        diagnostics.addAll(page.diagnostics());
        diagnostics.addAll(OutputFences.check(page.page()));
        return diagnostics;
    }
}
