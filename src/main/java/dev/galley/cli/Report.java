package dev.galley.cli;

import dev.galley.build.BuildCounts;
import dev.galley.build.JsonDiagnostics;
import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticPrinter;
import dev.galley.diagnostic.Severity;
import dev.galley.files.TextReader;
import dev.galley.page.LanguageCounts;
import dev.galley.page.ProofCounts;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells people what a run found. Not thread-safe. */
final class Report {
    private final SiteFolder folder;
    private final Terminal terminal;
    private final Map<SourcePath, Optional<String>> texts = new HashMap<>();

    Report(SiteFolder folder, Terminal terminal) {
        this.folder = folder;
        this.terminal = terminal;
    }

    void print(List<Diagnostic> diagnostics) {
        DiagnosticPrinter printer = new DiagnosticPrinter(this::name, this::text, terminal.isColored());
        switch (folder.options().format) {
            case full -> diagnostics.forEach(it -> terminal.out().println(printer.print(it)));
            case line -> diagnostics.forEach(it -> terminal.out().println(printer.printLine(it)));
            case json -> terminal.out().println(JsonDiagnostics.print(diagnostics, this::name));
        }
        terminal.out().flush();
    }

    /** What was looked at, and how many problems there are. */
    void printSummary(Built built) {
        BuildCounts counts = built.result().counts();
        say(Terminal.count(counts.pages(), "page") + ", " + snippets(counts.snippets()) + ", "
                + Terminal.count(counts.links(), "link") + " checked, "
                + Terminal.count(counts.terms(), "search term"));
        int errors = built.count(Severity.ERROR);
        int warnings = built.count(Severity.WARNING);
        if (errors + warnings > 0) {
            say(Terminal.count(errors, "error") + ", " + Terminal.count(warnings, "warning"));
        }
    }

    private static String snippets(ProofCounts counts) {
        String checked = Terminal.count(counts.snippets(), "snippet") + " (" + counts.checked() + " checked";
        return checked
                + some(counts.ran(), "ran")
                + some(counts.notRun(), "not run")
                + some(counts.optedOut(), "opted out")
                + ")";
    }

    /** A line for each language: how many of its snippets were proven, and how far. */
    void printLanguages(List<LanguageCounts> languages) {
        LanguageTable.lines(languages).forEach(this::say);
    }

    private static String some(int number, String what) {
        return number > 0 ? ", " + number + " " + what : "";
    }

    /** A line for people, which {@code --quiet} keeps back; beside JSON it goes where it does not disturb. */
    void say(String line) {
        if (!folder.options().quiet) {
            boolean isJson = folder.options().format == Options.Format.json;
            (isJson ? terminal.err() : terminal.out()).println(line);
        }
    }

    void sayMore(String line) {
        if (folder.options().verbose) {
            say(line);
        }
    }

    private String name(SourcePath path) {
        return folder.fileOf(path).normalize().toString().replace('\\', '/');
    }

    private Optional<String> text(SourcePath path) {
        return texts.computeIfAbsent(
                path, it -> TextReader.read(folder.fileOf(it), it).source().map(Source::text));
    }
}
