package dev.galley.golden;

import dev.galley.build.BuiltSite;
import dev.galley.build.SequentialEngine;
import dev.galley.build.SiteBuild;
import dev.galley.config.ConfigParser;
import dev.galley.config.ParsedConfig;
import dev.galley.config.SiteConfig;
import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticPrinter;
import dev.galley.files.Asset;
import dev.galley.files.IncludeReader;
import dev.galley.files.ReadSources;
import dev.galley.files.ReadTemplates;
import dev.galley.files.SourceReader;
import dev.galley.files.TemplateReader;
import dev.galley.page.HtmlEscaping;
import dev.galley.run.RunProver;
import dev.galley.snippet.SnippetOptions;
import dev.galley.snippet.SnippetProver;
import dev.galley.source.Root;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import dev.galley.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a build makes of one small site, as text. The theme is bare, so that a change of the default theme leaves the
 * cases alone, and code is not coloured, so that a change of a grammar does. Immutable.
 *
 * @param files the text of each file of the output, by its name; without what every site has alike
 * @param diagnostics one line each, with its help indented below
 */
record GoldenSite(SortedMap<String, String> files, String diagnostics) {
    private static final SnippetProver PROVER =
            new SnippetProver(SnippetOptions.standard(), (language, code) -> HtmlEscaping.escape(code));

    /**
     * Builds the site in a folder with the theme in another; templates of the site's own override the theme's. As on the
     * command line, nothing is built with a wrong configuration.
     */
    static GoldenSite of(Path folder, Path bareTemplates) {
        ParsedConfig parsed = config(folder);
        if (!parsed.diagnostics().isEmpty()) {
            return new GoldenSite(new TreeMap<>(), print(parsed.diagnostics().stream()));
        }
        SiteConfig config = parsed.config();
        ReadSources sources = SourceReader.read(folder.resolve(config.contentDir()));
        ReadTemplates own = TemplateReader.read(folder.resolve(config.templatesDir()));
        SortedMap<String, byte[]> templates = new TreeMap<>();
        Stream.of(TemplateReader.read(bareTemplates), own)
                .forEach(read -> read.files().forEach((path, bytes) -> templates.put(path.value(), bytes)));
        IncludeReader files = new IncludeReader(folder);
        BuiltSite result = BuiltSite.of(
                new SiteBuild(
                        new SequentialEngine(), config, Theme.of(templates), files::read, PROVER, RunProver.idle()),
                sources.pages(),
                sources.assets().stream().map(Asset::path).collect(Collectors.toSet()));
        Stream<Diagnostic> diagnostics = Stream.of(sources.diagnostics(), own.diagnostics(), result.diagnostics())
                .flatMap(List::stream)
                .sorted();
        return new GoldenSite(texts(result), print(diagnostics));
    }

    private static ParsedConfig config(Path folder) {
        Path file = folder.resolve("galley.yml");
        try {
            String text = Files.exists(file) ? Files.readString(file) : "";
            return ConfigParser.parse(
                    new Source(new SourcePath(Root.SITE, "galley.yml"), text),
                    name -> Files.isDirectory(folder.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<String, String> texts(BuiltSite result) {
        SortedMap<String, String> texts = new TreeMap<>();
        result.files().forEach((name, bytes) -> {
            boolean isAlike =
                    name.startsWith("assets/") || name.startsWith("search/") || name.equals("search-index.json");
            if (!isAlike) {
                texts.put(name, new String(bytes, StandardCharsets.UTF_8));
            }
        });
        return texts;
    }

    private static String print(Stream<Diagnostic> diagnostics) {
        DiagnosticPrinter printer = new DiagnosticPrinter(GoldenSite::name, path -> Optional.empty(), false);
        return diagnostics
                .flatMap(it -> Stream.concat(
                        Stream.of(printer.printLine(it)), it.help().stream().map(line -> "    help: " + line)))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static String name(SourcePath path) {
        return switch (path.root()) {
            case SITE -> path.value();
            case TEMPLATES -> "templates/" + path.value();
            case CONTENT -> "content/" + path.value();
        };
    }
}
