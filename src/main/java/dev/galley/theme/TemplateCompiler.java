package dev.galley.theme;

import com.github.mustachejava.Code;
import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.DefaultMustacheVisitor;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheVisitor;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.codes.DefaultCode;
import com.github.mustachejava.codes.DefaultMustache;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Compiles each template once by itself. A partial is looked up when it is called: the library compiles it anew at every
 * call it reads, which a chain of doubled calls turns into exponential time.
 */
final class TemplateCompiler extends DefaultMustacheFactory {
    private final SortedMap<String, Mustache> compiled = new TreeMap<>();

    private TemplateCompiler() {
        setObjectHandler(new ViewLookup());
    }

    /**
     * Compiles texts that {@link TagReader} accepts, keyed by name. The result is safe for use by many threads.
     *
     * @throws com.github.mustachejava.MustacheException when a text is none that the reader accepts
     */
    static Map<String, Mustache> compile(Map<String, String> texts) {
        TemplateCompiler compiler = new TemplateCompiler();
        texts.forEach((name, text) -> compiler.compiled.put(name, compiler.compile(new StringReader(text), name)));
        return Collections.unmodifiableMap(compiler.compiled);
    }

    /** Two braces: safe in text and in quoted attributes. */
    @Override
    public void encode(String value, Writer writer) {
        try {
            int written = 0;
            for (int i = 0; i < value.length(); i++) {
                String escaped = escaped(value.charAt(i));
                if (!escaped.isEmpty()) {
                    writer.write(value, written, i - written);
                    writer.write(escaped);
                    written = i + 1;
                }
            }
            writer.write(value, written, value.length() - written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(char character) {
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> "";
        };
    }

    @Override
    public MustacheVisitor createMustacheVisitor() {
        return new DefaultMustacheVisitor(this) {
            @Override
            public Mustache mustache(TemplateContext place) {
                return new Metered(place, TemplateCompiler.this, list.toArray(new Code[0]));
            }

            @Override
            public void partial(TemplateContext place, String name, String indent) {
                list.add(new Call(place, TemplateCompiler.this, name));
            }
        };
    }

    /** A run of codes that is paid for before it runs. */
    private static final class Metered extends DefaultMustache {
        private final int cost;

        Metered(TemplateContext place, TemplateCompiler compiler, Code[] codes) {
            super(place, compiler, codes, place.file());
            this.cost = codes.length + 1;
        }

        @Override
        public Writer run(Writer writer, List<Object> scopes) {
            RenderBudget.of(scopes).spend(cost);
            return super.run(writer, scopes);
        }
    }

    /** A call of a partial; one that does not exist writes nothing, the check has reported it. */
    private static final class Call extends DefaultCode {
        private final Map<String, Mustache> compiled;

        Call(TemplateContext place, TemplateCompiler compiler, String name) {
            super(place, compiler, null, name, ">");
            this.compiled = compiler.compiled;
        }

        @Override
        public Writer execute(Writer writer, List<Object> scopes) {
            Mustache partial = compiled.get(name);
            if (partial == null) {
                return appendText(writer);
            }
            RenderBudget.of(scopes).enter();
            Writer after = partial.execute(writer, scopes);
            RenderBudget.of(scopes).leave();
            return appendText(after);
        }
    }
}
