package dev.galley.snippet;

import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy;
import com.oracle.graal.python.pegparser.sst.ExprContextTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.MatchCaseTy;
import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.graal.python.pegparser.sst.PatternTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import dev.galley.snippet.PythonRules.Broken;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What CPython's compiler refuses in single statements and expressions, wherever they stand. Stateless. */
final class PythonForms {
    private static final Set<String> FUTURE = Set.of(
            "nested_scopes",
            "generators",
            "division",
            "absolute_import",
            "with_statement",
            "print_function",
            "unicode_literals",
            "barry_as_FLUFL",
            "generator_stop",
            "annotations");
    private static final String LONE_STAR = "starred assignment target must be in a list or tuple";
    private static final String STAR = "can't use starred expression here";

    private PythonForms() {}

    /** What is wrong with the node itself, not with the nodes below. */
    static Optional<Broken> broken(SSTNode node) {
        if (node instanceof StmtTy.Assign it) {
            return starredTarget(it.targets).or(() -> starred(it.value));
        } else if (node instanceof StmtTy.For it) {
            return starredTarget(it.target);
        } else if (node instanceof StmtTy.AsyncFor it) {
            return starredTarget(it.target);
        } else if (node instanceof StmtTy.Expr it) {
            return starred(it.value);
        } else if (node instanceof StmtTy.Return it) {
            return starred(it.value);
        } else if (node instanceof StmtTy.Try it) {
            return bareHandler(it.handlers);
        } else if (node instanceof StmtTy.Match it) {
            return unreachableCase(it.cases);
        } else if (node instanceof ExprTy.Call it) {
            return repeatedKeyword(it.keywords);
        } else if (node instanceof ExprTy.Tuple it) {
            return severalStars(it.elements, it.context == ExprContextTy.Store);
        } else if (node instanceof ExprTy.List it) {
            return severalStars(it.elements, it.context == ExprContextTy.Store);
        }
        return Optional.empty();
    }

    /** An import from {@code __future__} behind other code, or of a feature that does not exist. */
    static Optional<Broken> misplacedFuture(ModTy module) {
        boolean isAtTop = true;
        // A module without code has no body at all.
        StmtTy[] body = module instanceof ModTy.Module it && it.body != null ? it.body : new StmtTy[0];
        for (int i = 0; i < body.length; i++) {
            if (body[i] instanceof StmtTy.ImportFrom it && it.level == 0 && "__future__".equals(it.module)) {
                Optional<Broken> wrong = wrongFuture(it, isAtTop);
                if (wrong.isPresent()) {
                    return wrong;
                }
            } else {
                isAtTop &= i == 0 && isText(body[i]);
            }
        }
        return Optional.empty();
    }

    private static Optional<Broken> wrongFuture(StmtTy.ImportFrom node, boolean isAtTop) {
        if (!isAtTop) {
            return at(node, "from __future__ imports must occur at the beginning of the file");
        }
        return Arrays.stream(node.names)
                .filter(name -> !FUTURE.contains(name.name))
                .findFirst()
                .flatMap(name -> at(node, "future feature " + name.name + " is not defined"));
    }

    private static boolean isText(StmtTy statement) {
        return statement instanceof StmtTy.Expr it && it.value instanceof ExprTy.Constant;
    }

    private static Optional<Broken> starredTarget(ExprTy... targets) {
        return Arrays.stream(targets)
                .filter(target -> target instanceof ExprTy.Starred)
                .findFirst()
                .flatMap(target -> at(target, LONE_STAR));
    }

    private static Optional<Broken> starred(@Nullable ExprTy value) {
        return value instanceof ExprTy.Starred ? at(value, STAR) : Optional.empty();
    }

    private static Optional<Broken> severalStars(ExprTy @Nullable [] elements, boolean isTarget) {
        if (elements == null || !isTarget) {
            return Optional.empty();
        }
        return Arrays.stream(elements)
                .filter(element -> element instanceof ExprTy.Starred)
                .skip(1)
                .findFirst()
                .flatMap(element -> at(element, "multiple starred expressions in assignment"));
    }

    private static Optional<Broken> bareHandler(ExceptHandlerTy @Nullable [] handlers) {
        return handlers == null
                ? Optional.empty()
                : Arrays.stream(handlers)
                        .limit(Math.max(0, handlers.length - 1))
                        .filter(PythonRules::isBareHandler)
                        .findFirst()
                        .flatMap(handler -> at(handler, "default 'except:' must be last"));
    }

    private static Optional<Broken> repeatedKeyword(KeywordTy @Nullable [] keywords) {
        Set<String> seen = new HashSet<>();
        return keywords == null
                ? Optional.empty()
                : Arrays.stream(keywords)
                        .filter(keyword -> keyword.arg != null && !seen.add(keyword.arg))
                        .findFirst()
                        .flatMap(keyword -> at(keyword, "keyword argument repeated: " + keyword.arg));
    }

    private static Optional<Broken> unreachableCase(MatchCaseTy[] cases) {
        return Arrays.stream(cases)
                .limit(Math.max(0, cases.length - 1))
                .filter(it -> it.guard == null)
                .map(it -> it.pattern)
                .filter(PythonForms::matchesAll)
                .findFirst()
                .flatMap(pattern -> at(pattern, whyUnreachable((PatternTy.MatchAs) pattern)));
    }

    private static boolean matchesAll(PatternTy pattern) {
        return pattern instanceof PatternTy.MatchAs it && it.pattern == null;
    }

    private static String whyUnreachable(PatternTy.MatchAs pattern) {
        return pattern.name == null
                ? "wildcard makes remaining patterns unreachable"
                : "name capture '" + pattern.name + "' makes remaining patterns unreachable";
    }

    private static Optional<Broken> at(SSTNode node, String words) {
        return Optional.of(new Broken(node.getSourceRange(), words));
    }
}
