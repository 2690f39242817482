package dev.galley.snippet;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.page.BodyPart;
import dev.galley.page.ParsedPage;
import java.util.ArrayList;
import java.util.List;

/** Checks that each {@code output} fence stands right behind the code whose output it shows. Stateless. */
public final class OutputFences {
    private static final String OUTPUT = "output";

    private OutputFences() {}

    /** The output fences of a page that belong to no code. */
    public static List<Diagnostic> check(ParsedPage page) {
        List<Diagnostic> found = new ArrayList<>();
        boolean isBehindCode = false;
        for (BodyPart part : page.body()) {
            if (part instanceof BodyPart.SnippetHole hole) {
                var snippet = page.snippets().get(hole.snippet());
                boolean isOutput = snippet.language().equals(OUTPUT);
                if (isOutput && !isBehindCode) {
                    found.add(Diagnostic.of(
                            DiagnosticCode.SNIPPET_OUTPUT_ALONE,
                            snippet.span(),
                            "output that belongs to no code",
                            "put it right behind the code block that prints it, or make it `text`"));
                }
                isBehindCode = !isOutput;
            } else if (!(part instanceof BodyPart.Html html && html.html().isBlank())) {
                isBehindCode = false;
            }
        }
        return found;
    }
}
