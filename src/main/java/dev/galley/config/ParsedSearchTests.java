package dev.galley.config;

import dev.galley.diagnostic.Diagnostic;
import java.util.List;

/** The search tests of a file that can be read, and what is wrong with the file, sorted by place. Immutable. */
public record ParsedSearchTests(List<SearchTest> tests, List<Diagnostic> diagnostics) {
    public ParsedSearchTests {
        tests = List.copyOf(tests);
        diagnostics = List.copyOf(diagnostics);
    }
}
