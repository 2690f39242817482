package dev.galley.snippet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.EcmaError;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.JavaScriptException;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.ScriptableObject;

/**
 * The JavaScript parser Acorn, itself JavaScript, run by Rhino. It is read when first needed, which takes a second, and
 * parses one text at a time. The texts are parsed, never run. Thread-safe.
 */
final class Acorn {
    /** Its version is part of the path in its jar. */
    private static final Pattern AWAIT = Pattern.compile("(?:.*\\W)?await", Pattern.DOTALL);

    private static final String SOURCE = "/META-INF/resources/webjars/acorn/8.18.0/dist/acorn.js";

    private static final int DEEPEST = 20_000;

    private final ContextFactory engine = new Bounded();
    private @Nullable ScriptableObject scope;

    /** The first complaint about a text. */
    synchronized Optional<Fault> fault(String text, boolean isModule, boolean isFragment) {
        return engine.call(context -> {
            ScriptableObject world = scope(context);
            ScriptableObject acorn = (ScriptableObject) ScriptableObject.getProperty(world, "acorn");
            Function parse = (Function) ScriptableObject.getProperty(acorn, "parse");
            Object[] arguments = {text, options(context, world, isModule, isFragment)};
            try {
                parse.call(context, world, acorn, arguments);
                return Optional.empty();
            } catch (JavaScriptException e) {
                return Optional.of(fault(text, e));
            } catch (EcmaError e) {
                return Optional.of(fault(text, e));
            }
        });
    }

    private ScriptableObject scope(Context context) {
        ScriptableObject known = scope;
        if (known == null) {
            known = context.initSafeStandardObjects();
            context.evaluateString(known, source(), "acorn.js", 1, null);
            scope = known;
        }
        return known;
    }

    private static NativeObject options(Context context, ScriptableObject world, boolean isModule, boolean isFragment) {
        NativeObject options = (NativeObject) context.newObject(world);
        options.put("ecmaVersion", options, "latest");
        options.put("sourceType", options, isModule ? "module" : "script");
        options.put("allowReturnOutsideFunction", options, isFragment);
        options.put("allowAwaitOutsideFunction", options, true);
        options.put("allowHashBang", options, true);
        return options;
    }

    private static Fault fault(String text, RhinoException e) {
        if (e instanceof JavaScriptException thrown && thrown.getValue() instanceof ScriptableObject error) {
            Object pos = ScriptableObject.getProperty(error, "pos");
            if (pos instanceof Number at) {
                String words = String.valueOf(ScriptableObject.getProperty(error, "message"));
                return fault(text, at.intValue(), words.replaceFirst(" \\(\\d+:\\d+\\)$", ""));
            }
        }
        throw String.valueOf(e.getMessage()).contains("stack depth") ? new TooDeep() : e;
    }

    /** The parser names what stands behind the slash of a regular expression, and behind a word it took for a name. */
    private static Fault fault(String text, int at, String words) {
        Lines lines = new Lines(text);
        if (words.contains("egular expression") && at > 0 && text.charAt(at - 1) == '/') {
            return lines.fault(at - 1, 1, words);
        }
        int before = text.substring(0, at).stripTrailing().length();
        boolean isAwait = before < at
                && AWAIT.matcher(text.substring(Math.max(0, before - 6), before))
                        .matches();
        return isAwait
                ? lines.fault(
                        before - "await".length(), "await".length(), "`await` outside of an asynchronous function")
                : lines.fault(at, wordLength(text, at), words);
    }

    private static int wordLength(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        return end - from;
    }

    private static String source() {
        try (InputStream source = Acorn.class.getResourceAsStream(SOURCE)) {
            if (source == null) {
                throw new AssertionError("the jar has lost " + SOURCE);
            }
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Interprets, which starts faster than compiling, and ends work that is told to end or goes too deep. */
    private static final class Bounded extends ContextFactory {
        private static final int STEPS_BETWEEN_LOOKS = 1_000_000;

        @Override
        protected Context makeContext() {
            Context context = super.makeContext();
            context.setInterpretedMode(true);
            context.setLanguageVersion(Context.VERSION_ES6);
            context.setMaximumInterpreterStackDepth(DEEPEST);
            context.setInstructionObserverThreshold(STEPS_BETWEEN_LOOKS);
            return context;
        }

        @Override
        protected void observeInstructionCount(Context context, int count) {
            if (Thread.interrupted()) {
                throw new IllegalStateException("interrupted");
            }
        }
    }
}
