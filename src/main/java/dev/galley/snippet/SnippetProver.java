package dev.galley.snippet;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.diagnostic.Suggestions;
import dev.galley.page.Snippet;
import dev.galley.page.SnippetProof;
import dev.galley.page.SnippetProof.Status;
import dev.galley.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Checks pieces of code as their fences ask for, and colours them. Thread-safe; make one and keep it, since parsers take
 * a while to get warm and share what they learn.
 *
 * <p>Code is only parsed, never run. A snippet that is too large or too much for its parser is shown with a warning. What
 * is reported depends on the snippet and the options alone.
 */
public final class SnippetProver {
    /** Languages whose texts often are templates of themselves. */
    private static final Set<String> TEMPLATED = Set.of(
            "docker", "ini", "json", "json5", "jsonc", "jsonl", "nginx", "properties", "toml", "xml", "svg", "yaml");

    private final SnippetChecker attributes = new AttributeChecker();
    private final Checkers checkers;
    private final BiFunction<String, String, String> highlight;
    private final SnippetCache cache;

    /** Checks against {@linkplain SnippetOptions#standard() standard} versions and does not colour. */
    public SnippetProver() {
        this(SnippetOptions.standard(), (language, text) -> escaped(text));
    }

    /**
     * @param highlight gives the HTML of a text in a language, named as the language table has it; the language is empty
     *     where the fence names none; must be thread-safe and escape the text
     */
    public SnippetProver(SnippetOptions options, BiFunction<String, String, String> highlight) {
        this(new Checkers(options), highlight, SnippetCache.empty(""));
    }

    private SnippetProver(Checkers checkers, BiFunction<String, String, String> highlight, SnippetCache cache) {
        this.checkers = checkers;
        this.highlight = highlight;
        this.cache = cache;
    }

    /** The same, warm as it is, with what is remembered of an earlier build with the same options and colours. */
    public SnippetProver with(SnippetCache remembered) {
        return new SnippetProver(checkers, highlight, remembered);
    }

    /** The names a fence may give a language. */
    public static Set<String> languages() {
        return Languages.names();
    }

    /** The usual name of the language that a fence names so; {@code other} for one that nobody knows, and for none. */
    public static String usualName(String language) {
        return Languages.named(language).orElse("other");
    }

    /** How far a snippet is proven, what is wrong with it, sorted by place, and how it is shown. */
    public SnippetProof prove(Snippet snippet) {
        String key = SnippetCache.key(snippet);
        return cache.find(key).orElseGet(() -> {
            SnippetProof proof = proveAnew(snippet);
            cache.keep(key, proof);
            return proof;
        });
    }

    private SnippetProof proveAnew(Snippet snippet) {
        List<Diagnostic> found = new ArrayList<>(attributes.check(snippet));
        unknownLanguage(snippet).ifPresent(found::add);
        Status status = snippet.has("nocheck") ? Status.OPTED_OUT : check(snippet, found);
        return new SnippetProof(status, found.stream().sorted().toList(), html(snippet));
    }

    private Status check(Snippet snippet, List<Diagnostic> found) {
        Optional<SnippetChecker> checker = checker(snippet);
        Expectation expectation = Expectation.of(snippet);
        if (checker.isEmpty()) {
            unproven(expectation).ifPresent(found::add);
            return Status.SHOWN;
        }
        List<Diagnostic> verdict = checker.get().check(snippet);
        found.addAll(expectation.judge(verdict));
        boolean isRead = verdict.stream().noneMatch(it -> it.code() == DiagnosticCode.SNIPPET_UNCHECKABLE);
        return isRead ? Status.CHECKED : Status.SHOWN;
    }

    private Optional<SnippetChecker> checker(Snippet snippet) {
        return Languages.named(snippet.language())
                .filter(language -> !TEMPLATED.contains(language) || !isTemplate(snippet))
                .flatMap(checkers::of);
    }

    private static boolean isTemplate(Snippet snippet) {
        return !BoundedChecker.isTooLarge(snippet) && TemplateMarks.areIn(snippet.text());
    }

    private static Optional<Diagnostic> unproven(Expectation expectation) {
        return expectation
                .attribute()
                .filter(fails -> !expectation.mayPass())
                .map(fails -> Diagnostic.of(
                        DiagnosticCode.SNIPPET_UNCHECKABLE,
                        fails.span(),
                        "`fails` on code that no parser reads",
                        "code in this language is shown, not checked"));
    }

    private static Optional<Diagnostic> unknownLanguage(Snippet snippet) {
        String language = snippet.language();
        if (language.isEmpty() || Languages.named(language).isPresent()) {
            return Optional.empty();
        }
        SourceSpan fence = snippet.span();
        int length = Math.min(fence.length(), language.length());
        return Optional.of(Diagnostic.of(
                DiagnosticCode.SNIPPET_UNKNOWN_LANGUAGE,
                new SourceSpan(fence.path(), fence.line(), fence.column(), length),
                "unknown language: `" + language + "`",
                Suggestions.didYouMean(language, Languages.names()).toArray(String[]::new)));
    }

    private String html(Snippet snippet) {
        String language =
                Languages.named(snippet.language()).map(Languages::shownAs).orElse(snippet.language());
        return BoundedChecker.isTooLarge(snippet)
                ? escaped(snippet.shown())
                : highlight.apply(language, snippet.shown());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
