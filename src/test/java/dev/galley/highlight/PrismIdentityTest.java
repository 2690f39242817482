package dev.galley.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/** Our colours are Prism's: the real Prism, run in Rhino on the same code, gives the same HTML. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrismIdentityTest {
    private static final Path SAMPLES = Path.of("src/test/resources/dev/galley/highlight/samples");

    /** Our classes, our escapes, no title on entities: the only three ways in which our HTML is meant to differ. */
    private static final String OUR_HTML = """
            Prism.util.encode = function encode(tokens) {
              if (tokens instanceof Prism.Token) return new Prism.Token(tokens.type, encode(tokens.content), tokens.alias);
              if (Array.isArray(tokens)) return tokens.map(encode);
              return tokens.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
            };
            Prism.hooks.add('wrap', function (env) {
              env.attributes = {};
              env.classes = env.classes.slice(1).map(function (name) { return 'tok-' + name; });
            });
            function highlightAsWe(code, language) {
              return Prism.highlight(code, Prism.languages[language], language);
            }
            """;

    private final Highlighter highlighter = new Highlighter();
    private final Scriptable prism = evaluatePrism();

    private static Scriptable evaluatePrism() {
        try (Context context = PrismScripts.enter()) {
            Scriptable scope = PrismScripts.onClassPath().evaluate(context, List.of());
            context.evaluateString(scope, OUR_HTML, "our-html", 1, null);
            return scope;
        }
    }

    private static Stream<String> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleIsColouredAsPrismColoursIt(String file) throws Exception {
        String language = file.substring(0, file.indexOf('.'));
        String code = Files.readString(SAMPLES.resolve(file));

        Highlighted ours = highlighter.highlight(language, code);

        assertThat(ours.isPlain()).isFalse();
        assertThat(ours.html()).isEqualTo(byPrism(language, code));
        assertThat(ours.html()).contains("<span");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleThatStartsAnywhereIsStillColouredAsPrismColoursIt(String file) throws Exception {
        String language = file.substring(0, file.indexOf('.'));
        String code = Files.readString(SAMPLES.resolve(file));
        for (int start = 1; start < code.length(); start += 1 + code.length() / 7) {
            String part = code.substring(start);

            assertThat(highlighter.highlight(language, part).html()).as(part).isEqualTo(byPrism(language, part));
        }
    }

    @Test
    void theSamplesCoverAtLeastEightyLanguages() throws IOException {
        assertThat(samples()
                        .map(name -> name.substring(0, name.indexOf('.')))
                        .distinct()
                        .count())
                .isGreaterThanOrEqualTo(80);
    }

    private String byPrism(String language, String code) throws ExecutionException, InterruptedException {
        return LargeStack.call(() -> {
            try (Context context = PrismScripts.enter()) {
                Object html =
                        ScriptableObject.callMethod(context, prism, "highlightAsWe", new Object[] {code, language});
                return String.valueOf(html);
            }
        });
    }
}
