package dev.galley.page;

import dev.galley.diagnostic.Diagnostic;
import java.util.List;
import java.util.Map;

/**
 * A page whose code blocks have all that their fences only name. Immutable.
 *
 * @param page the page with its blocks completed: words that defaults add, code from files, frames around them, and hidden
 *     lines out of sight
 * @param transcripts the blocks that are interactive sessions, by index
 * @param setups the code that has to run before a block, by the block's index
 * @param diagnostics what could not be found
 */
public record CompletedPage(
        ParsedPage page,
        Map<Integer, Transcript> transcripts,
        Map<Integer, Snippet> setups,
        List<Diagnostic> diagnostics) {
    public CompletedPage {
        transcripts = Map.copyOf(transcripts);
        setups = Map.copyOf(setups);
        diagnostics = List.copyOf(diagnostics);
    }

    /** A page that names nothing. */
    public static CompletedPage of(ParsedPage page) {
        return new CompletedPage(page, Map.of(), Map.of(), List.of());
    }
}
