package dev.galley.theme;

import com.github.mustachejava.Code;
import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.DefaultMustacheVisitor;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheVisitor;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.codes.DefaultMustache;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compiles each template once by itself. The library reads the text; the steps are our own, because the library's know
 * neither limits nor views, and ask every object of Java by reflection.
 */
final class TemplateCompiler extends DefaultMustacheFactory {
    private final Map<String, Block> compiled = new HashMap<>();

    private TemplateCompiler() {}

    /**
     * Compiles texts that {@link TagReader} accepts, keyed by name. The result is safe for use by many threads.
     *
     * @throws com.github.mustachejava.MustacheException when a text is none that the reader accepts
     */
    static Map<String, Block> compile(Map<String, String> texts) {
        TemplateCompiler compiler = new TemplateCompiler();
        texts.forEach(
                (name, text) -> compiler.compiled.put(name, blockOf(compiler.compile(new StringReader(text), name))));
        return Collections.unmodifiableMap(compiler.compiled);
    }

    private static Block blockOf(Mustache read) {
        return ((Body) read).block;
    }

    @Override
    public MustacheVisitor createMustacheVisitor() {
        return new StepVisitor();
    }

    /** A block in the form that the library hands from an inner visitor to an outer one. */
    private static final class Body extends DefaultMustache {
        private final Block block;

        Body(TemplateContext place, Block block) {
            super(place, null, new Code[0], place.file());
            this.block = block;
        }
    }

    /** Takes the pieces of one template or section as the library reads them. */
    private final class StepVisitor extends DefaultMustacheVisitor {
        private final List<Step> steps = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        /** One for the block, one for each tag, and one for text before the first. */
        private int cost = 1;

        StepVisitor() {
            super(TemplateCompiler.this);
        }

        @Override
        public void write(TemplateContext place, String literal) {
            if (cost == 1 && !literal.isEmpty()) {
                cost++;
            }
            text.append(literal);
        }

        @Override
        public void value(TemplateContext place, String name, boolean isEscaped) {
            add(new Step.Value(new Name(name), isEscaped));
        }

        @Override
        public void iterable(TemplateContext place, String name, Mustache inner) {
            add(new Step.Section(new Name(name), blockOf(inner)));
        }

        @Override
        public void notIterable(TemplateContext place, String name, Mustache inner) {
            add(new Step.Inverted(new Name(name), blockOf(inner)));
        }

        @Override
        public void partial(TemplateContext place, String name, String indent) {
            add(new Step.Call(name, compiled));
        }

        @Override
        public void comment(TemplateContext place, String comment) {
            cost++;
        }

        @Override
        public void eof(TemplateContext place) {
            cost++;
        }

        @Override
        public Mustache mustache(TemplateContext place) {
            endText();
            return new Body(place, new Block(steps, cost));
        }

        private void add(Step step) {
            endText();
            steps.add(step);
            cost++;
        }

        private void endText() {
            if (!text.isEmpty()) {
                steps.add(new Step.Literal(EncodedText.of(text.toString())));
                text.setLength(0);
            }
        }
    }
}
