package dev.galley.snippet;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.page.Snippet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a parser that others wrote from ending the build: too much code, too deep nesting, too long work and faults of
 * the parser itself become warnings that the snippet could not be checked. Thread-safe.
 */
final class BoundedChecker implements SnippetChecker {
    /** In UTF-16 units. */
    static final int LONGEST_TEXT = 256 * 1024;

    static final int MOST_LINES = 5000;

    /**
     * A hundred times what the slowest honest snippet takes on a slow machine, so that the verdict does not hang on how
     * busy the machine is; it only ends what would never end.
     */
    private static final long LONGEST_SECONDS = 20;

    /** In UTF-16 units. Handing longer code to another thread costs nothing beside reading it. */
    private static final int LONGEST_QUICK = 4_000;

    private static final String WAY_OUT = "say why it is not checked with `nocheck=\"reason\"`";

    private final String parser;
    private final SnippetChecker checker;
    private final ParserThreads threads;

    /** @param parser what people call the parser: {@code Java} */
    BoundedChecker(String parser, SnippetChecker checker, ParserThreads threads) {
        this.parser = parser;
        this.checker = checker;
        this.threads = threads;
    }

    /** Whether the code is more than any checker is given. */
    static boolean isTooLarge(Snippet snippet) {
        return snippet.text().length() > LONGEST_TEXT || snippet.lines().size() > MOST_LINES;
    }

    @Override
    public List<Diagnostic> check(Snippet snippet) {
        if (isTooLarge(snippet)) {
            return uncheckable(snippet, "code of more than 256 KB or 5,000 lines is not checked");
        }
        if (Nesting.isTooDeep(snippet.text())) {
            return tooDeep(snippet);
        }
        // Parsers count a lone carriage return as a line end; a page does not.
        Snippet code = withoutReturns(snippet);
        return checkQuickly(code).orElseGet(() -> checkInTime(code));
    }

    /** On this thread, which cannot be given up, as far as its stack allows. */
    private Optional<List<Diagnostic>> checkQuickly(Snippet snippet) {
        if (!(checker instanceof QuickChecker quick) || snippet.text().length() > LONGEST_QUICK) {
            return Optional.empty();
        }
        try {
            return quick.checkQuickly(snippet);
        } catch (StackOverflowError e) {
            return Optional.empty();
        } catch (RuntimeException | AssertionError | OutOfMemoryError e) {
            return Optional.of(givenUp(snippet, e));
        }
    }

    private List<Diagnostic> checkInTime(Snippet snippet) {
        Future<List<Diagnostic>> verdict = threads.submit(() -> checker.check(snippet));
        try {
            return verdict.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            verdict.cancel(true);
            return uncheckable(snippet, "the " + parser + " parser did not come to an end");
        } catch (ExecutionException e) {
            return givenUp(snippet, e.getCause());
        } catch (InterruptedException e) {
            verdict.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while code was checked", e);
        }
    }

    private List<Diagnostic> givenUp(Snippet snippet, @Nullable Throwable cause) {
        if (cause instanceof StackOverflowError || cause instanceof TooDeep) {
            return tooDeep(snippet);
        }
        if (cause instanceof RuntimeException || cause instanceof AssertionError) {
            String kind = cause.getClass().getSimpleName();
            return uncheckable(snippet, "the " + parser + " parser gave up with `" + kind + "`");
        }
        if (cause instanceof OutOfMemoryError) {
            return uncheckable(snippet, "too large for the " + parser + " parser");
        }
        throw new IllegalStateException("the " + parser + " parser cannot run", cause);
    }

    private List<Diagnostic> tooDeep(Snippet snippet) {
        return uncheckable(snippet, "nested too deeply for the " + parser + " parser");
    }

    private static Snippet withoutReturns(Snippet snippet) {
        return snippet.text().indexOf('\r') < 0
                ? snippet
                : snippet.holding(snippet.text().replace('\r', ' '), snippet.lines());
    }

    private static List<Diagnostic> uncheckable(Snippet snippet, String message) {
        return List.of(Diagnostic.of(DiagnosticCode.SNIPPET_UNCHECKABLE, snippet.span(), message, WAY_OUT));
    }
}
