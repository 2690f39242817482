package dev.galley.highlight;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * Prism's own scripts, as they stand in its WebJar on the class path of the build. The packaged program has no WebJar
 * and never comes here.
 */
final class PrismScripts {
    private static final String WEBJAR = "META-INF/resources/webjars/prismjs/";
    private static final String VERSION = "META-INF/maven/org.webjars.npm/prismjs/pom.properties";

    /** Colours other languages inside JavaScript's template strings, with a second parse of its own; left out. */
    private static final String LEFT_OUT = "js-templates";

    /**
     * Prism inserts into a language by making a new object and then going through all languages to mend what refers to
     * the old one, which is most of the time these scripts take. This changes the object of a language itself, and gives
     * the same.
     */
    private static final String INSERT_IN_PLACE = """
            var insertAnywhere = Prism.languages.insertBefore;
            Prism.languages.insertBefore = function (inside, before, insert, root) {
              if (root) return insertAnywhere.call(this, inside, before, insert, root);
              var grammar = Prism.languages[inside];
              var old = Object.assign({}, grammar);
              Object.keys(old).forEach(function (key) { delete grammar[key]; });
              Object.keys(old).forEach(function (key) {
                if (key === before) Object.assign(grammar, insert);
                if (!insert.hasOwnProperty(key)) grammar[key] = old[key];
              });
              return grammar;
            };
            """;

    private final String version;

    private PrismScripts(String version) {
        this.version = version;
    }

    /** The scripts of the one version on the class path. */
    static PrismScripts onClassPath() {
        String version = resource(VERSION)
                .lines()
                .filter(line -> line.startsWith("version="))
                .map(line -> line.substring("version=".length()).strip())
                .findFirst()
                .orElseThrow(() -> new AssertionError("the WebJar of Prism names no version"));
        return new PrismScripts(version);
    }

    String version() {
        return version;
    }

    /** The text of Prism's licence. */
    String licence() {
        return file("LICENSE");
    }

    /**
     * Evaluates the core and all languages, in the order Prism's loader gives.
     *
     * @param instead scripts to evaluate in place of the component {@code markup-templating}, or nothing to keep it
     * @return the global scope, with {@code Prism} and {@code components} in it
     */
    Scriptable evaluate(Context context, List<String> instead) {
        Scriptable scope = context.initSafeStandardObjects();
        evaluate(context, scope, "components/prism-core.js");
        context.evaluateString(scope, INSERT_IN_PLACE, "insert", 1, null);
        evaluate(context, scope, "components.js");
        evaluate(context, scope, "dependencies.js");
        for (String component : order(context, scope)) {
            if (component.equals("markup-templating") && !instead.isEmpty()) {
                instead.forEach(script -> context.evaluateString(scope, script, "instead", 1, null));
            } else {
                evaluate(context, scope, "components/prism-" + component + ".js");
            }
        }
        return scope;
    }

    /** A context that interprets: compiling these scripts, each used once, takes longer than running them. */
    static Context enter() {
        Context context = Context.enter();
        context.setInterpretedMode(true);
        context.setLanguageVersion(Context.VERSION_ES6);
        return context;
    }

    private static List<String> order(Context context, Scriptable scope) {
        String script = "getLoader(components, Object.keys(components.languages).filter(function (id) {"
                + " return id !== 'meta' && id !== '" + LEFT_OUT + "'; }), []).getIds()";
        NativeArray ids = (NativeArray) context.evaluateString(scope, script, "order", 1, null);
        return elements(ids).stream().map(String::valueOf).toList();
    }

    private void evaluate(Context context, Scriptable scope, String name) {
        context.evaluateString(scope, file(name), name, 1, null);
    }

    /** An object reached by property names from the scope. */
    static ScriptableObject object(Scriptable scope, String... path) {
        Scriptable found = scope;
        for (String name : path) {
            found = (Scriptable) ScriptableObject.getProperty(found, name);
        }
        return (ScriptableObject) found;
    }

    /** The elements of a script's array. */
    static List<Object> elements(NativeArray array) {
        List<Object> elements = new ArrayList<>();
        for (Object element : array) {
            elements.add(element);
        }
        return elements;
    }

    private String file(String name) {
        return resource(WEBJAR + version + "/" + name);
    }

    private static String resource(String name) {
        try (InputStream in = PrismScripts.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError("not on the class path: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
