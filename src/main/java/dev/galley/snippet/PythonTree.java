package dev.galley.snippet;

import com.oracle.graal.python.pegparser.sst.SSTNode;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a syntax tree's node. The tree has some ninety kinds of nodes and no visitor that walks them all; their
 * public fields are the parts, so reading those replaces ninety methods. Stateless, thread-safe.
 */
final class PythonTree {
    private static final ClassValue<List<Field>> PARTS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> kind) {
            return Arrays.stream(kind.getFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .filter(field -> SSTNode.class.isAssignableFrom(field.getType())
                            || SSTNode[].class.isAssignableFrom(field.getType()))
                    // They are public; this spares a look at who asks, each time.
                    .peek(field -> field.setAccessible(true))
                    .toList();
        }
    };

    private PythonTree() {}

    /** The nodes directly below a node, in no promised order. */
    static List<SSTNode> parts(SSTNode node) {
        List<SSTNode> parts = new ArrayList<>();
        for (Field field : PARTS.get(node.getClass())) {
            addAll(parts, value(field, node));
        }
        return parts;
    }

    private static void addAll(List<SSTNode> parts, @Nullable Object value) {
        if (value instanceof SSTNode part) {
            parts.add(part);
        } else if (value instanceof SSTNode[] several) {
            for (SSTNode part : several) {
                if (part != null) {
                    parts.add(part);
                }
            }
        }
    }

    private static @Nullable Object value(Field field, SSTNode node) {
        try {
            return field.get(node);
        } catch (IllegalAccessException e) {
            throw new AssertionError("the parts of a node are public", e);
        }
    }
}
