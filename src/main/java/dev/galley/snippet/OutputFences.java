package dev.galley.snippet;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.page.ParsedPage;
import dev.galley.page.Snippet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Checks that each {@code output} fence stands right behind the code whose output it shows. Stateless. */
public final class OutputFences {
    private static final String OUTPUT = "output";

    private OutputFences() {}

    /** The output fences of a page that belong to no code. */
    public static List<Diagnostic> check(ParsedPage page) {
        List<Diagnostic> found = new ArrayList<>();
        Set<Integer> behindCode = Set.copyOf(page.outputs().values());
        for (int i = 0; i < page.snippets().size(); i++) {
            Snippet snippet = page.snippets().get(i);
            if (snippet.language().equals(OUTPUT) && !behindCode.contains(i)) {
                found.add(Diagnostic.of(
                        DiagnosticCode.SNIPPET_OUTPUT_ALONE,
                        snippet.span(),
                        "output that belongs to no code",
                        "put it right behind the code block that prints it, or make it `text`"));
            }
        }
        return found;
    }
}
