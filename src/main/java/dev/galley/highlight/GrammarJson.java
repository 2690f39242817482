package dev.galley.highlight;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/**
 * Writes one grammar as JSON: {@code {"rest": reference, "rules": {type: [pattern, …], …}}}. A pattern has
 * {@code regex} and {@code flags} of {@link java.util.regex.Pattern}, and where they apply {@code prefilter},
 * {@code lookbehind}, {@code greedy}, {@code alias} and {@code inside}. {@link GrammarFile} reads it.
 */
record GrammarJson(JsonGenerator json, GrammarGraph graph) {
    private static final Set<String> KNOWN = Set.of("pattern", "lookbehind", "greedy", "alias", "inside");

    void write(Scriptable grammar) throws IOException {
        json.writeStartObject();
        if (ScriptableObject.getProperty(grammar, "rest") instanceof Scriptable rest) {
            checkPlain(rest);
            json.writeStringField("rest", graph.nameOf(rest).toString());
        }
        json.writeObjectFieldStart("rules");
        for (String type : GrammarGraph.keys(grammar)) {
            List<Scriptable> patterns = GrammarGraph.patterns(grammar, type);
            if (!type.equals("rest") && !patterns.isEmpty()) {
                writeRule(type, patterns);
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Prism merges what a rest refers to when it is first used; a rest of a rest would depend on who comes first. */
    private static void checkPlain(Scriptable rest) {
        if (ScriptableObject.getProperty(rest, "rest") instanceof Scriptable) {
            throw new IllegalArgumentException("a rest within a rest");
        }
    }

    private void writeRule(String type, List<Scriptable> patterns) throws IOException {
        json.writeArrayFieldStart(type);
        for (Scriptable pattern : patterns) {
            writePattern(pattern);
        }
        json.writeEndArray();
    }

    private void writePattern(Scriptable pattern) throws IOException {
        json.writeStartObject();
        if (ScriptableObject.getProperty(pattern, "pattern") instanceof Scriptable regex) {
            writeTried(regex);
            writeMark(pattern, "lookbehind");
            writeMark(pattern, "greedy");
            writeAlias(ScriptableObject.getProperty(pattern, "alias"));
            if (ScriptableObject.getProperty(pattern, "inside") instanceof Scriptable inside) {
                json.writeStringField("inside", graph.nameOf(inside).toString());
            }
            checkKnown(pattern);
        } else {
            writeTried(pattern);
        }
        json.writeEndObject();
    }

    private static void checkKnown(Scriptable pattern) {
        for (String key : GrammarGraph.keys(pattern)) {
            if (!KNOWN.contains(key)) {
                throw new IllegalArgumentException("unknown in a pattern: " + key);
            }
        }
    }

    private void writeMark(Scriptable pattern, String name) throws IOException {
        if (Boolean.TRUE.equals(ScriptableObject.getProperty(pattern, name))) {
            json.writeBooleanField(name, true);
        }
    }

    private void writeAlias(Object alias) throws IOException {
        if (alias instanceof NativeArray several) {
            json.writeArrayFieldStart("alias");
            for (Object each : several) {
                json.writeString(String.valueOf(each));
            }
            json.writeEndArray();
        } else if (alias instanceof CharSequence) {
            json.writeArrayFieldStart("alias");
            json.writeString(alias.toString());
            json.writeEndArray();
        } else if (alias != Scriptable.NOT_FOUND && !Undefined.isUndefined(alias)) {
            throw new IllegalArgumentException("alias " + alias);
        }
    }

    private void writeTried(Scriptable regex) throws IOException {
        writeRegex(regex);
        Optional<Prefilter> prefilter = RegexShapeParser.prefilter(sourceOf(regex), flagsOf(regex));
        if (prefilter.isPresent()) {
            long[] numbers = prefilter.get().numbers();
            json.writeFieldName("prefilter");
            json.writeArray(numbers, 0, numbers.length);
        }
    }

    /** Writes {@code regex} and {@code flags}, converted. */
    void writeRegex(Scriptable regex) throws IOException {
        String flags = flagsOf(regex);
        String trees = WordLists.asTrees(sourceOf(regex), flags.contains("i"));
        JavaScriptRegex.Converted converted = JavaScriptRegex.convert(trees, flags);
        json.writeStringField("regex", converted.regex());
        if (converted.flags() != 0) {
            json.writeNumberField("flags", converted.flags());
        }
    }

    private static String sourceOf(Scriptable regex) {
        return String.valueOf(ScriptableObject.getProperty(regex, "source"));
    }

    private static String flagsOf(Scriptable regex) {
        return String.valueOf(ScriptableObject.getProperty(regex, "flags"));
    }
}
