package dev.galley.snippet;

import dev.galley.page.Snippet;
import dev.galley.page.Transcript;
import dev.galley.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Takes interactive sessions apart. Stateless. */
final class Transcripts {
    private static final int OUTPUT = -1;

    /** For each kind of session how many characters of each line come before what was typed; -1 for a line of output. */
    private static final Map<String, Function<String[], int[]>> PROMPTS = Map.of(
            "pycon", PythonConsoleChecker::prompts,
            "mysql-console", MySqlConsoleChecker::prompts,
            "console", ShellConsoleChecker::prompts);

    private Transcripts() {}

    /** The session in a block; empty when it is none, or nothing was typed in it. */
    static Optional<Transcript> of(Snippet snippet) {
        return Languages.named(snippet.language())
                .map(PROMPTS::get)
                .filter(it -> !BoundedChecker.isTooLarge(snippet))
                .flatMap(prompts -> of(snippet, prompts));
    }

    private static Optional<Transcript> of(Snippet snippet, Function<String[], int[]> prompts) {
        String[] lines = SnippetPart.lines(snippet);
        int[] typed = prompts.apply(lines);
        StringBuilder text = new StringBuilder();
        List<SourceSpan> spans = new ArrayList<>();
        List<Integer> output = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            if (typed[i] == OUTPUT) {
                output.add(i + 1);
            } else {
                text.append(lines[i].substring(Math.min(typed[i], lines[i].length())));
            }
            text.append('\n');
            spans.add(snippet.at(i + 1, Math.max(0, typed[i]) + 1, Integer.MAX_VALUE));
        }
        return output.size() == lines.length
                ? Optional.empty()
                : Optional.of(new Transcript(snippet.holding(text.toString(), spans), output));
    }
}
