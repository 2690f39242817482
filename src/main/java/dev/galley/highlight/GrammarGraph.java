package dev.galley.highlight;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * All grammars that can be reached from Prism's languages, each once, named by the file of the language that owns it: a
 * grammar with a language's name belongs to that language, any other to the first language that reaches it. Cycles
 * become references.
 */
final class GrammarGraph {
    private final IdentityHashMap<Scriptable, GrammarReference> names = new IdentityHashMap<>();
    private final Map<String, List<Scriptable>> files = new LinkedHashMap<>();

    /** Walks all languages in their order. Of several names for one grammar the first gives the file its name. */
    static GrammarGraph of(Map<String, Scriptable> languages) {
        GrammarGraph graph = new GrammarGraph();
        languages.forEach(graph::add);
        languages.keySet().forEach(graph::walk);
        return graph;
    }

    /** The files to write: name, and its grammars by number. */
    Map<String, List<Scriptable>> files() {
        return files;
    }

    GrammarReference nameOf(Scriptable grammar) {
        GrammarReference name = names.get(grammar);
        if (name == null) {
            throw new AssertionError("a grammar that no language reaches");
        }
        return name;
    }

    private void add(String file, Scriptable grammar) {
        if (!names.containsKey(grammar)) {
            List<Scriptable> grammars = files.computeIfAbsent(file, f -> new ArrayList<>());
            names.put(grammar, new GrammarReference(file, grammars.size()));
            grammars.add(grammar);
        }
    }

    private void walk(String file) {
        List<Scriptable> roots = files.get(file);
        if (roots == null) {
            return;
        }
        Deque<Scriptable> waiting = new ArrayDeque<>(roots);
        while (!waiting.isEmpty()) {
            forEachInner(waiting.remove(), inner -> {
                if (!names.containsKey(inner)) {
                    add(file, inner);
                    waiting.add(inner);
                }
            });
        }
    }

    private static void forEachInner(Scriptable grammar, Consumer<Scriptable> visitor) {
        for (String key : keys(grammar)) {
            if (key.equals("rest")) {
                visitor.accept((Scriptable) ScriptableObject.getProperty(grammar, key));
                continue;
            }
            for (Scriptable pattern : patterns(grammar, key)) {
                if (ScriptableObject.getProperty(pattern, "inside") instanceof Scriptable inside) {
                    visitor.accept(inside);
                }
            }
        }
    }

    /** The names in a grammar, or another object, in the order Prism goes through them. */
    static List<String> keys(Scriptable grammar) {
        List<String> keys = new ArrayList<>();
        for (Object id : grammar.getIds()) {
            keys.add(String.valueOf(id));
        }
        return keys;
    }

    /** The patterns under one name: regular expressions, or objects that hold one; none when the name was blanked. */
    static List<Scriptable> patterns(Scriptable grammar, String key) {
        Object value = ScriptableObject.getProperty(grammar, key);
        if (value instanceof NativeArray array) {
            return PrismScripts.elements(array).stream()
                    .map(element -> (Scriptable) element)
                    .toList();
        }
        return value instanceof Scriptable one ? List.of(one) : List.of();
    }
}
