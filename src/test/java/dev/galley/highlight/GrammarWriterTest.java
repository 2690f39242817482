package dev.galley.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Scriptable;

class GrammarWriterTest {
    /** Counts what Prism has, on its own objects and in its own way. */
    private static final String COUNT = """
            (function () {
              var seen = new Set(), count = 0;
              function visit(grammar) {
                if (seen.has(grammar)) return;
                seen.add(grammar);
                for (var type in grammar) {
                  if (type === 'rest') { visit(grammar.rest); continue; }
                  [].concat(grammar[type] || []).forEach(function (pattern) {
                    count++;
                    if (pattern.inside) visit(pattern.inside);
                  });
                }
              }
              for (var name in Prism.languages) {
                if (typeof Prism.languages[name] !== 'function') visit(Prism.languages[name]);
              }
              return count;
            })()
            """;

    private final Map<String, GrammarFile> files = new HashMap<>();

    @Test
    void theSamePrismGivesTheSameBytes(@TempDir Path folder) throws Exception {
        LargeStack.call(() -> {
            GrammarWriter.write(PrismScripts.onClassPath(), folder);
            return true;
        });

        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSizeGreaterThan(280);
            for (Path file : all) {
                assertThat(Files.readAllBytes(file))
                        .as(file.toString())
                        .isEqualTo(built(file.getFileName().toString()));
            }
        }
    }

    private static byte[] built(String name) throws IOException {
        try (InputStream in = GrammarWriterTest.class.getResourceAsStream("grammars/" + name)) {
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }

    @Test
    void everyExpressionOfPrismIsThereAndCompiles() throws Exception {
        Set<GrammarReference> all = reachable();
        long compiled = all.stream()
                .filter(grammar -> !grammar.file().equals("latte-outside"))
                .flatMap(grammar -> ownPatterns(grammar).stream())
                .map(pattern -> pattern.regex().pattern())
                .filter(Pattern.class::isInstance)
                .count();

        assertThat(compiled).isEqualTo(countedByPrism()).isGreaterThan(8_000);
    }

    private static long countedByPrism() throws Exception {
        return LargeStack.call(() -> {
            try (Context context = PrismScripts.enter()) {
                Scriptable scope = PrismScripts.onClassPath().evaluate(context, List.of());
                return ((Number) context.evaluateString(scope, COUNT, "count", 1, null)).longValue();
            }
        });
    }

    private Set<GrammarReference> reachable() {
        Set<GrammarReference> all = new LinkedHashSet<>();
        Deque<GrammarReference> waiting = new ArrayDeque<>();
        Language.readAll().values().forEach(language -> waiting.add(language.grammar()));
        while (!waiting.isEmpty()) {
            GrammarReference grammar = waiting.remove();
            if (all.add(grammar)) {
                GrammarReference rest = rules(grammar).rest();
                if (rest != null) {
                    waiting.add(rest);
                }
                ownPatterns(grammar).forEach(pattern -> {
                    if (pattern.inside() != null) {
                        waiting.add(pattern.inside());
                    }
                });
            }
        }
        return all;
    }

    private List<GrammarPattern> ownPatterns(GrammarReference grammar) {
        return rules(grammar).byType().values().stream().flatMap(List::stream).toList();
    }

    private GrammarFile.Rules rules(GrammarReference grammar) {
        return files.computeIfAbsent(grammar.file(), GrammarFile::read)
                .grammars()
                .get(grammar.number());
    }
}
