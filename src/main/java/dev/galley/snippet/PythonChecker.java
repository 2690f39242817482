package dev.galley.snippet;

import com.oracle.graal.python.pegparser.AbstractParser;
import com.oracle.graal.python.pegparser.FutureFeature;
import com.oracle.graal.python.pegparser.InputType;
import com.oracle.graal.python.pegparser.Parser;
import com.oracle.graal.python.pegparser.scope.ScopeEnvironment;
import com.oracle.graal.python.pegparser.sst.ModTy;
import dev.galley.diagnostic.Diagnostic;
import dev.galley.page.Snippet;
import dev.galley.page.SnippetAttribute;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Checks Python as CPython's compiler does: with the grammar of CPython, as GraalPy translated it, and the rules that
 * CPython applies to names and statements afterwards; then the names it imports, unless {@code check=syntax}. Thread-safe.
 *
 * <p>{@code python=3.9} refuses what is newer than that version. {@code fragment} allows an indented excerpt, and
 * {@code return}, {@code yield} and {@code await} outside a function.
 */
final class PythonChecker implements SnippetChecker {
    /** The version whose grammar the parser has; a newer target is read with this one. */
    private static final int NEWEST_MINOR = 12;

    private final String version;
    private final Optional<Supplier<PythonIndex>> index;

    /**
     * @param version what fences that name no version are checked against: {@code 3.12}
     * @param index tells which names can be imported; asked for by the first code that imports something; where there is
     *     none, imports are not checked
     */
    PythonChecker(String version, Optional<Supplier<PythonIndex>> index) {
        this.version = version;
        this.index = index;
    }

    @Override
    public List<Diagnostic> check(Snippet snippet) {
        boolean isFragment = snippet.has("fragment");
        Snippet code = isFragment ? SnippetPart.withoutIndentation(snippet) : snippet;
        PythonErrors errors = new PythonErrors();
        PythonPlaces places = new PythonPlaces(code.text());
        try {
            ModTy module = parsed(code.text(), minor(snippet), errors);
            Optional<PythonRules.Broken> broken = new PythonRules(isFragment).broken(module);
            return broken.map(it -> List.of(places.fault(it.range(), it.words()).in(code)))
                    .orElseGet(() -> unknownNames(module, code));
        } catch (PythonErrors.Found found) {
            PythonErrors.Found earlier = beforeIndentation(code.text(), minor(snippet), found);
            return List.of(
                    places.fault(PythonRest.reported(code.text(), earlier)).in(code));
        }
    }

    /** The parser names a wrong indentation first; CPython stops at what is wrong above it. */
    private static PythonErrors.Found beforeIndentation(String text, int minor, PythonErrors.Found found) {
        if (!found.words().startsWith("unindent")) {
            return found;
        }
        int wrong = new PythonIndents(text).wrongLine();
        String above = text.lines().limit(Math.max(0, wrong - 1L)).collect(Collectors.joining("\n", "", "\n"));
        try {
            parsed(above, minor, new PythonErrors());
            return found;
        } catch (PythonErrors.Found earlier) {
            boolean isAbove =
                    earlier.range().startLine < wrong && !earlier.words().contains("expected an indented");
            return isAbove ? earlier : found;
        }
    }

    private static ModTy parsed(String text, int minor, PythonErrors errors) {
        Parser parser = new Parser(text, errors, InputType.FILE, EnumSet.noneOf(AbstractParser.Flags.class), minor);
        ModTy module = (ModTy) parser.parse();
        ScopeEnvironment.analyze(module, errors, EnumSet.noneOf(FutureFeature.class));
        return module;
    }

    private List<Diagnostic> unknownNames(ModTy module, Snippet code) {
        boolean isWanted = index.isPresent()
                && !code.attribute("check")
                        .map(SnippetAttribute::value)
                        .orElse("")
                        .equals("syntax");
        // Looking at the text first saves most walks through the tree.
        return isWanted && code.text().contains("import") && PythonBindings.hasImport(module)
                ? PythonNameChecker.check(index.get().get(), module, code)
                : List.of();
    }

    private int minor(Snippet snippet) {
        String target = snippet.attribute("python")
                .map(SnippetAttribute::value)
                .filter(SnippetWords.PYTHON::accepts)
                .orElse(version);
        return Math.min(NEWEST_MINOR, Integer.parseInt(target.substring(target.indexOf('.') + 1)));
    }
}
