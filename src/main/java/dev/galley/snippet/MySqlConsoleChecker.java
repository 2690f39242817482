package dev.galley.snippet;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.page.Snippet;
import java.util.List;
import java.util.regex.Matcher;
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
        for (int i = 0; i < lines.length; i++) {
            Matcher prompt = PROMPT.matcher(lines[i]);
            if (prompt.lookingAt()) {
                part.add(i, prompt.end());
            }
        }
        return part.isEmpty() ? List.of() : mysql.check(part.snippet());
    }
}
