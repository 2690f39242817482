package dev.galley.highlight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All grammars, each file read when it is first needed. Thread-safe. */
final class Grammars {
    private final Map<String, GrammarFile> files = new ConcurrentHashMap<>();
    private final Map<GrammarReference, Grammar> grammars = new ConcurrentHashMap<>();

    Grammar grammar(GrammarReference reference) {
        Grammar known = grammars.get(reference);
        return known != null ? known : grammars.computeIfAbsent(reference, this::merge);
    }

    /** What a rest adds replaces rules of the same type where they stand, and comes last otherwise, as in Prism. */
    private Grammar merge(GrammarReference reference) {
        GrammarFile.Rules own = rules(reference);
        Map<String, List<GrammarPattern>> all = new LinkedHashMap<>(own.byType());
        if (own.rest() != null) {
            all.putAll(rules(own.rest()).byType());
        }
        return Grammar.of(all.values().stream().flatMap(List::stream).toList());
    }

    private GrammarFile.Rules rules(GrammarReference reference) {
        GrammarFile file = files.computeIfAbsent(reference.file(), GrammarFile::read);
        return file.grammars().get(reference.number());
    }
}
