package dev.galley.snippet;

import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.diagnostic.Suggestions;
import dev.galley.page.Snippet;
import dev.galley.page.SnippetAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says what is wrong with a name of Python code, in CPython's words, at its place in the page; says nothing where the
 * fence expects just that with {@code fails}. Used by one thread.
 */
final class PythonNameProblems {
    private final PythonIndex index;
    private final Snippet code;
    private final Lines lines;
    private final String fails;

    PythonNameProblems(PythonIndex index, Snippet code) {
        this.index = index;
        this.code = code;
        this.lines = new Lines(code.text());
        this.fails = code.attribute("fails").map(SnippetAttribute::value).orElse("");
    }

    /** @param missing the part of the dotted name, from its start, that names no module */
    Optional<Diagnostic> module(String missing, String dotted, SourceRange alias) {
        return noModule(missing, dotted, offset(alias.startLine, alias.startColumn));
    }

    Optional<Diagnostic> fromModule(String missing, String dotted, SourceRange statement) {
        int start = offset(statement.startLine, statement.startColumn);
        // The tree does not say where the module stands; behind `from` come blanks, or a line that goes on.
        int at = start + "from".length();
        while (at < code.text().length() && " \t\f\\\n".indexOf(code.text().charAt(at)) >= 0) {
            at++;
        }
        return noModule(missing, dotted, code.text().startsWith(dotted, at) ? at : start);
    }

    /** @param module as it is written, by which the owner may be known under another name */
    Optional<Diagnostic> name(PythonName owner, String module, String name, SourceRange alias) {
        return problem(
                List.of("ImportError"),
                "cannot import name `" + name + "` from `" + module + "`",
                offset(alias.startLine, alias.startColumn),
                name,
                owner);
    }

    Optional<Diagnostic> attribute(PythonName owner, String name, SourceRange attribute) {
        String what = owner.kind() == PythonName.Kind.MODULE ? "module" : "type object";
        return problem(
                List.of("AttributeError"),
                what + " `" + owner.key() + "` has no attribute `" + name + "`",
                offset(attribute.endLine, attribute.endColumn) - name.length(),
                name,
                owner);
    }

    private Optional<Diagnostic> noModule(String missing, String dotted, int start) {
        int dot = missing.lastIndexOf('.');
        boolean isAsWritten = code.text().startsWith(dotted, start);
        return problem(
                List.of("ImportError", "ModuleNotFoundError"),
                "no module named `" + missing + "`",
                isAsWritten ? start + dot + 1 : start,
                missing.substring(dot + 1),
                PythonName.module(missing.substring(0, dot)));
    }

    private Optional<Diagnostic> problem(
            List<String> kinds, String message, int offset, String name, PythonName owner) {
        if (isExpected(kinds, message)) {
            return Optional.empty();
        }
        int length = code.text().startsWith(name, offset) ? name.length() : 1;
        return Optional.of(Diagnostic.of(
                DiagnosticCode.SNIPPET_UNKNOWN_NAME,
                code.at(lines.line(offset), lines.column(offset), length),
                message,
                help(name, owner).toArray(String[]::new)));
    }

    private boolean isExpected(List<String> kinds, String message) {
        int colon = fails.indexOf(':');
        String kind = colon < 0 ? fails : fails.substring(0, colon);
        String part = plain(fails.substring(colon + 1));
        boolean isKind = kinds.contains(kind.strip());
        return (colon < 0 && isKind) || (!part.isEmpty() && plain(message).contains(part));
    }

    /** CPython's messages and ours differ in the quotation marks. */
    private static String plain(String message) {
        return message.replaceAll("[`'\"]", "").strip().toLowerCase(java.util.Locale.ROOT);
    }

    private List<String> help(String name, PythonName owner) {
        String top = owner.key().split("\\.", 2)[0];
        List<String> help = new ArrayList<>(Suggestions.didYouMean(name, index.listed(owner)));
        List<String> homes = help.isEmpty() ? index.homes(top, name) : List.of();
        if (!homes.isEmpty()) {
            help.add(homes.stream().map(home -> "`" + home + "`").collect(Collectors.joining(" and "))
                    + (homes.size() > 1 ? " have it" : " has it"));
        }
        PythonRelease release = index.release(top);
        help.add("looked up in " + release.words() + "; a block for another release says so: "
                + PythonTarget.example(top, release));
        return help;
    }

    private int offset(int line, int codePoints) {
        return lines.offset(line, Math.max(0, codePoints));
    }
}
