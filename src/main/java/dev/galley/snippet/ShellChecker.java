package dev.galley.snippet;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.page.Snippet;
import java.util.List;

/**
 * Checks scripts for sh and bash: that quotes, substitutions, here-documents and compound commands are closed. A block
 * that starts with a prompt is read as a session. Thread-safe.
 */
final class ShellChecker implements QuickChecker {
    private final SnippetChecker session = new ShellConsoleChecker();

    @Override
    public List<Diagnostic> check(Snippet snippet) {
        if (snippet.text().stripLeading().startsWith("$ ")) {
            return session.check(snippet);
        }
        try {
            new ShellParser(snippet.text()).script();
            return List.of();
        } catch (ShellBroken e) {
            return List.of(e.fault(snippet.text()).in(snippet));
        }
    }
}
