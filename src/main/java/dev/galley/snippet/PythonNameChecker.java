package dev.galley.snippet;

import com.oracle.graal.python.pegparser.sst.AliasTy;
import com.oracle.graal.python.pegparser.sst.ExprContextTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.galley.diagnostic.Diagnostic;
import dev.galley.page.Snippet;
import dev.galley.snippet.PythonGuards.Guard;
import dev.galley.snippet.PythonGuards.Guarded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks that what a piece of Python imports exists, and the attributes it takes of imported modules and classes. Only
 * what the index knows for certain is reported: an unknown package, a guarded import or a rebound name is not. Used once,
 * by one thread.
 */
final class PythonNameChecker {
    private final PythonIndex index;
    private final PythonBindings bindings;
    private final PythonTarget target;
    private final PythonNameProblems problems;
    private final List<Diagnostic> found = new ArrayList<>();

    private PythonNameChecker(PythonIndex index, ModTy module, Snippet code) {
        this.index = index;
        this.bindings = PythonBindings.of(module, index);
        this.target = PythonTarget.of(code);
        this.problems = new PythonNameProblems(index, code);
    }

    /** The unknown names, without those whose absence the fence expects. */
    static List<Diagnostic> check(PythonIndex index, ModTy module, Snippet code) {
        PythonNameChecker checker = new PythonNameChecker(index, module, code);
        checker.walk(module, Guard.NONE);
        return checker.found;
    }

    private void walk(SSTNode node, Guard guard) {
        if (!guard.imports() && node instanceof StmtTy.Import it) {
            checkImport(it);
        } else if (!guard.imports() && node instanceof StmtTy.ImportFrom it && it.level == 0) {
            checkImportFrom(it);
        } else if (!guard.attributes() && node instanceof ExprTy.Attribute it && it.context == ExprContextTy.Load) {
            checkAttribute(it);
        }
        Guarded guarded = PythonGuards.guarded(node);
        PythonTree.parts(node).forEach(part -> walk(part, guarded.within(part, guard)));
    }

    private void checkImport(StmtTy.Import statement) {
        for (AliasTy alias : statement.names) {
            missingModule(alias.name)
                    .flatMap(missing -> problems.module(missing, alias.name, alias.getSourceRange()))
                    .ifPresent(found::add);
        }
    }

    private void checkImportFrom(StmtTy.ImportFrom statement) {
        String module = statement.module;
        if (module == null || !isToBeChecked(module)) {
            return;
        }
        Optional<String> missing = missingModule(module);
        if (missing.isPresent()) {
            problems.fromModule(missing.get(), module, statement.getSourceRange())
                    .ifPresent(found::add);
        } else {
            checkNames(statement, module);
        }
    }

    private void checkNames(StmtTy.ImportFrom statement, String module) {
        PythonName owner = index.imported(module);
        for (AliasTy alias : statement.names) {
            if (!alias.name.equals("*") && index.member(owner, alias.name).isEmpty()) {
                problems.name(owner, module, alias.name, alias.getSourceRange()).ifPresent(found::add);
            }
        }
    }

    private void checkAttribute(ExprTy.Attribute attribute) {
        PythonName owner = bindings.meaning(attribute.value);
        boolean isMissing = owner.kind() != PythonName.Kind.OTHER
                && index.member(owner, attribute.attr).isEmpty()
                && !bindings.isChanged(attribute.attr)
                && isToBeChecked(owner.key());
        if (isMissing) {
            problems.attribute(owner, attribute.attr, attribute.getSourceRange())
                    .ifPresent(found::add);
        }
    }

    /** The first part of a dotted name, from the left, that names no module; empty for a package that is not known. */
    private Optional<String> missingModule(String dotted) {
        if (!isToBeChecked(dotted)) {
            return Optional.empty();
        }
        int dot = dotted.indexOf('.');
        while (dot >= 0) {
            PythonName parent = PythonName.module(dotted.substring(0, dot));
            int end = dotted.indexOf('.', dot + 1);
            String child = dotted.substring(0, end < 0 ? dotted.length() : end);
            if (!index.hasModule(child)) {
                return isClosed(parent, child) ? Optional.of(child) : Optional.empty();
            }
            dot = end;
        }
        return Optional.empty();
    }

    /** Whether a module certainly has no such module below: what it imported under that name may be one as well. */
    private boolean isClosed(PythonName parent, String child) {
        return index.member(parent, child.substring(parent.key().length() + 1)).isEmpty();
    }

    private boolean isToBeChecked(String dotted) {
        String top = dotted.split("\\.", 2)[0];
        return index.hasModule(top) && target.isCovered(top, index.release(top));
    }
}
