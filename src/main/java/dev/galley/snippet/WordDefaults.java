package dev.galley.snippet;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.diagnostic.Suggestions;
import dev.galley.page.Snippet;
import dev.galley.page.SnippetAttribute;
import dev.galley.page.SnippetDefault;
import dev.galley.source.SourceSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Adds the words that a page or a site gives all its blocks. What stands nearer to the block wins. Immutable. */
final class WordDefaults {
    private static final String OUTPUT = "output";

    /** Words that are about an output; all others are about code. */
    private static final Set<String> OF_OUTPUT = Set.of("match", "normalize");

    /** Words that only one block can have. */
    private static final Set<String> OF_ONE_BLOCK = Set.of("continues", "fails", "file", "hidden", "title");

    /** What keeps a default {@code run} away. */
    private static final Set<String> AGAINST_RUN = Set.of("norun", "nocheck", "check", "fragment");

    /** Words that only some languages know, by the first names of these. */
    private static final Map<String, Set<String>> OF_LANGUAGES = Map.of(
            "python", Set.of("python", "pycon"),
            "django", Set.of("python", "pycon"),
            "role", Set.of("python", "pycon"),
            "database", Set.of("python", "pycon"),
            "mysql", Set.of("mysql", "mysql-console"));

    private final List<SnippetDefault> defaults;

    /** @param defaults the nearest first */
    WordDefaults(List<SnippetDefault> defaults) {
        this.defaults = List.copyOf(defaults);
    }

    /** What is wrong with the defaults themselves, whether or not a block takes them. */
    List<Diagnostic> check() {
        return defaults.stream()
                .flatMap(it ->
                        Stream.of(AttributeChecker.problem(it.word()), unknownLanguage(it), ofOneBlock(it.word())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Diagnostic> ofOneBlock(SnippetAttribute word) {
        return OF_ONE_BLOCK.contains(word.name())
                ? Optional.of(Diagnostic.of(
                        DiagnosticCode.SNIPPET_BAD_ATTRIBUTE,
                        word.span(),
                        "`" + word.name() + "` for more than one block",
                        "write it behind the language of the block that it is for"))
                : Optional.empty();
    }

    private static Optional<Diagnostic> unknownLanguage(SnippetDefault it) {
        boolean isKnown =
                it.language().isEmpty() || Languages.named(it.language()).isPresent();
        return isKnown
                ? Optional.empty()
                : Optional.of(unknown(it.language(), it.word().span()));
    }

    private static Diagnostic unknown(String language, SourceSpan span) {
        return Diagnostic.of(
                DiagnosticCode.SNIPPET_UNKNOWN_LANGUAGE,
                span,
                "words for an unknown language: `" + language + "`",
                Suggestions.didYouMean(language, Languages.names()).toArray(String[]::new));
    }

    Snippet addTo(Snippet snippet) {
        if (defaults.isEmpty() || snippet.language().isEmpty()) {
            return snippet;
        }
        List<SnippetAttribute> words = new ArrayList<>(snippet.attributes());
        Set<String> decided = new HashSet<>();
        words.forEach(word -> decided.add(word.name()));
        for (SnippetDefault each : defaults) {
            if (isFor(each, snippet) && decided.add(each.word().name()) && !each.isOff()) {
                words.add(each.word());
            }
        }
        return snippet.with(words);
    }

    private static boolean isFor(SnippetDefault each, Snippet snippet) {
        String word = each.word().name();
        if (OF_ONE_BLOCK.contains(word)) {
            return false;
        }
        boolean isOutput = snippet.language().equals(OUTPUT);
        boolean isKeptAway = word.equals("run") && AGAINST_RUN.stream().anyMatch(snippet::has);
        return isOutput == OF_OUTPUT.contains(word)
                && !isKeptAway
                && isKnownIn(snippet.language(), word)
                && isLanguage(each.language(), snippet.language());
    }

    private static boolean isKnownIn(String language, String word) {
        return !OF_LANGUAGES.containsKey(word)
                || Languages.named(language)
                        .filter(OF_LANGUAGES.get(word)::contains)
                        .isPresent();
    }

    private static boolean isLanguage(String wanted, String language) {
        return wanted.isEmpty() || Languages.named(wanted).equals(Languages.named(language));
    }
}
