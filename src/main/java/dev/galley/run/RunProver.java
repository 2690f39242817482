package dev.galley.run;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.page.CompletedPage;
import dev.galley.page.SnippetAttribute;
import dev.galley.page.SnippetProof;
import dev.galley.page.SnippetProof.Status;
import dev.galley.source.Fingerprint;
import dev.galley.source.SourceSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Predicate;

/**
 * Proves that the code of pages does what the pages say, by the ledger or by running it. Thread-safe; made for one build.
 */
public final class RunProver {
    private final Engines engines;
    private final Ledger ledger;
    private final Proving proving;
    private final Predicate<String> isAllowed;
    private final ConcurrentSkipListMap<String, LedgerEntry> proven = new ConcurrentSkipListMap<>();
    private final ConcurrentSkipListMap<SourceSpan, OutputChange> changes = new ConcurrentSkipListMap<>();
    private final ConcurrentSkipListSet<String> asked = new ConcurrentSkipListSet<>();

    /**
     * @param ledger what is known before
     * @param isAllowed whether the owner of the site lets an engine run, by its name; asked also for {@link Proving#ALL}
     */
    public RunProver(Engines engines, Ledger ledger, Proving proving, Predicate<String> isAllowed) {
        this.engines = engines;
        this.ledger = ledger;
        this.proving = proving;
        this.isAllowed = isAllowed;
    }

    /** One that knows nothing and runs nothing. */
    public static RunProver idle() {
        return new RunProver(Engines.NONE, Ledger.EMPTY, Proving.LEDGER, engine -> false);
    }

    /** One that knows what this one knows by now, and runs nothing. */
    public RunProver withoutRunning() {
        return new RunProver(engines, ledger(), Proving.LEDGER, engine -> false);
    }

    /** Whether running, or what is known of runs, has a say in the proofs of a page. */
    public boolean concerns(CompletedPage page, List<SnippetProof> checked) {
        return engines.providers().stream()
                .anyMatch(provider -> page.page().snippets().stream().anyMatch(snippet -> Chain.asks(snippet, provider))
                        || Chain.of(page, checked, provider).stream().anyMatch(Chain::isWanted));
    }

    /**
     * What is known of a page's snippets once those are run that are to be.
     *
     * @param checked what checking them showed, by index
     */
    public List<SnippetProof> prove(CompletedPage page, List<SnippetProof> checked) {
        List<SnippetProof> proofs = new ArrayList<>(checked);
        for (EngineProvider provider : engines.providers()) {
            if (page.page().snippets().stream().anyMatch(snippet -> Chain.asks(snippet, provider))) {
                asked.add(provider.name());
            }
            Chain.of(page, checked, provider).stream()
                    .filter(Chain::isWanted)
                    .forEach(chain -> new ChainProof(chain, provider, proofs).prove());
        }
        return proofs;
    }

    /** The engines that some block of the pages seen so far asks to be run by, by name. */
    public SortedSet<String> asked() {
        return Collections.unmodifiableSortedSet(asked);
    }

    /** What the pages seen so far have proven, of the former ledger and anew. */
    public Ledger ledger() {
        return new Ledger(proven.values());
    }

    /** The output fences seen so far that show something else than what was printed, and could show it; sorted by place. */
    public List<OutputChange> changes() {
        return List.copyOf(changes.values());
    }

    /** One chain on its way. */
    private final class ChainProof {
        private final Chain chain;
        private final EngineProvider provider;
        private final List<SnippetProof> proofs;
        private final Map<Integer, LedgerEntry> known = new HashMap<>();
        private List<String> used = List.of();

        ChainProof(Chain chain, EngineProvider provider, List<SnippetProof> proofs) {
            this.chain = chain;
            this.provider = provider;
            this.proofs = proofs;
        }

        void prove() {
            for (int i = 0; i < chain.links().size(); i++) {
                int number = i;
                ledger.entry(chain.key(i, provider)).ifPresent(entry -> known.put(number, entry));
            }
            int last = lastToRun();
            if (last >= 0) {
                run(last);
            } else {
                showKnown();
            }
        }

        /** The last block that has to be run, or -1: what stands before it has to be run with it. */
        private int lastToRun() {
            boolean runs = proving == Proving.MISSING || proving == Proving.ALL;
            int last = runs && isAllowed.test(provider.name()) ? lastDue() : -1;
            // Asked last: looking for the runtime starts it.
            return last >= 0 && engines.runtime(provider).isPresent() ? last : -1;
        }

        private int lastDue() {
            int last = -1;
            for (int i = 0; i < chain.links().size(); i++) {
                boolean isDue = proving == Proving.ALL || !known.containsKey(i);
                last = chain.links().get(i).isWanted() && isDue ? i : last;
            }
            return last;
        }

        private void showKnown() {
            for (int i = 0; i < chain.links().size(); i++) {
                if (chain.links().get(i).isWanted()) {
                    Optional.ofNullable(known.get(i)).ifPresent(this::keep);
                    set(i, shown(i));
                }
            }
        }

        private SnippetProof shown(int number) {
            SnippetProof proof = proof(number);
            LedgerEntry entry = known.get(number);
            if (entry != null) {
                return proof.with(Status.RAN, entry.runtime());
            }
            SnippetProof skipped = proof.with(Status.SKIPPED, "");
            boolean dependsOnMachine = !chain.links().get(number).requirements().isEmpty();
            return proving == Proving.FROZEN && !dependsOnMachine
                    ? skipped.and(List.of(unproven(chain.links().get(number))))
                    : skipped;
        }

        private Diagnostic unproven(Link link) {
            return Diagnostic.of(
                    DiagnosticCode.SNIPPET_UNPROVEN,
                    Chain.asking(link.snippet())
                            .map(SnippetAttribute::span)
                            .orElse(link.snippet().span()),
                    "code that no entry of the ledger proves",
                    "`galley check --prove` runs it");
        }

        private void run(int last) {
            EngineRun result = engines.run(provider, chain.program(last));
            List<EngineRun.PartRun> parts = result.parts();
            used = result.used();
            int ahead = Math.min(chain.ahead(), parts.size());
            List<Diagnostic> ofSetup = parts.subList(0, ahead).stream()
                    .flatMap(it -> new Judge(chain).judgeSetup(it).stream())
                    .toList();
            for (int i = 0; i < chain.links().size(); i++) {
                if (i + ahead < parts.size()) {
                    judge(i, parts.get(i + ahead));
                } else if (i > last && known.containsKey(i)) {
                    keep(known.get(i));
                    set(i, shown(i));
                } else if (chain.links().get(i).isWanted()) {
                    set(i, proof(i).with(Status.SKIPPED, whyNot(parts)).and(ofSetup));
                }
            }
        }

        /** Why the blocks behind the last part that ran were not come to. */
        private static String whyNot(List<EngineRun.PartRun> parts) {
            return !parts.isEmpty() && parts.get(parts.size() - 1).ending() instanceof Ending.NotRun notRun
                    ? notRun.why()
                    : "the code before it does not come to its end";
        }

        private void judge(int number, EngineRun.PartRun run) {
            if (run.ending() instanceof Ending.NotRun notRun) {
                if (chain.links().get(number).isWanted()) {
                    set(number, proof(number).with(Status.SKIPPED, notRun.why()));
                }
                return;
            }
            List<Diagnostic> problems = new Judge(chain).judge(number, run);
            if (!problems.isEmpty()) {
                set(number, proof(number).and(problems));
                noteChange(chain.links().get(number), run, problems);
            } else if (chain.links().get(number).isWanted()) {
                LedgerEntry entry = entry(number, run);
                keep(entry);
                set(number, proof(number).with(Status.RAN, entry.runtime()));
            }
        }

        private void noteChange(Link link, EngineRun.PartRun run, List<Diagnostic> problems) {
            boolean isOnlyOutput = problems.stream().allMatch(it -> it.code() == DiagnosticCode.SNIPPET_OUTPUT_DIFFERS);
            link.expected()
                    .filter(it -> isOnlyOutput && !it.isSession() && it.match().isLiteral())
                    .ifPresent(it ->
                            changes.put(it.block().span(), new OutputChange(it.block(), it.printed(run.output()))));
        }

        /** An entry of the same runtime stays as it is: addresses and times in outputs would change it in each run. */
        private LedgerEntry entry(int number, EngineRun.PartRun run) {
            List<String> ranOn = new ArrayList<>(used);
            ranOn.add(0, engines.runtime(provider).orElseThrow().title());
            String runtime = String.join(", ", ranOn);
            LedgerEntry former = known.get(number);
            return former != null && former.runtime().equals(runtime)
                    ? former
                    : new LedgerEntry(
                            chain.key(number, provider),
                            provider.name(),
                            runtime,
                            Fingerprint.of(run.output()).brief());
        }

        private void keep(LedgerEntry entry) {
            proven.put(entry.key(), entry);
        }

        private SnippetProof proof(int number) {
            return proofs.get(chain.links().get(number).index());
        }

        private void set(int number, SnippetProof proof) {
            proofs.set(chain.links().get(number).index(), proof);
        }
    }
}
