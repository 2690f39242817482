package dev.galley.run;

import dev.galley.diagnostic.Severity;
import dev.galley.page.ParsedPage;
import dev.galley.page.Snippet;
import dev.galley.page.SnippetAttribute;
import dev.galley.page.SnippetProof;
import dev.galley.source.Fingerprint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Code blocks of one page that share their state: one program, in the order of the page. Immutable. */
record Chain(List<Link> links) {
    Chain {
        links = List.copyOf(links);
    }

    /**
     * The programs of a page in one engine's languages: each group, each block with those that continue it, and each
     * other block by itself.
     *
     * @param proofs what checking the page's snippets showed
     */
    static List<Chain> of(ParsedPage page, List<SnippetProof> proofs, EngineProvider engine) {
        Map<Integer, Snippet> outputs = outputs(page);
        Map<String, List<Link>> chains = new LinkedHashMap<>();
        String latest = "";
        for (int i = 0; i < page.snippets().size(); i++) {
            Snippet snippet = page.snippets().get(i);
            if (!engine.languages().contains(snippet.language())) {
                continue;
            }
            latest = name(snippet, i, latest);
            Link link = new Link(i, snippet, Optional.ofNullable(outputs.get(i)), isReadable(proofs.get(i)));
            chains.computeIfAbsent(latest, name -> new ArrayList<>()).add(link);
        }
        return chains.values().stream().map(Chain::whole).toList();
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
    private static Chain whole(List<Link> links) {
        List<Link> whole = new ArrayList<>();
        for (Link link : links) {
            if (link.canRun()) {
                whole.add(link);
            } else if (!link.isReadable()) {
                break;
            }
        }
        return new Chain(whole);
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
                && new Link(0, snippet, Optional.empty(), true).isWanted();
    }

    /** Whether any of its blocks is to be run. */
    boolean isWanted() {
        return links.stream().anyMatch(Link::isWanted);
    }

    /** What stands in the ledger for a block: it changes with anything that could change the result. */
    String key(int link, EngineProvider engine) {
        StringBuilder facts = new StringBuilder(engine.name() + " " + engine.version());
        for (int i = 0; i <= link; i++) {
            List<String> all = links.get(i).facts();
            // Of what runs before, only the code matters, not what its own page expects of it.
            List<String> mattering = i < link ? all.subList(0, 2) : all;
            mattering.forEach(
                    fact -> facts.append('\n').append(fact.length()).append(' ').append(fact));
        }
        return Fingerprint.of(facts.toString()).hex();
    }

    /** The program that ends with a block. */
    Program program(int last) {
        return new Program(links.subList(0, last + 1).stream().map(Link::part).toList());
    }

    /** The words of a fence that asks for the run: for problems of the block as a whole. */
    static Optional<SnippetAttribute> asking(Snippet snippet) {
        return snippet.attribute("run").or(() -> snippet.attribute("fails")).or(() -> snippet.attribute("check"));
    }
}
