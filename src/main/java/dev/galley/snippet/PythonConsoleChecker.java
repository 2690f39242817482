package dev.galley.snippet;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
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

    private static final Pattern MISSING = Pattern.compile(".*\\b(?:Import|ModuleNotFound|Attribute|Name)Error\\b.*");

    private final SnippetChecker syntax;
    private final SnippetChecker names;

    /**
     * @param syntax checks a statement without its prompts
     * @param names checks all statements together: one uses what another imports
     */
    PythonConsoleChecker(SnippetChecker syntax, SnippetChecker names) {
        this.syntax = syntax;
        this.names = names;
    }

    @Override
    public List<Diagnostic> check(Snippet snippet) {
        String[] lines = SnippetPart.lines(snippet);
        List<Diagnostic> found = new ArrayList<>();
        SnippetPart session = new SnippetPart(snippet, lines);
        int line = 0;
        while (line < lines.length) {
            int end = line + 1;
            if (isPrompt(lines[line], ">>>")) {
                while (end < lines.length && isPrompt(lines[end], "...")) {
                    end++;
                }
                if (!fails(lines, end, FAILURE)) {
                    SnippetPart statement = new SnippetPart(snippet, lines);
                    add(statement, lines, line, end);
                    found.addAll(syntax.check(statement.snippet()));
                    if (!fails(lines, end, MISSING)) {
                        add(session, lines, line, end);
                    }
                }
            }
            line = end;
        }
        return found.isEmpty() ? unknownNames(session.snippet()) : found;
    }

    /** Statements that are right one by one can still be wrong one behind the other: such words are not for authors. */
    private List<Diagnostic> unknownNames(Snippet session) {
        return names.check(session).stream()
                .filter(problem -> problem.code() == DiagnosticCode.SNIPPET_UNKNOWN_NAME)
                .toList();
    }

    /** For each line of a session how many characters come before what was typed; -1 for a line of output. */
    static int[] prompts(String[] lines) {
        int[] prompts = new int[lines.length];
        boolean goesOn = false;
        for (int i = 0; i < lines.length; i++) {
            goesOn = isPrompt(lines[i], ">>>") || (goesOn && isPrompt(lines[i], "..."));
            prompts[i] = goesOn ? behindPrompt(lines[i]) : -1;
        }
        return prompts;
    }

    private static int behindPrompt(String line) {
        int prompt = line.length() - line.stripLeading().length() + 3;
        boolean hasBlank = prompt < line.length() && line.charAt(prompt) == ' ';
        return hasBlank ? prompt + 1 : prompt;
    }

    private static boolean isPrompt(String line, String prompt) {
        String text = line.strip();
        return text.equals(prompt) || text.startsWith(prompt + " ");
    }

    private static void add(SnippetPart part, String[] lines, int from, int to) {
        for (int i = from; i < to; i++) {
            part.add(i, behindPrompt(lines[i]));
        }
    }

    private static boolean fails(String[] lines, int from, Pattern failure) {
        for (int i = from; i < lines.length && !isPrompt(lines[i], ">>>"); i++) {
            if (failure.matcher(lines[i].strip()).matches()) {
                return true;
            }
        }
        return false;
    }
}
