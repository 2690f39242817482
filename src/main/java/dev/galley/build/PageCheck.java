package dev.galley.build;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.files.FileStamp;
import dev.galley.files.PageFile;
import dev.galley.files.ReadText;
import dev.galley.page.BlockProof;
import dev.galley.page.CompletedPage;
import dev.galley.page.ParsedPage;
import dev.galley.page.Snippet;
import dev.galley.page.SnippetProof;
import dev.galley.page.Verdict;
import dev.galley.snippet.OutputFences;
import dev.galley.snippet.SnippetProver;
import dev.galley.source.ContentHash;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

/** The first step: parses a page, proves its code, and stores what is not needed until it is rendered. Thread-safe. */
final class PageCheck {
    private final PageProver prover;
    private final Function<SourcePath, Optional<Source>> files;
    private final BuildCache cache;
    private final StoredPages store;
    private final AtomicInteger parsed = new AtomicInteger();

    /** @param files those that pages take code from */
    PageCheck(PageProver prover, Function<SourcePath, Optional<Source>> files, BuildCache cache) {
        this.prover = prover;
        this.files = files;
        this.cache = cache;
        this.store = new StoredPages(cache.store());
    }

    /** A page as it was in the last build, if nothing has changed that it depends on; else made anew. */
    Checked check(PageFile file) {
        Optional<KnownPage> known =
                cache.page(file.path()).filter(it -> it.reads().stream().allMatch(this::isAsItWas));
        if (known.isPresent() && known.get().isSettled() && known.get().stamp().equals(file.stamp())) {
            return Checked.of(same(file, known.get()));
        }
        ReadText read = file.read();
        if (read.source().isEmpty()) {
            return new Checked(Optional.empty(), read.diagnostics());
        }
        Source source = read.source().get();
        ContentHash text = ContentHash.of(source.text());
        if (known.isPresent()
                && known.get().text().equals(text)
                && read.diagnostics().isEmpty()) {
            return Checked.of(same(file, known.get()));
        }
        parsed.incrementAndGet();
        return new Checked(
                Optional.of(check(source, file.stamp(), text, read.diagnostics().isEmpty())), read.diagnostics());
    }

    /** What came of a file: no page where it could not be read. */
    record Checked(Optional<CheckedPage> page, List<Diagnostic> ofFile) {
        private static Checked of(CheckedPage page) {
            return new Checked(Optional.of(page), List.of());
        }

        Stream<Diagnostic> diagnostics() {
            return Stream.concat(ofFile.stream(), page.stream().flatMap(it -> it.facts().diagnostics().stream()));
        }
    }

    /** How many pages had to be parsed. */
    int parsed() {
        return parsed.get();
    }

    private boolean isAsItWas(FileRead read) {
        return FileRead.of(read.path(), files.apply(read.path())).equals(read);
    }

    private CheckedPage same(PageFile file, KnownPage known) {
        return new CheckedPage(
                cache.facts(known),
                file.stamp(),
                known.text(),
                known.reads(),
                true,
                known.facts(),
                known.texts(),
                known.body());
    }

    private CheckedPage check(Source source, FileStamp stamp, ContentHash text, boolean isReadWell) {
        ProvenPage proven = prover.prove(source);
        ParsedPage page = proven.completed().page();
        PageFacts facts = new PageFacts(
                proven.summary(),
                SearchedPage.titleAnchor(page),
                blocks(page, proven.proofs()),
                diagnostics(proven.completed(), proven.proofs()));
        boolean isLasting = cache.isLasting()
                && isReadWell
                && proven.proofs().stream().noneMatch(PageCheck::hungOnTheMachine)
                && !prover.isConcernedByRuns(proven);
        return new CheckedPage(
                facts,
                stamp,
                text,
                proven.reads(),
                isLasting,
                cache.put(facts),
                store.put(page.texts()),
                store.put(proven.body()));
    }

    /** Whether a check was given up for time or memory, which may go better next time. */
    private static boolean hungOnTheMachine(SnippetProof proof) {
        return proof.diagnostics().stream().anyMatch(it -> it.code() == DiagnosticCode.SNIPPET_UNCHECKABLE);
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
