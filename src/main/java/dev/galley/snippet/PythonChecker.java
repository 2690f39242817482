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

/**
 * Checks Python as CPython's compiler does: with the grammar of CPython, as GraalPy translated it, and the rules that
 * CPython applies to names and statements afterwards. Thread-safe.
 *
 * <p>{@code python=3.9} refuses what is newer than that version. {@code fragment} allows an indented excerpt, and
 * {@code return}, {@code yield} and {@code await} outside a function.
 */
final class PythonChecker implements SnippetChecker {
    /** The version whose grammar the parser has; a newer target is read with this one. */
    private static final int NEWEST_MINOR = 12;

    private final String version;

    /** @param version what fences that name no version are checked against: {@code 3.12} */
    PythonChecker(String version) {
        this.version = version;
    }

    @Override
    public List<Diagnostic> check(Snippet snippet) {
        boolean isFragment = snippet.has("fragment");
        Snippet code = isFragment ? SnippetPart.withoutIndentation(snippet) : snippet;
        return fault(code.text(), minor(snippet), isFragment).map(it -> it.in(code)).stream()
                .toList();
    }

    private static Optional<Fault> fault(String text, int minor, boolean isFragment) {
        PythonErrors errors = new PythonErrors();
        PythonPlaces places = new PythonPlaces(text);
        Parser parser = new Parser(text, errors, InputType.FILE, EnumSet.noneOf(AbstractParser.Flags.class), minor);
        try {
            ModTy module = (ModTy) parser.parse();
            ScopeEnvironment.analyze(module, errors, EnumSet.noneOf(FutureFeature.class));
            return new PythonRules(isFragment)
                    .broken(module)
                    .map(broken -> places.fault(broken.range(), broken.words()));
        } catch (PythonErrors.Found found) {
            return Optional.of(places.fault(found));
        }
    }

    private int minor(Snippet snippet) {
        String target = snippet.attribute("python")
                .map(SnippetAttribute::value)
                .filter(SnippetWords.PYTHON::accepts)
                .orElse(version);
        return Math.min(NEWEST_MINOR, Integer.parseInt(target.substring(target.indexOf('.') + 1)));
    }
}
