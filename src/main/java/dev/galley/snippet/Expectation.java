package dev.galley.snippet;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.page.Snippet;
import dev.galley.page.SnippetAttribute;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether code is expected to be in order: it is, unless its fence says {@code fails} and means its syntax. Immutable.
 *
 * @param attribute the word that says the code must not parse
 * @param part what the parser's message must contain, in any case; may be empty
 */
record Expectation(Optional<SnippetAttribute> attribute, String part) {
    /** 1064 is the number under which MySQL reports a syntax error. */
    private static final Pattern ABOUT_SYNTAX =
            Pattern.compile("(?:|syntax|1064|(?:SyntaxError|IndentationError|TabError)(?::\\s*(?<part>.*))?)");

    /** What the fence of a snippet expects of its syntax. Failures that only show when code is run do not count here. */
    static Expectation of(Snippet snippet) {
        Optional<SnippetAttribute> fails = snippet.attribute("fails");
        // Without more words it means any failure, and of a block that is run the one it has when it is run.
        boolean isAboutRun =
                snippet.has("run") && fails.filter(it -> it.value().isEmpty()).isPresent();
        Matcher value = ABOUT_SYNTAX.matcher(fails.map(SnippetAttribute::value).orElse("no such word"));
        if (isAboutRun || !value.matches()) {
            return new Expectation(Optional.empty(), "");
        }
        return new Expectation(
                fails, Optional.ofNullable(value.group("part")).orElse("").strip());
    }

    /** What is left to report of a checker's verdict. */
    List<Diagnostic> judge(List<Diagnostic> verdict) {
        boolean isRead = verdict.stream().noneMatch(it -> it.code() == DiagnosticCode.SNIPPET_UNCHECKABLE);
        if (attribute.isEmpty() || !isRead) {
            return verdict;
        }
        return isMet(verdict) ? List.of() : List.of(notFailing(attribute.get(), verdict));
    }

    private boolean isMet(List<Diagnostic> verdict) {
        String wanted = part.toLowerCase(Locale.ROOT);
        return verdict.stream().map(Expectation::words).anyMatch(words -> words.contains(wanted));
    }

    private static String words(Diagnostic problem) {
        String all = problem.message() + ". " + String.join(". ", problem.help());
        return all.toLowerCase(Locale.ROOT);
    }

    private Diagnostic notFailing(SnippetAttribute fails, List<Diagnostic> verdict) {
        String message = verdict.isEmpty()
                ? "code that is said to fail has no syntax error"
                : "code fails otherwise than it is said to: " + verdict.get(0).message();
        return Diagnostic.of(
                DiagnosticCode.SNIPPET_NOT_FAILING,
                fails.span(),
                message,
                "an error that shows only when the code is run is named like `fails=TypeError`");
    }
}
