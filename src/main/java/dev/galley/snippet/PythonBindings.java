package dev.galley.snippet;

import com.oracle.graal.python.pegparser.sst.AliasTy;
import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.ConstantValue;
import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy;
import com.oracle.graal.python.pegparser.sst.ExprContextTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.graal.python.pegparser.sst.PatternTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the names of a piece of Python stand for where that is certain: a name counts when nothing but imports of one and
 * the same thing bind it, in any scope. Used by one thread.
 */
final class PythonBindings {
    private static final Set<String> ASKING = Set.of("hasattr", "getattr", "setattr", "delattr");

    /** A longer chain of attributes is not followed: nobody writes one, and its cost grows with the square. */
    private static final int LONGEST_CHAIN = 20;

    private final PythonIndex index;
    private final Map<String, PythonName> names = new HashMap<>();
    private final Set<String> changed = new HashSet<>();
    private boolean importsAnything;

    private PythonBindings(PythonIndex index) {
        this.index = index;
    }

    static PythonBindings of(ModTy module, PythonIndex index) {
        PythonBindings bindings = new PythonBindings(index);
        bindings.walk(module);
        return bindings;
    }

    /** Whether anything is imported at all, for which no index is asked. */
    static boolean hasImport(SSTNode node) {
        return node instanceof StmtTy.Import
                || node instanceof StmtTy.ImportFrom
                || PythonTree.parts(node).stream().anyMatch(PythonBindings::hasImport);
    }

    /** What an expression certainly is; else unknown. */
    PythonName meaning(ExprTy expression) {
        return importsAnything ? PythonName.UNKNOWN : meaning(expression, LONGEST_CHAIN);
    }

    /** Whether the code itself sets, or asks for, an attribute of that name. */
    boolean isChanged(String attribute) {
        return changed.contains(attribute);
    }

    private PythonName meaning(ExprTy expression, int depth) {
        if (expression instanceof ExprTy.Name it) {
            return names.getOrDefault(it.id, PythonName.UNKNOWN);
        }
        if (!(expression instanceof ExprTy.Attribute it) || depth == 0) {
            return PythonName.UNKNOWN;
        }
        return index.member(meaning(it.value, depth - 1), it.attr).orElse(PythonName.UNKNOWN);
    }

    private void walk(SSTNode node) {
        bind(node);
        PythonTree.parts(node).forEach(this::walk);
    }

    private void bind(SSTNode node) {
        if (node instanceof StmtTy.Import it) {
            Arrays.stream(it.names).forEach(this::bindImport);
        } else if (node instanceof StmtTy.ImportFrom it) {
            Arrays.stream(it.names).forEach(alias -> bindImport(it, alias));
        } else if (node instanceof ExprTy.Name it && it.context != ExprContextTy.Load) {
            other(it.id);
        } else if (node instanceof ExprTy.Attribute it && it.context != ExprContextTy.Load) {
            changed.add(it.attr);
        } else if (node instanceof ExprTy.Call it) {
            bindCall(it);
        } else if (node instanceof ArgTy it) {
            other(it.arg);
        } else if (node instanceof ExceptHandlerTy.ExceptHandler it) {
            other(it.name);
        } else if (node instanceof StmtTy.FunctionDef it) {
            other(it.name);
        } else if (node instanceof StmtTy.AsyncFunctionDef it) {
            other(it.name);
        } else if (node instanceof StmtTy.ClassDef it) {
            other(it.name);
        } else {
            bindPattern(node);
        }
    }

    private void bindPattern(SSTNode node) {
        if (node instanceof PatternTy.MatchAs it) {
            other(it.name);
        } else if (node instanceof PatternTy.MatchStar it) {
            other(it.name);
        } else if (node instanceof PatternTy.MatchMapping it) {
            other(it.rest);
        }
    }

    private void bindCall(ExprTy.Call call) {
        if (call.func instanceof ExprTy.Name name && ASKING.contains(name.id) && call.args != null) {
            Arrays.stream(call.args).map(PythonBindings::text).forEach(changed::add);
        }
    }

    private void bindImport(AliasTy alias) {
        String name = alias.asName == null ? top(alias.name) : alias.asName;
        String module = alias.asName == null ? name : alias.name;
        bind(name, index.imported(module));
    }

    private void bindImport(StmtTy.ImportFrom from, AliasTy alias) {
        if (alias.name.equals("*")) {
            importsAnything = true;
            return;
        }
        boolean isAbsolute = from.level == 0 && from.module != null;
        PythonName owner = isAbsolute ? index.imported(from.module) : PythonName.UNKNOWN;
        PythonName meant = index.member(owner, alias.name).orElse(PythonName.UNKNOWN);
        bind(alias.asName == null ? alias.name : alias.asName, meant);
    }

    private void bind(String name, PythonName meant) {
        names.merge(name, meant, (a, b) -> a.equals(b) ? a : PythonName.UNKNOWN);
    }

    private void other(@Nullable String name) {
        if (name != null) {
            names.put(name, PythonName.UNKNOWN);
        }
    }

    private static String text(ExprTy expression) {
        boolean isText = expression instanceof ExprTy.Constant it && it.value.kind == ConstantValue.Kind.CODEPOINTS;
        return isText ? ((ExprTy.Constant) expression).value.getCodePoints().toJavaString() : "";
    }

    private static String top(String dotted) {
        int dot = dotted.indexOf('.');
        return dot < 0 ? dotted : dotted.substring(0, dot);
    }
}
