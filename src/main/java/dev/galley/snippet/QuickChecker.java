package dev.galley.snippet;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.page.Snippet;
import java.util.List;
import java.util.Optional;

/** A checker whose work on short code is bounded by the length of the code, so that nobody has to watch over it. */
interface QuickChecker extends SnippetChecker {
    /** What {@link #check} finds; empty when that takes more steps than are allowed here. */
    default Optional<List<Diagnostic>> checkQuickly(Snippet snippet) {
        return Optional.of(check(snippet));
    }
}
