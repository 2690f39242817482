package dev.galley.snippet;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.page.Snippet;
import java.util.List;

/**
 * Checks nginx configurations, whole or in pieces: braces, quotes and the semicolon behind each directive. Lua in blocks is
 * skipped; dots stand for what is left out. Thread-safe.
 */
final class NginxChecker implements SnippetChecker {
    @Override
    public List<Diagnostic> check(Snippet snippet) {
        try {
            new NginxParser(snippet.text()).parse();
            return List.of();
        } catch (NginxBroken e) {
            return List.of(e.fault(snippet.text()).in(snippet));
        }
    }
}
