package dev.galley.snippet;

import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import java.util.Optional;

/** A rule on names that the grammar of Java leaves to its compiler. */
final class JavaNames {
    private JavaNames() {}

    /**
     * The first constructor that is not named like its class: a method whose type was forgotten.
     *
     * @param isWholeFile whether the outermost class is the author's own
     */
    static Optional<Fault> methodWithoutType(CompilationUnit unit, boolean isWholeFile) {
        return unit.findAll(ConstructorDeclaration.class).stream()
                .filter(it -> isWholeFile || !isInOutermost(it))
                .filter(it -> !it.getNameAsString().equals(nameOfParent(it)))
                .findFirst()
                .flatMap(it -> it.getName().getRange())
                .map(JavaNames::fault);
    }

    private static boolean isInOutermost(ConstructorDeclaration constructor) {
        return constructor
                .getParentNode()
                .flatMap(parent -> parent.getParentNode())
                .filter(CompilationUnit.class::isInstance)
                .isPresent();
    }

    private static String nameOfParent(ConstructorDeclaration constructor) {
        return constructor
                .getParentNode()
                .filter(TypeDeclaration.class::isInstance)
                .map(parent -> ((NodeWithSimpleName<?>) parent).getNameAsString())
                .orElse(constructor.getNameAsString());
    }

    private static Fault fault(Range name) {
        return Fault.of(
                name.begin.line,
                name.begin.column,
                name.end.column - name.begin.column + 1,
                "method without a return type");
    }
}
