package dev.galley.snippet;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.page.Snippet;
import java.util.List;

/** Checks the code of one language. Implementations are thread-safe. */
public interface SnippetChecker {
    /** The problems found, at their places in the page; empty when the code is in order. */
    List<Diagnostic> check(Snippet snippet);
}
