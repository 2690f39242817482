package dev.galley.build;

import dev.galley.config.RawHtml;
import dev.galley.config.SiteConfig;
import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.files.ByteStore;
import dev.galley.files.FileStamp;
import dev.galley.files.PageFile;
import dev.galley.files.ReadText;
import dev.galley.markdown.MarkdownParser;
import dev.galley.page.BlockProof;
import dev.galley.page.CompletedPage;
import dev.galley.page.PageSummary;
import dev.galley.page.ParsedPage;
import dev.galley.page.Snippet;
import dev.galley.page.SnippetAttribute;
import dev.galley.page.SnippetDefault;
import dev.galley.page.SnippetProof;
import dev.galley.page.Verdict;
import dev.galley.run.RunProver;
import dev.galley.snippet.OutputFences;
import dev.galley.snippet.SnippetCompleter;
import dev.galley.snippet.SnippetProver;
import dev.galley.source.ContentHash;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

/** The first step: parses a page, proves its code, and stores what is not needed until it is rendered. Thread-safe. */
final class PageCheck {
    private static final ByteStore.Place NOWHERE = new ByteStore.Place(0, 0, 0, 0);

    private final MarkdownParser parser;
    private final SnippetCompleter completer;
    private final SnippetProver prover;
    private final RunProver runs;
    private final Function<SourcePath, Optional<Source>> files;
    private final BuildCache cache;
    private final StoredPages store;
    private final AtomicInteger parsed = new AtomicInteger();
    /** What the page that a thread is at has read. */
    private final ThreadLocal<SortedMap<SourcePath, FileRead>> reads = ThreadLocal.withInitial(TreeMap::new);

    PageCheck(
            SiteConfig config,
            SnippetProver prover,
            RunProver runs,
            Function<SourcePath, Optional<Source>> files,
            BuildCache cache) {
        this.parser = new MarkdownParser(config.rawHtml() == RawHtml.TRUSTED);
        this.completer = new SnippetCompleter(defaults(config), this::read);
        this.prover = prover;
        this.runs = runs;
        this.files = files;
        this.cache = cache;
        this.store = new StoredPages(cache.store());
    }

    private static List<SnippetDefault> defaults(SiteConfig config) {
        return config.snippets().defaults().stream()
                .map(it -> new SnippetDefault(
                        it.language(), new SnippetAttribute(it.name(), it.value(), it.span()), it.isOff()))
                .toList();
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
        reads.get().clear();
        CompletedPage completed = completer.complete(parser.parse(source));
        ParsedPage page = completed.page();
        List<SnippetProof> checked = page.snippets().stream().map(prover::prove).toList();
        List<SnippetProof> proofs = runs.prove(completed, checked);
        PageFacts facts = new PageFacts(
                bare(page.summary()),
                SearchedPage.titleAnchor(page),
                blocks(page, proofs),
                diagnostics(completed, proofs));
        boolean isLasting = cache.isLasting()
                && isReadWell
                && proofs.stream().noneMatch(PageCheck::hungOnTheMachine)
                && !runs.concerns(completed, checked);
        return new CheckedPage(
                facts,
                stamp,
                text,
                List.copyOf(reads.get().values()),
                isLasting,
                isLasting ? cache.put(facts) : NOWHERE,
                store.put(page.texts()),
                store.put(PageBody.of(page, proofs)));
    }

    /** Whether a check was given up for time or memory, which may go better next time. */
    private static boolean hungOnTheMachine(SnippetProof proof) {
        return proof.diagnostics().stream().anyMatch(it -> it.code() == DiagnosticCode.SNIPPET_UNCHECKABLE);
    }

    private Optional<Source> read(SourcePath path) {
        Optional<Source> source = files.apply(path);
        reads.get().put(path, FileRead.of(path, source));
        return source;
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
