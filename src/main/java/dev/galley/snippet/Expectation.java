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
 * Whether code is expected to be in order: it is, unless its fence says {@code fails} and means its syntax, or a part of
 * a message, which the checker's message may have or one that shows only when the code is run. Immutable.
 *
 * @param attribute the word that says how the code fails; empty where it fails only when it is run
 * @param part what the checker's message must contain, in any case; may be empty
 * @param mayPass whether code that the checker finds in order may still fail as said when it is run
 */
record Expectation(Optional<SnippetAttribute> attribute, String part, boolean mayPass) {
    /** 1064 is the number under which MySQL reports a syntax error. */
    private static final Pattern ABOUT_SYNTAX =
            Pattern.compile("(?:|syntax|1064|(?:SyntaxError|IndentationError|TabError)(?::\\s*(?<part>.*))?)");

    /** The name of an exception, perhaps with a part of its message, or an error's number. */
    private static final Pattern ABOUT_RUNNING = Pattern.compile("(?s)[\\w.]+(?::.*)?");

    /** What the fence of a snippet expects of its syntax. Failures that only show when code is run do not count here. */
    static Expectation of(Snippet snippet) {
        Optional<SnippetAttribute> fails = snippet.attribute("fails");
        // Without more words it means any failure, and of a block that is run the one it has when it is run.
        boolean isAboutRun =
                snippet.has("run") && fails.filter(it -> it.value().isEmpty()).isPresent();
        return isAboutRun ? none() : fails.map(Expectation::of).orElseGet(Expectation::none);
    }

    private static Expectation of(SnippetAttribute fails) {
        Matcher syntax = ABOUT_SYNTAX.matcher(fails.value());
        if (syntax.matches()) {
            String part = Optional.ofNullable(syntax.group("part")).orElse("");
            return new Expectation(Optional.of(fails), part.strip(), false);
        }
        return ABOUT_RUNNING.matcher(fails.value()).matches()
                ? none()
                : new Expectation(Optional.of(fails), fails.value().strip(), true);
    }

    private static Expectation none() {
        return new Expectation(Optional.empty(), "", true);
    }

    /** What is left to report of a checker's verdict. */
    List<Diagnostic> judge(List<Diagnostic> verdict) {
        boolean isRead = verdict.stream().noneMatch(it -> it.code() == DiagnosticCode.SNIPPET_UNCHECKABLE);
        if (attribute.isEmpty() || !isRead || (mayPass && verdict.isEmpty())) {
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
