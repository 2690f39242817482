package dev.galley.snippet;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.page.Snippet;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks INI files. Programs read them so differently that only a section whose bracket stays open is refused.
 * Thread-safe.
 */
final class IniChecker implements SnippetChecker {
    @Override
    public List<Diagnostic> check(Snippet snippet) {
        List<Diagnostic> found = new ArrayList<>();
        String[] lines = SnippetPart.lines(snippet);
        for (int i = 0; i < lines.length; i++) {
            // An indented line may go on with a value from above.
            if (lines[i].startsWith("[") && lines[i].indexOf(']') < 0) {
                found.add(Fault.of(i + 1, 1, lines[i].length(), "section without a closing bracket")
                        .in(snippet));
            }
        }
        return found;
    }
}
