package dev.galley.snippet;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.diagnostic.Suggestions;
import dev.galley.page.Snippet;
import dev.galley.page.SnippetAttribute;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks the words behind a fence's language. Stateless, thread-safe. */
final class AttributeChecker implements SnippetChecker {
    private static final List<String> KNOWN =
            Arrays.stream(SnippetWords.values()).map(SnippetWords::word).toList();

    @Override
    public List<Diagnostic> check(Snippet snippet) {
        List<Diagnostic> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (SnippetAttribute attribute : snippet.attributes()) {
            if (seen.add(attribute.name())) {
                problem(attribute).ifPresent(found::add);
            } else {
                found.add(bad(attribute, "`" + attribute.name() + "` stands here twice"));
            }
        }
        contradiction(snippet).ifPresent(found::add);
        return found;
    }

    /** What is wrong with one word. */
    static Optional<Diagnostic> problem(SnippetAttribute attribute) {
        Optional<SnippetWords> known = SnippetWords.named(attribute.name());
        if (known.isEmpty()) {
            return Optional.of(unknown(attribute));
        }
        return known.filter(word -> !word.accepts(attribute.value())).map(word -> wrongValue(attribute, word));
    }

    private static Diagnostic unknown(SnippetAttribute attribute) {
        return Diagnostic.of(
                DiagnosticCode.SNIPPET_UNKNOWN_ATTRIBUTE,
                attribute.span(),
                "unknown word in a code fence: `" + attribute.name() + "`",
                Suggestions.didYouMean(attribute.name(), KNOWN).toArray(String[]::new));
    }

    private static Diagnostic wrongValue(SnippetAttribute attribute, SnippetWords word) {
        String fact = attribute.value().isEmpty()
                ? "`" + word.word() + "` without a value"
                : "`" + word.word() + "` with a value it does not take: `" + attribute.value() + "`";
        return bad(attribute, fact, "`" + word.word() + "` takes " + word.allowed());
    }

    private static Optional<Diagnostic> contradiction(Snippet snippet) {
        return snippet.attribute("norun")
                .filter(norun -> snippet.has("run"))
                .map(norun -> bad(norun, "`norun` contradicts `run`"));
    }

    private static Diagnostic bad(SnippetAttribute attribute, String message, String... help) {
        return Diagnostic.of(DiagnosticCode.SNIPPET_BAD_ATTRIBUTE, attribute.span(), message, help);
    }
}
