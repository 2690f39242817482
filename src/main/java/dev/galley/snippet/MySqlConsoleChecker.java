package dev.galley.snippet;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.page.Snippet;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Checks what was typed in a session of MySQL's client, behind its prompts; everything else is output. Thread-safe. */
final class MySqlConsoleChecker implements SnippetChecker {
    private static final Pattern PROMPT =
            Pattern.compile("\\s*(?:mysql|MariaDB(?: \\[[^\\]]{0,100}\\])?|MySQL [^>]{0,100})> ?|\\s*[-'\"`]> ?");

    private final SnippetChecker mysql;

    /** @param mysql checks statements without prompts */
    MySqlConsoleChecker(SnippetChecker mysql) {
        this.mysql = mysql;
    }

    @Override
    public List<Diagnostic> check(Snippet snippet) {
        String[] lines = SnippetPart.lines(snippet);
        SnippetPart part = new SnippetPart(snippet, lines);
        int[] prompts = prompts(lines);
        for (int i = 0; i < lines.length; i++) {
            if (prompts[i] >= 0) {
                part.add(i, prompts[i]);
            }
        }
        return part.isEmpty() ? List.of() : mysql.check(part.snippet());
    }

    /** For each line of a session how many characters come before what was typed; -1 for a line of output. */
    static int[] prompts(String[] lines) {
        return Arrays.stream(lines)
                .map(PROMPT::matcher)
                .mapToInt(prompt -> prompt.lookingAt() ? prompt.end() : -1)
                .toArray();
    }
}
