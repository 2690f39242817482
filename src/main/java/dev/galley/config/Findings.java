package dev.galley.config;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.diagnostic.Suggestions;
import dev.galley.source.SourceSpan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Gathers the problems of one configuration while it is read. Not thread-safe. */
final class Findings {
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    void add(DiagnosticCode code, SourceSpan span, String message, String... help) {
        diagnostics.add(Diagnostic.of(code, span, message, help));
    }

    /** A name that is none of the known ones. */
    void addUnknown(DiagnosticCode code, YamlScalar written, String what, Collection<String> known) {
        List<String> near = Suggestions.didYouMean(written.text(), known);
        String all = known.stream().sorted().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        String help = near.isEmpty() ? "known are " + all : near.get(0);
        add(code, written.span(), "unknown " + what + ": `" + written.text() + "`", help);
    }

    void addWrongType(YamlNode node, String key, String wanted) {
        add(
                DiagnosticCode.CONFIG_WRONG_TYPE,
                node.span(),
                "`" + key + "` is " + node.kind() + ", not " + wanted,
                wayOut(node, key, wanted));
    }

    void addBadValue(YamlNode node, String message, String... help) {
        add(DiagnosticCode.CONFIG_BAD_VALUE, node.span(), message, help);
    }

    List<Diagnostic> sorted() {
        return diagnostics.stream().sorted().toList();
    }

    private static String wayOut(YamlNode node, String key, String wanted) {
        boolean isQuotable = node instanceof YamlScalar scalar && !scalar.text().isEmpty() && wanted.equals("text");
        return isQuotable
                ? "put it in quotes: `\"" + ((YamlScalar) node).text() + "\"`"
                : "give `" + key + "` " + wanted + ", or remove it";
    }
}
