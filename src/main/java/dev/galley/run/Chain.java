package dev.galley.run;

import dev.galley.diagnostic.Severity;
import dev.galley.page.CompletedPage;
import dev.galley.page.ParsedPage;
import dev.galley.page.Snippet;
import dev.galley.page.SnippetAttribute;
import dev.galley.page.SnippetProof;
import dev.galley.page.Transcript;
import dev.galley.source.Fingerprint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Code blocks of one page that share their state: one program, in the order of the page. Immutable.
 *
 * @param setup what runs before all of them
 */
record Chain(List<Link> links, Optional<Snippet> setup) {
    Chain {
        links = List.copyOf(links);
    }

    /**
     * The programs of a page in one engine's languages: each group, each block with those that continue it, and each
     * other block by itself.
     *
     * @param proofs what checking the page's snippets showed
     */
    static List<Chain> of(CompletedPage completed, List<SnippetProof> proofs, EngineProvider engine) {
        ParsedPage page = completed.page();
        Map<Integer, Snippet> outputs = outputs(page);
        Map<String, List<Link>> chains = new LinkedHashMap<>();
        String latest = "";
        for (int i = 0; i < page.snippets().size(); i++) {
            int index = i;
            Snippet snippet = page.snippets().get(i);
            if (!engine.languages().contains(snippet.language())) {
                continue;
            }
            latest = name(snippet, i, latest);
            Optional<Transcript> session =
                    Optional.ofNullable(completed.transcripts().get(i));
            Optional<Expected> expected = session.map(it -> Expected.of(snippet, it))
                    .or(() -> Optional.ofNullable(outputs.get(index)).map(Expected::of));
            Snippet code = session.map(Transcript::typed).orElse(snippet);
            Link link = new Link(i, snippet, code, expected, isReadable(proofs.get(i)));
            chains.computeIfAbsent(latest, name -> new ArrayList<>()).add(link);
        }
        return chains.values().stream()
                .map(links -> whole(links, completed.setups()))
                .toList();
    }

    private static String name(Snippet snippet, int index, String latest) {
        boolean isContinued = snippet.has("continues") && !latest.isEmpty();
        return snippet.attribute("group")
                .map(group -> "group " + group.value())
                .orElse(isContinued ? latest : "block " + index);
    }

    private static boolean isReadable(SnippetProof proof) {
        return proof.diagnostics().stream().noneMatch(it -> it.severity() == Severity.ERROR);
    }

    /** What stands behind a block that cannot be run could not run as the page says: the chain ends before it. */
    private static Chain whole(List<Link> links, Map<Integer, Snippet> setups) {
        List<Link> whole = new ArrayList<>();
        for (Link link : links) {
            if (link.canRun()) {
                whole.add(link);
            } else if (!link.isReadable()) {
                break;
            }
        }
        Optional<Snippet> setup = whole.stream()
                .flatMap(link -> Optional.ofNullable(setups.get(link.index())).stream())
                .findFirst();
        return new Chain(whole, setup);
    }

    /** For each block of code, by index, the output fence right behind it. */
    private static Map<Integer, Snippet> outputs(ParsedPage page) {
        Map<Integer, Snippet> outputs = new LinkedHashMap<>();
        page.outputs()
                .forEach((code, output) -> outputs.put(code, page.snippets().get(output)));
        return outputs;
    }

    /** Whether a block asks an engine to run it, be it fit for that or not. */
    static boolean asks(Snippet snippet, EngineProvider engine) {
        return engine.languages().contains(snippet.language())
                && new Link(0, snippet, snippet, Optional.empty(), true).isWanted();
    }

    /** Whether any of its blocks is to be run. */
    boolean isWanted() {
        return links.stream().anyMatch(Link::isWanted);
    }

    /** What stands in the ledger for a block: it changes with anything that could change the result. */
    String key(int link, EngineProvider engine) {
        StringBuilder facts = new StringBuilder(engine.name() + " " + engine.version());
        setup.ifPresent(it -> add(facts, List.of(it.text())));
        for (int i = 0; i <= link; i++) {
            add(facts, links.get(i).codeFacts());
        }
        add(facts, links.get(link).expectations());
        return Fingerprint.of(facts.toString()).hex();
    }

    private static void add(StringBuilder facts, List<String> more) {
        facts.append('\n').append(more.size());
        more.forEach(
                fact -> facts.append('\n').append(fact.length()).append(' ').append(fact));
    }

    /** The program that ends with a block. */
    Program program(int last) {
        List<Program.Part> parts = new ArrayList<>();
        // It needs what its blocks need, and where that is missing it is not run either.
        setup.ifPresent(it -> parts.add(new Program.Part(
                it.language(), it.text(), Map.of(), links.get(0).requirements(), Link.DEFAULT_TIMEOUT, false)));
        links.subList(0, last + 1).forEach(link -> parts.add(link.part()));
        return new Program(parts);
    }

    /** How many parts of the program stand before the first block. */
    int ahead() {
        return setup.isPresent() ? 1 : 0;
    }

    /** The code that a part of the program is made of. */
    Snippet code(int part) {
        int number = Math.max(0, Math.min(part, links.size() + ahead() - 1));
        return number < ahead()
                ? setup.orElseThrow()
                : links.get(number - ahead()).code();
    }

    /** The words of a fence that asks for the run: for problems of the block as a whole. */
    static Optional<SnippetAttribute> asking(Snippet snippet) {
        return snippet.attribute("run").or(() -> snippet.attribute("fails")).or(() -> snippet.attribute("check"));
    }
}
