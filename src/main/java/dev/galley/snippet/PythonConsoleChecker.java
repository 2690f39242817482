package dev.galley.snippet;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.page.Snippet;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Checks what was typed in a Python session: each statement behind {@code >>>} with its continuations behind
 * {@code ...}. Everything else is output; a statement whose output is a syntax error is meant to fail. Thread-safe.
 */
final class PythonConsoleChecker implements SnippetChecker {
    private static final Pattern FAILURE = Pattern.compile("(?:SyntaxError|IndentationError|TabError)\\b.*");

    private final SnippetChecker python;

    /** @param python checks a statement without its prompts */
    PythonConsoleChecker(SnippetChecker python) {
        this.python = python;
    }

    @Override
    public List<Diagnostic> check(Snippet snippet) {
        String[] lines = SnippetPart.lines(snippet);
        List<Diagnostic> found = new ArrayList<>();
        int line = 0;
        while (line < lines.length) {
            int end = line + 1;
            if (isPrompt(lines[line], ">>>")) {
                while (end < lines.length && isPrompt(lines[end], "...")) {
                    end++;
                }
                if (!fails(lines, end)) {
                    found.addAll(python.check(statement(snippet, lines, line, end)));
                }
            }
            line = end;
        }
        return found;
    }

    private static boolean isPrompt(String line, String prompt) {
        String text = line.strip();
        return text.equals(prompt) || text.startsWith(prompt + " ");
    }

    private static Snippet statement(Snippet snippet, String[] lines, int from, int to) {
        SnippetPart part = new SnippetPart(snippet, lines);
        for (int i = from; i < to; i++) {
            int prompt = lines[i].length() - lines[i].stripLeading().length() + 3;
            boolean hasBlank = prompt < lines[i].length() && lines[i].charAt(prompt) == ' ';
            part.add(i, hasBlank ? prompt + 1 : prompt);
        }
        return part.snippet();
    }

    private static boolean fails(String[] lines, int from) {
        for (int i = from; i < lines.length && !isPrompt(lines[i], ">>>"); i++) {
            if (FAILURE.matcher(lines[i].strip()).matches()) {
                return true;
            }
        }
        return false;
    }
}
