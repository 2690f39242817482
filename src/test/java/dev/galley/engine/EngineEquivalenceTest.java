package dev.galley.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.bench.SiteGenerator;
import dev.galley.build.BuiltSite;
import dev.galley.build.Engine;
import dev.galley.build.ParallelEngine;
import dev.galley.build.SequentialEngine;
import dev.galley.build.SiteBuild;
import dev.galley.config.SiteConfig;
import dev.galley.files.Asset;
import dev.galley.files.ReadSources;
import dev.galley.files.SourceReader;
import dev.galley.highlight.Highlighter;
import dev.galley.snippet.SnippetOptions;
import dev.galley.snippet.SnippetProver;
import dev.galley.source.Fingerprint;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import dev.galley.theme.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whoever runs the steps, in whatever order and however split: the same bytes and the same problems. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineEquivalenceTest {
    /** Some pages with every kind of conflict, where the order of arrival could tell. */
    private static final Map<String, String> WRONG = Map.of(
            "wrong/a.md", "---\naliases: [old.html, /wrong/b.html]\n---\n# A\n\n[no](none.md) ![no](no.png)\n",
            "wrong/b.md", "---\naliases: [old.html]\ntags: [x]\n---\n# B\n\n[a](a.md#none)\n\n```python\nif\n```\n",
            "wrong/README.md", "# Read me\n\n# Read me\n",
            "wrong/index.md", "---\ntags: [x]\n---\n# Index\n\n[up](../../../up.md)\n",
            "wrong/c.md", "no title\n\n[b]: b.md\n",
            "wrong/c.markdown", "# The same address\n");

    private static final String PROBLEMS = "the problems and counts";

    private final Theme theme = Theme.of(Map.of());
    private final SnippetProver prover = prover();
    private List<Source> sources = List.of();
    private Set<SourcePath> assets = Set.of();
    private Map<String, String> expected = Map.of();

    private static SnippetProver prover() {
        Highlighter highlighter = new Highlighter();
        return new SnippetProver(
                SnippetOptions.standard(),
                (language, code) -> highlighter.highlight(language, code).html());
    }

    @BeforeAll
    void buildOnOneThread() {
        ReadSources handbook = SourceReader.read(Path.of("content"));
        List<Source> all = new ArrayList<>(handbook.pages());
        Map<String, String> made = new TreeMap<>(WRONG);
        SiteGenerator.pages(200).forEach((path, text) -> made.put("generated/" + path, text));
        made.forEach((path, text) -> all.add(new Source(SourcePath.content(path), text)));
        sources = all;
        assets = handbook.assets().stream().map(Asset::path).collect(Collectors.toSet());
        expected = built(new SequentialEngine());
    }

    @Test
    void theSiteIsWorthComparing() {
        assertThat(expected.keySet())
                .contains("index.html", "proofs.html", "generated/topic-0003/page-48.html", PROBLEMS);
        assertThat(expected.get(PROBLEMS))
                .contains("DUPLICATE_URL", "BROKEN_LINK", "BROKEN_ANCHOR", "LINK_OUTSIDE", "SNIPPET_SYNTAX")
                .doesNotContain("generated/");
    }

    @Test
    void manyThreadsGiveWhatOneGives() {
        for (int jobs : List.of(1, 2, 8)) {
            try (ParallelEngine engine = new ParallelEngine(jobs)) {
                assertThat(differences(built(engine))).as("%d threads", jobs).isEmpty();
            }
        }
    }

    @Test
    void anyOrderGivesTheSame() {
        for (long seed = 1; seed <= 2; seed++) {
            assertThat(differences(built(new ShufflingEngine(seed))))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void anySplitGivesTheSame() {
        for (long seed = 1; seed <= 2; seed++) {
            assertThat(differences(built(new SplittingEngine(seed))))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void theOrderInWhichFilesAreFoundDoesNotMatter() {
        List<Source> reversed = new ArrayList<>();
        sources.forEach(source -> reversed.add(0, source));
        assertThat(differences(shown(build(new SequentialEngine(), reversed)))).isEmpty();
    }

    /** The names of the files that are not as they should be; those that are missing or too many among them. */
    private Set<String> differences(Map<String, String> actual) {
        Set<String> names = new TreeSet<>(expected.keySet());
        names.addAll(actual.keySet());
        names.removeIf(name -> Objects.equals(expected.get(name), actual.get(name)));
        return names;
    }

    private Map<String, String> built(Engine engine) {
        return shown(build(engine, sources));
    }

    private BuiltSite build(Engine engine, List<Source> ordered) {
        return BuiltSite.of(new SiteBuild(engine, SiteConfig.DEFAULT, theme, prover), ordered, assets);
    }

    /** Fingerprints in place of bytes: as equal as these, and short when they are not. */
    private static Map<String, String> shown(BuiltSite result) {
        Map<String, String> shown = new TreeMap<>();
        result.files()
                .forEach((name, bytes) -> shown.put(name, Fingerprint.of(bytes).hex()));
        String problems = Stream.concat(Stream.of(result.counts()), result.diagnostics().stream())
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
        shown.put(PROBLEMS, problems);
        return shown;
    }
}
