package dev.galley.handbook;

import dev.galley.page.ParsedPage;
import dev.galley.page.Snippet;
import dev.galley.page.SnippetAttribute;
import dev.galley.source.SourceSpan;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A Python snippet that claims something about its run.
 *
 * @param earlier the code it continues; empty when it stands for itself
 * @param output what the fence behind it shows; empty without one
 */
record PythonExample(Snippet snippet, String earlier, Optional<String> output) {
    /** The examples of a page that say {@code run} or {@code fails}, in order. */
    static List<PythonExample> in(ParsedPage page) {
        List<PythonExample> examples = new ArrayList<>();
        List<Snippet> snippets = page.snippets();
        String before = "";
        for (int i = 0; i < snippets.size(); i++) {
            Snippet snippet = snippets.get(i);
            if (snippet.language().equals("python")) {
                String earlier = snippet.has("continues") ? before : "";
                before = earlier + snippet.text();
                if (snippet.has("run") || snippet.has("fails")) {
                    examples.add(new PythonExample(snippet, earlier, outputAt(snippets, i + 1)));
                }
            }
        }
        return examples;
    }

    private static Optional<String> outputAt(List<Snippet> snippets, int next) {
        boolean isOutput =
                next < snippets.size() && snippets.get(next).language().equals("output");
        return isOutput ? Optional.of(snippets.get(next).text()) : Optional.empty();
    }

    /** What the run gives otherwise than claimed, with the place; empty when all is as claimed. */
    Optional<String> check(Path folder) {
        PythonRun run = PythonRun.of(program(), folder);
        return problem(run).map(problem -> place() + ": " + problem);
    }

    private Optional<String> problem(PythonRun run) {
        if (run.exitCode().isEmpty()) {
            return Optional.of("did not end in time");
        }
        Optional<String> ending = ending(run.exitCode().get() == 0, run);
        return ending.or(() -> output.filter(expected -> !expected.equals(run.out()))
                .map(expected -> "printed\n" + run.out() + "in place of\n" + expected));
    }

    private Optional<String> ending(boolean isClean, PythonRun run) {
        Optional<SnippetAttribute> fails = snippet.attribute("fails");
        if (fails.isEmpty()) {
            return isClean ? Optional.empty() : Optional.of("failed: " + run.lastError());
        }
        boolean isAsClaimed = !isClean && run.lastError().contains(fails.get().value());
        return isAsClaimed
                ? Optional.empty()
                : Optional.of("does not fail with `" + fails.get().value() + "`, but: " + run.lastError());
    }

    /** What the earlier code prints was shown with it, so it is kept back here. */
    private String program() {
        String encoded = Base64.getEncoder().encodeToString(earlier.getBytes(StandardCharsets.UTF_8));
        return earlier.isEmpty() ? snippet.text() : """
                import base64 as _base64, contextlib as _contextlib, io as _io
                with _contextlib.redirect_stdout(_io.StringIO()):
                    exec(_base64.b64decode("%s"))
                """.formatted(encoded) + snippet.text();
    }

    private String place() {
        SourceSpan span = snippet.span();
        return span.path() + ":" + span.line();
    }
}
