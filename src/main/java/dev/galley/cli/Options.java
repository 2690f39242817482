package dev.galley.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that all commands share. Filled by picocli. */
final class Options {
    /** How diagnostics are shown. */
    enum Format {
        full,
        line,
        json
    }

    /** When colours are used. */
    enum Color {
        auto,
        always,
        never
    }

    @Option(
            names = {"-f", "--config"},
            paramLabel = "FILE",
            description = "The site's configuration. Default: galley.yml, if there is one.")
    @Nullable
    Path config;

    @Option(names = "--content", paramLabel = "FOLDER", description = "Where the pages are, in place of content_dir.")
    @Nullable
    String content;

    @Option(
            names = {"-d", "--output"},
            paramLabel = "FOLDER",
            description = "Where the site goes, in place of site_dir.")
    @Nullable
    String output;

    @Option(
            names = {"--no-run", "--untrusted"},
            description = "Run no code of the pages, whatever the configuration allows.")
    boolean noRun;

    @Option(names = "--strict", description = "Warnings fail the run, too.")
    boolean strict;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print problems only.")
    boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description =
                    "Print which folders are used, how long each step takes, and what is proven of each language.")
    boolean verbose;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "auto, always or never. Default: ${DEFAULT-VALUE}.")
    Color color = Color.auto;

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description = "How many threads work. Default: one a processor. The output is the same for any number.")
    @Nullable
    Integer jobs;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "full",
            description = "How problems are shown: full, line (path:line:column: severity[code]: message) or json."
                    + " Default: ${DEFAULT-VALUE}.")
    Format format = Format.full;
}
