package dev.galley.cli;

import dev.galley.config.ConfigParser;
import dev.galley.config.ParsedConfig;
import dev.galley.config.SiteConfig;
import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.Severity;
import dev.galley.files.ReadText;
import dev.galley.files.TextReader;
import dev.galley.source.Root;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The folder of a site, with its configuration read. Immutable.
 *
 * @param start where relative paths of the command line start
 * @param root the folder of {@code galley.yml}, as named on the command line
 * @param configuration its {@code galley.yml}; it need not exist
 * @param text of the configuration, as it was read
 * @param diagnostics the problems of the configuration
 */
record SiteFolder(
        Path start,
        Path root,
        Path configuration,
        String text,
        SiteConfig config,
        Options options,
        List<Diagnostic> diagnostics) {
    private static final String CONFIGURATION = "galley.yml";

    /** @throws CannotRunException when the command line names a configuration that does not exist */
    static SiteFolder read(Path start, Options options) {
        Path file = start.resolve(Optional.ofNullable(options.config).orElse(Path.of(CONFIGURATION)));
        if (options.config != null && !Files.isRegularFile(file)) {
            throw new CannotRunException("no such file: " + options.config + " (option --config)");
        }
        Path root = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        SourcePath path = new SourcePath(Root.SITE, file.getFileName().toString());
        ReadText text = Files.exists(file)
                ? TextReader.read(file, path)
                : new ReadText(Optional.of(new Source(path, "")), List.of());
        List<Diagnostic> diagnostics = new ArrayList<>(text.diagnostics());
        ParsedConfig parsed = text.source()
                .map(source -> ConfigParser.parse(
                        source, folder -> Files.isDirectory(root.resolve(folder)) || isOverridden(folder, options)))
                .orElse(new ParsedConfig(SiteConfig.DEFAULT, List.of()));
        diagnostics.addAll(parsed.diagnostics());
        String written = text.source().map(Source::text).orElse("");
        return new SiteFolder(start, root, file, written, parsed.config(), options, List.copyOf(diagnostics));
    }

    private static boolean isOverridden(String folder, Options options) {
        return options.content != null && folder.equals(SiteConfig.DEFAULT.contentDir());
    }

    boolean isConfiguredWell() {
        return diagnostics.stream().noneMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }

    /** Folders of the command line start where it was typed, those of the configuration at its own. */
    Path content() {
        return options.content != null
                ? start.resolve(options.content)
                : root.resolve(config.contentDir()).normalize();
    }

    Path output() {
        return options.output != null
                ? start.resolve(options.output)
                : root.resolve(config.siteDir()).normalize();
    }

    Path templates() {
        return root.resolve(config.templatesDir());
    }

    /** The file on disk, named as people can open it from where they are. */
    Path fileOf(SourcePath path) {
        return switch (path.root()) {
            case SITE -> root.resolve(path.value());
            case TEMPLATES -> templates().resolve(path.value());
            case CONTENT -> content().resolve(path.value());
        };
    }
}
