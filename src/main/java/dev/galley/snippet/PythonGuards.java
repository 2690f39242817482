package dev.galley.snippet;

import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the places of Python code that reckon with a name's absence. Stateless. */
final class PythonGuards {
    private static final Set<String> ABOUT_IMPORTS =
            Set.of("ImportError", "ModuleNotFoundError", "Exception", "BaseException");
    private static final Set<String> ABOUT_ATTRIBUTES = Set.of("AttributeError", "NameError");

    /** In conditions they ask which system or release the code runs on. */
    private static final Set<String> ABOUT_RELEASES =
            Set.of("version_info", "hexversion", "VERSION", "platform", "implementation", "hasattr", "find_spec");

    private static final Set<String> ABOUT_RELEASES_PLAIN = Set.of("PY2", "PY3", "PYPY", "WINDOWS", "TYPE_CHECKING");

    private PythonGuards() {}

    /** What may fail at a place without harm. */
    record Guard(boolean imports, boolean attributes) {
        static final Guard NONE = new Guard(false, false);
        private static final Guard BOTH = new Guard(true, true);

        private Guard and(Guard other) {
            return new Guard(imports || other.imports, attributes || other.attributes);
        }
    }

    /** What may fail in the guarded parts of a node. Found once for a node, since it may have very many parts. */
    record Guarded(Guard guard, Set<SSTNode> parts) {
        private static final Guarded NOTHING = new Guarded(Guard.NONE, Set.of());

        /** What may fail in a part of the node, given what may fail in the node. */
        Guard within(SSTNode part, Guard outside) {
            return parts.contains(part) ? outside.and(guard) : outside;
        }
    }

    static Guarded guarded(SSTNode node) {
        if (node instanceof StmtTy.Try it) {
            return new Guarded(caught(it.handlers), union(it.body, it.handlers));
        } else if (node instanceof StmtTy.With it) {
            return new Guarded(named(it.items), union(it.body, null));
        } else if (node instanceof StmtTy.If it) {
            return new Guarded(asked(it.test), union(it.body, it.orElse));
        } else if (node instanceof ExprTy.IfExp it) {
            return new Guarded(asked(it.test), Set.of(it.body, it.orElse));
        } else if (node instanceof ExprTy.BoolOp it) {
            return new Guarded(asked(it), union(it.values, null));
        }
        return Guarded.NOTHING;
    }

    private static Guard caught(ExceptHandlerTy @Nullable [] handlers) {
        Guard all = Guard.NONE;
        for (ExceptHandlerTy handler : handlers == null ? new ExceptHandlerTy[0] : handlers) {
            boolean isBare = PythonRules.isBareHandler(handler);
            ExprTy type = handler instanceof ExceptHandlerTy.ExceptHandler it ? it.type : null;
            all = all.and(isBare ? Guard.BOTH : type == null ? Guard.NONE : named(type));
        }
        return all;
    }

    private static Guard named(SSTNode... nodes) {
        Set<String> names = new HashSet<>();
        Arrays.stream(nodes).forEach(node -> gather(node, names));
        return new Guard(
                ABOUT_IMPORTS.stream().anyMatch(names::contains),
                ABOUT_ATTRIBUTES.stream().anyMatch(names::contains));
    }

    private static Guard asked(SSTNode test) {
        Set<String> names = new HashSet<>();
        gather(test, names);
        boolean isOsName = names.contains("os") && names.contains("name");
        boolean isAbout = ABOUT_RELEASES.stream().anyMatch(names::contains)
                || ABOUT_RELEASES_PLAIN.stream().anyMatch(names::contains);
        return isAbout || isOsName ? Guard.BOTH : Guard.NONE;
    }

    private static void gather(SSTNode node, Set<String> names) {
        if (node instanceof ExprTy.Name it) {
            names.add(it.id);
        } else if (node instanceof ExprTy.Attribute it) {
            names.add(it.attr);
        }
        PythonTree.parts(node).forEach(part -> gather(part, names));
    }

    private static Set<SSTNode> union(SSTNode @Nullable [] some, SSTNode @Nullable [] others) {
        Set<SSTNode> union = new HashSet<>(some == null ? List.of() : Arrays.asList(some));
        union.addAll(others == null ? List.of() : Arrays.asList(others));
        return union;
    }
}
