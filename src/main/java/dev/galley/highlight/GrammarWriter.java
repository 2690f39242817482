package dev.galley.highlight;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * Derives Galley's highlighting grammars from Prism's, while Galley is built: one JSON file a language, an index of all
 * names, and Prism's licence. The same Prism gives the same bytes. Nothing here is used by the finished program.
 */
final class GrammarWriter {
    /** Changed by hand whenever the files come out differently, so that a kept {@code target} is made anew. */
    private static final String FORMAT = "2";

    private static final String FOLDER = "dev/galley/highlight/grammars";

    /** Stands in for Prism's component of the same name, and only notes which text each template language replaces. */
    private static final String RECORDER = """
            Object.defineProperties(Prism.languages['markup-templating'] = {}, {
              buildPlaceholders: { value: function (env, language, pattern) {
                if (env.language === language) {
                  env.placeholders = pattern;
                  env.grammar = Prism.languages.markup;
                }
              } },
              tokenizePlaceholders: { value: function () {} }
            });
            function recordTemplate(name, code) {
              var env = { language: name, code: code, grammar: Prism.languages[name] };
              Prism.hooks.run('before-tokenize', env);
              return env.placeholders ? env : null;
            }
            """;

    private final Context context;
    private final Scriptable scope;
    private final Map<String, Scriptable> languages;
    private final GrammarGraph graph;

    private GrammarWriter(Context context, Scriptable scope) {
        this.context = context;
        this.scope = scope;
        this.languages = languages(scope);
        this.graph = GrammarGraph.of(withTemplates());
    }

    /**
     * Writes everything, unless it is there already from the same Prism.
     *
     * @param arguments the folder of classes, and a file beside it that notes what was written
     * @throws IllegalStateException when the disk refuses
     */
    public static void main(String[] arguments) {
        Path classes = Path.of(arguments[0]);
        Path note = Path.of(arguments[1]);
        try {
            // The threads of a build tool are not made for scripts that copy deep structures.
            LargeStack.call(() -> writeUnlessMade(classes, note));
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("cannot write the grammars to " + classes, e);
        }
    }

    private static boolean writeUnlessMade(Path classes, Path note) throws IOException {
        PrismScripts prism = PrismScripts.onClassPath();
        String made = "prism " + prism.version() + ", format " + FORMAT + "\n";
        if (isMade(classes, note, made)) {
            return false;
        }
        writeText(classes.resolve("META-INF/licenses/prismjs.txt"), prism.licence());
        write(prism, classes.resolve(FOLDER));
        writeText(note, made);
        return true;
    }

    private static boolean isMade(Path classes, Path note, String made) throws IOException {
        return Files.exists(classes.resolve(FOLDER).resolve("index.json"))
                && Files.exists(note)
                && Files.readString(note).equals(made);
    }

    /** Writes the index and the grammars into a folder, which is made. */
    static void write(PrismScripts prism, Path folder) throws IOException {
        try (Context context = PrismScripts.enter()) {
            Scriptable scope = prism.evaluate(context, List.of(RECORDER));
            GrammarWriter writer = new GrammarWriter(context, scope);
            writer.writeGrammars(folder);
            writer.writeIndex(folder);
        }
    }

    /** Components in their order, then whatever further names the scripts gave; functions and mere tools left out. */
    private static Map<String, Scriptable> languages(Scriptable scope) {
        Scriptable all = PrismScripts.object(scope, "Prism", "languages");
        Set<String> names = new LinkedHashSet<>(List.of("plain"));
        names.addAll(GrammarGraph.keys(PrismScripts.object(scope, "components", "languages")));
        names.addAll(GrammarGraph.keys(all));
        names.removeAll(List.of("meta", "extend", "insertBefore", "DFS", "markup-templating", "t4-templating"));
        Map<String, Scriptable> languages = new LinkedHashMap<>();
        for (String name : names) {
            if (ScriptableObject.getProperty(all, name) instanceof Scriptable grammar) {
                languages.put(name, grammar);
            }
        }
        return languages;
    }

    /** A template language may bring a grammar of its own for what surrounds its tags. */
    private Map<String, Scriptable> withTemplates() {
        Map<String, Scriptable> all = new LinkedHashMap<>(languages);
        for (String name : languages.keySet()) {
            if (recordTemplate(name, "<?") instanceof Scriptable template) {
                all.put(name + "-outside", (Scriptable) ScriptableObject.getProperty(template, "grammar"));
            }
        }
        return all;
    }

    private Object recordTemplate(String name, String code) {
        return ScriptableObject.callMethod(context, scope, "recordTemplate", new Object[] {name, code});
    }

    private void writeGrammars(Path folder) throws IOException {
        for (Map.Entry<String, List<Scriptable>> file : graph.files().entrySet()) {
            writeJson(folder.resolve(file.getKey() + ".json"), json -> {
                json.writeStartArray();
                for (Scriptable grammar : file.getValue()) {
                    new GrammarJson(json, graph).write(grammar);
                }
                json.writeEndArray();
            });
        }
    }

    private void writeIndex(Path folder) throws IOException {
        writeJson(folder.resolve("index.json"), json -> {
            json.writeStartArray();
            Set<String> written = new LinkedHashSet<>();
            for (String name : languages.keySet()) {
                if (!written.contains(name)) {
                    List<String> names = namesOf(name);
                    written.addAll(names);
                    writeLanguage(json, names);
                }
            }
            json.writeEndArray();
        });
    }

    private void writeLanguage(JsonGenerator json, List<String> names) throws IOException {
        String name = names.get(0);
        json.writeStartObject();
        json.writeArrayFieldStart("names");
        for (String each : names) {
            json.writeString(each);
        }
        json.writeEndArray();
        json.writeStringField("grammar", graph.nameOf(grammar(name)).toString());
        if (recordTemplate(name, "<?") instanceof Scriptable template) {
            writeTemplate(json, name, template);
        }
        json.writeEndObject();
    }

    private void writeTemplate(JsonGenerator json, String name, Scriptable template) throws IOException {
        json.writeObjectFieldStart("template");
        Scriptable placeholder = (Scriptable) ScriptableObject.getProperty(template, "placeholders");
        new GrammarJson(json, graph).writeRegex(placeholder);
        Scriptable outside = (Scriptable) ScriptableObject.getProperty(template, "grammar");
        json.writeStringField("outside", graph.nameOf(outside).toString());
        if (!(recordTemplate(name, "") instanceof Scriptable)) {
            json.writeStringField("onlyWith", "<?");
        }
        json.writeEndObject();
    }

    /** A language's name and its aliases, as far as they mean exactly the same: an alias can have hooks of its own. */
    private List<String> namesOf(String name) {
        List<String> names = new ArrayList<>(List.of(name));
        for (String alias : aliasesOf(name)) {
            boolean isSame = !languages.containsKey(alias) || grammar(alias) == grammar(name);
            boolean isTemplate = recordTemplate(alias, "<?") instanceof Scriptable;
            if (isSame && !isTemplate) {
                names.add(alias);
            }
        }
        return names;
    }

    private List<String> aliasesOf(String name) {
        Scriptable components = PrismScripts.object(scope, "components", "languages");
        if (ScriptableObject.getProperty(components, name) instanceof Scriptable component) {
            Object alias = ScriptableObject.getProperty(component, "alias");
            if (alias instanceof NativeArray several) {
                return PrismScripts.elements(several).stream()
                        .map(String::valueOf)
                        .toList();
            }
            return alias instanceof CharSequence ? List.of(alias.toString()) : List.of();
        }
        return List.of();
    }

    private Scriptable grammar(String name) {
        Scriptable grammar = languages.get(name);
        if (grammar == null) {
            throw new AssertionError("no such language: " + name);
        }
        return grammar;
    }

    private interface Content {
        void writeTo(JsonGenerator json) throws IOException;
    }

    private static void writeJson(Path file, Content content) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        try (JsonGenerator json = new JsonFactory().createGenerator(Files.newBufferedWriter(file))) {
            content.writeTo(json);
        }
    }

    private static void writeText(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
