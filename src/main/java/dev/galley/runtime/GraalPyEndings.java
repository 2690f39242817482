package dev.galley.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

/**
 * How a part ended in GraalPy, as maps, lists, text and numbers: the shape in which all answers come. Runs in the child.
 * Stateless.
 */
final class GraalPyEndings {
    private static final int LONGEST_TEXT = 2000;
    private static final int MOST_ITEMS = 200;

    private GraalPyEndings() {}

    /** What the script says; the program could have changed it, so only what fits is taken. */
    static Map<String, Object> of(Value said) {
        Map<String, Object> ending = new HashMap<>(Map.of("end", "stopped", "why", "report"));
        Value names = said.getHashKeysIterator();
        while (names.hasIteratorNextElement()) {
            Value name = names.getIteratorNextElement();
            if (name.isString()) {
                ending.put(name.asString(), taken(said.getHashValue(name)));
            }
        }
        return ending;
    }

    private static Object taken(Value value) {
        if (value.isString()) {
            String text = value.asString();
            return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        }
        if (value.hasArrayElements()) {
            List<Object> items = new ArrayList<>();
            for (long i = 0; i < Math.min(value.getArraySize(), MOST_ITEMS); i++) {
                items.add(taken(value.getArrayElement(i)));
            }
            return items;
        }
        return value.fitsInInt() ? value.asInt() : 0;
    }

    /** What came instead of an answer. */
    static Map<String, Object> of(PolyglotException e) {
        if (e.isExit()) {
            return stopped("exit " + e.getExitStatus());
        }
        if (e.isResourceExhausted()) {
            return stopped("heap");
        }
        if (e.isInternalError()) {
            return ending("not run", "needs something that the embedded Python does not have");
        }
        return stopped(e.isCancelled() ? "time" : "report");
    }

    static Map<String, Object> stopped(String why) {
        return ending("stopped", why);
    }

    private static Map<String, Object> ending(String end, String why) {
        return new HashMap<>(Map.of("end", end, "why", why));
    }
}
