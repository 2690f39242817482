package dev.galley.snippet;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.page.Snippet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks the commands of a shell session: what stands behind {@code $}, and behind {@code #} where no {@code $} stands and
 * it does not read like a comment. Lines that a command needs to be whole belong to it; the others are output.
 * Thread-safe.
 */
final class ShellConsoleChecker implements SnippetChecker {
    private static final Pattern USER = Pattern.compile("\\s*(?:[\\w.@~:/()\\[\\] -]{0,80}[\\])]?)?\\$ +");
    private static final Pattern ROOT = Pattern.compile("\\s*#\\s+(?=[a-z./][\\w./-]*(?:\\s|$))");
    private static final Pattern GOES_ON = Pattern.compile("\\s*> ?");
    private static final Pattern APOSTROPHE = Pattern.compile("\\p{L}'\\p{L}");

    @Override
    public List<Diagnostic> check(Snippet snippet) {
        String[] lines = SnippetPart.lines(snippet);
        boolean hasUser =
                Arrays.stream(lines).anyMatch(line -> USER.matcher(line).lookingAt());
        List<Diagnostic> found = new ArrayList<>();
        int line = 0;
        while (line < lines.length) {
            int end = line + 1;
            if (prompt(lines[line], hasUser).isPresent()) {
                while (end < lines.length && prompt(lines[end], hasUser).isEmpty()) {
                    end++;
                }
                problem(command(snippet, lines, line, end, hasUser)).ifPresent(found::add);
            }
            line = end;
        }
        return found;
    }

    /**
     * For each line of a session how many characters come before what was typed; -1 for a line of output. Which lines
     * behind a prompt still belong to its command, the shell's grammar says.
     */
    static int[] prompts(String[] lines) {
        boolean hasUser =
                Arrays.stream(lines).anyMatch(line -> USER.matcher(line).lookingAt());
        int[] prompts = new int[lines.length];
        Arrays.fill(prompts, -1);
        int line = 0;
        while (line < lines.length) {
            int end = line + 1;
            Optional<Integer> prompt = prompt(lines[line], hasUser);
            if (prompt.isPresent()) {
                while (end < lines.length && prompt(lines[end], hasUser).isEmpty()) {
                    end++;
                }
                prompts[line] = prompt.get();
                int typed = line + typedLines(lines, line, end, prompt.get());
                for (int i = line + 1; i < typed; i++) {
                    Matcher more = GOES_ON.matcher(lines[i]);
                    prompts[i] = more.lookingAt() ? more.end() : 0;
                }
            }
            line = end;
        }
        return prompts;
    }

    /** How many lines a command takes. */
    private static int typedLines(String[] lines, int from, int to, int prompt) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            Matcher more = GOES_ON.matcher(lines[i]);
            int skipped = i == from ? prompt : more.lookingAt() ? more.end() : 0;
            text.append(lines[i].substring(skipped)).append('\n');
        }
        try {
            ShellParser parser = new ShellParser(text.toString());
            parser.command();
            return Math.max(1, (int) text.substring(0, parser.at()).lines().count());
        } catch (ShellBroken | TooDeep e) {
            // The check of the session says so.
            return 1;
        }
    }

    private static Optional<Integer> prompt(String line, boolean hasUser) {
        Matcher prompt = (hasUser ? USER : ROOT).matcher(line);
        boolean isOne =
                prompt.lookingAt() && (hasUser || !APOSTROPHE.matcher(line).find());
        return isOne ? Optional.of(prompt.end()) : Optional.empty();
    }

    private static Snippet command(Snippet snippet, String[] lines, int from, int to, boolean hasUser) {
        SnippetPart part = new SnippetPart(snippet, lines);
        part.add(from, prompt(lines[from], hasUser).orElse(0));
        for (int i = from + 1; i < to; i++) {
            Matcher more = GOES_ON.matcher(lines[i]);
            part.add(i, more.lookingAt() ? more.end() : 0);
        }
        return part.snippet();
    }

    /** Only the first command is one; what follows it is what it printed. */
    private static Optional<Diagnostic> problem(Snippet command) {
        try {
            new ShellParser(command.text()).command();
            return Optional.empty();
        } catch (ShellBroken e) {
            return Optional.of(e.fault(command.text()).in(command));
        }
    }
}
