package dev.galley.snippet;

import com.oracle.graal.python.pegparser.sst.ComprehensionTy;
import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What CPython's compiler refuses although the grammar allows it: statements in the wrong place, and what
 * {@link PythonForms} knows of single statements. Used once, by one thread.
 */
final class PythonRules {
    /** The compiler's limit on loops, {@code with} and {@code try} inside each other; deeper code could not be run. */
    private static final int MOST_BLOCKS = 20;

    private static final String BARRED = "'break', 'continue' and 'return' cannot appear in an except* block";

    private final boolean isFragment;
    private @Nullable Broken first;

    /** @param isFragment whether the code stands for a part of a function */
    PythonRules(boolean isFragment) {
        this.isFragment = isFragment;
    }

    /** A rule that the code breaks, and where. */
    record Broken(SourceRange range, String words) {}

    /** The first place, from above, where a rule is broken. */
    Optional<Broken> broken(ModTy module) {
        PythonForms.misplacedFuture(module).ifPresent(this::keep);
        Place top = new Place(isFragment ? Function.ANY : Function.NONE, Loop.NONE, false, 0);
        walkParts(module, top);
        return Optional.ofNullable(first);
    }

    private enum Function {
        NONE,
        PLAIN,
        ASYNC,
        /** An excerpt, which may come from any kind of function. */
        ANY
    }

    private enum Loop {
        NONE,
        INSIDE,
        /** In an {@code except*} block that stands in a loop, or alone: leaving it is not allowed. */
        BARRED
    }

    private record Place(Function function, Loop loop, boolean inExceptStar, int blocks) {
        Place inFunction(boolean isAsync) {
            return new Place(isAsync ? Function.ASYNC : Function.PLAIN, Loop.NONE, false, 0);
        }

        Place inLoop() {
            return new Place(function, Loop.INSIDE, inExceptStar, blocks + 1);
        }

        Place inBlock() {
            return new Place(function, loop, inExceptStar, blocks + 1);
        }

        Place barred() {
            return new Place(function, Loop.BARRED, true, blocks + 1);
        }

        Place inClass() {
            return new Place(function == Function.ANY ? Function.ANY : Function.NONE, Loop.NONE, false, 0);
        }
    }

    private void walk(SSTNode node, Place place) {
        PythonForms.broken(node).ifPresent(this::keep);
        checkPlace(node, place);
        if (place.blocks > MOST_BLOCKS) {
            report(node, "too many statically nested blocks");
        }
        if (node instanceof StmtTy statement) {
            walkStatement(statement, place);
        } else {
            walkExpression(node, place);
        }
    }

    private void walkStatement(StmtTy node, Place place) {
        if (node instanceof StmtTy.FunctionDef it) {
            walkFunction(node, it.body, place, false);
        } else if (node instanceof StmtTy.AsyncFunctionDef it) {
            walkFunction(node, it.body, place, true);
        } else if (node instanceof StmtTy.ClassDef it) {
            walkExcept(node, it.body, place);
            walkAll(it.body, place.inClass());
        } else if (node instanceof StmtTy.For it) {
            walkLoop(node, it.body, place);
        } else if (node instanceof StmtTy.AsyncFor it) {
            walkLoop(node, it.body, place);
        } else if (node instanceof StmtTy.While it) {
            walkLoop(node, it.body, place);
        } else if (node instanceof StmtTy.TryStar it) {
            walkExcept(node, it.handlers, place.inBlock());
            walkAll(it.handlers, place.barred());
        } else {
            boolean isBlock =
                    node instanceof StmtTy.With || node instanceof StmtTy.AsyncWith || node instanceof StmtTy.Try;
            walkParts(node, isBlock ? place.inBlock() : place);
        }
    }

    private void walkExpression(SSTNode node, Place place) {
        if (node instanceof ExprTy.Lambda it) {
            walk(it.args, place);
            walk(it.body, place.inFunction(false));
        } else {
            walkParts(node, place);
        }
    }

    private void walkParts(SSTNode node, Place place) {
        for (SSTNode part : PythonTree.parts(node)) {
            walk(part, place);
        }
    }

    private void walkFunction(SSTNode node, StmtTy[] body, Place place, boolean isAsync) {
        walkExcept(node, body, place);
        walkAll(body, place.inFunction(isAsync));
    }

    private void walkLoop(SSTNode node, StmtTy[] body, Place place) {
        walkExcept(node, body, place);
        walkAll(body, place.inLoop());
    }

    private void walkExcept(SSTNode node, SSTNode @Nullable [] left, Place place) {
        List<SSTNode> without = left == null ? List.of() : Arrays.asList(left);
        for (SSTNode part : PythonTree.parts(node)) {
            if (!without.contains(part)) {
                walk(part, place);
            }
        }
    }

    private void walkAll(SSTNode @Nullable [] nodes, Place place) {
        if (nodes != null) {
            for (SSTNode node : nodes) {
                walk(node, place);
            }
        }
    }

    private void checkPlace(SSTNode node, Place place) {
        if (node instanceof StmtTy.Return) {
            reportUnless(place.function != Function.NONE, node, "'return' outside function");
            reportUnless(!place.inExceptStar, node, BARRED);
        } else if (node instanceof StmtTy.Break) {
            reportUnless(place.loop != Loop.NONE || isLoose(place), node, "'break' outside loop");
            reportUnless(place.loop != Loop.BARRED, node, BARRED);
        } else if (node instanceof StmtTy.Continue) {
            reportUnless(place.loop != Loop.NONE || isLoose(place), node, "'continue' not properly in loop");
            reportUnless(place.loop != Loop.BARRED, node, BARRED);
        } else if (node instanceof ExprTy.Yield || node instanceof ExprTy.YieldFrom) {
            reportUnless(place.function != Function.NONE, node, "'yield' outside function");
            boolean isWrong = node instanceof ExprTy.YieldFrom && place.function == Function.ASYNC;
            reportUnless(!isWrong, node, "'yield from' inside async function");
        } else {
            checkAsync(node, place);
        }
    }

    /** An excerpt may come out of a loop, too. */
    private static boolean isLoose(Place place) {
        return place.function == Function.ANY;
    }

    private void checkAsync(SSTNode node, Place place) {
        boolean mayWait = place.function == Function.ASYNC || place.function == Function.ANY;
        if (node instanceof ExprTy.Await && !mayWait) {
            report(
                    node,
                    place.function == Function.NONE ? "'await' outside function" : "'await' outside async function");
        } else if (node instanceof StmtTy.AsyncFor && !mayWait) {
            report(node, "'async for' outside async function");
        } else if (node instanceof StmtTy.AsyncWith && !mayWait) {
            report(node, "'async with' outside async function");
        } else if (!mayWait && isAsyncComprehension(node)) {
            report(node, "asynchronous comprehension outside of an asynchronous function");
        }
    }

    /** A generator is not run where it stands, so it may be asynchronous anywhere. */
    private static boolean isAsyncComprehension(SSTNode node) {
        boolean isRunHere =
                node instanceof ExprTy.ListComp || node instanceof ExprTy.SetComp || node instanceof ExprTy.DictComp;
        return isRunHere
                && PythonTree.parts(node).stream().anyMatch(part -> part instanceof ComprehensionTy it && it.isAsync);
    }

    private void reportUnless(boolean isFine, SSTNode node, String words) {
        if (!isFine) {
            report(node, words);
        }
    }

    private void report(SSTNode node, String words) {
        keep(new Broken(node.getSourceRange(), words));
    }

    /** The compiler stops at the first; the tree is not walked in the order of the text. */
    private void keep(Broken broken) {
        Broken known = first;
        if (known == null
                || broken.range.startLine < known.range.startLine
                || (broken.range.startLine == known.range.startLine
                        && broken.range.startColumn < known.range.startColumn)) {
            first = broken;
        }
    }

    static boolean isBareHandler(ExceptHandlerTy handler) {
        return handler instanceof ExceptHandlerTy.ExceptHandler it && it.type == null;
    }
}
