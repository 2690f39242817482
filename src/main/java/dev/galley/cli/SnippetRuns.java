package dev.galley.cli;

import dev.galley.config.SnippetsConfig;
import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.diagnostic.Suggestions;
import dev.galley.files.ReadText;
import dev.galley.files.TextReader;
import dev.galley.files.TextWriter;
import dev.galley.run.EngineRuntime;
import dev.galley.run.Engines;
import dev.galley.run.Ledger;
import dev.galley.run.OutputChange;
import dev.galley.run.Proving;
import dev.galley.run.RunProver;
import dev.galley.source.Root;
import dev.galley.source.SourcePath;
import dev.galley.source.SourceSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The engines and the ledger of a run that builds once or again and again. Not thread-safe; close it to end engines. */
final class SnippetRuns implements AutoCloseable {
    private static final String JAR = "jar";
    private static final String LEDGER = ".galley/verified.json";

    private final Options options;
    private final Optional<Proving> asked;
    private Engines engines = Engines.NONE;
    private Map<String, Map<String, String>> settings = Map.of();
    /** What earlier builds of this run have proven, so that each change runs only what it changed. */
    private Ledger remembered = Ledger.EMPTY;

    private List<Diagnostic> diagnostics = List.of();
    private List<OutputChange> changes = List.of();
    private boolean isPermissionDemanded;
    private boolean opensJars;

    /** @param asked what the command line asks for */
    SnippetRuns(Options options, Optional<Proving> asked) {
        this.options = options;
        this.asked = asked;
    }

    /**
     * What proves the code of one build.
     *
     * @throws CannotRunException when the command line asks for what the configuration does not allow
     */
    RunProver prover(SiteFolder folder) {
        SnippetsConfig allowed = folder.config().snippets();
        boolean mayRun = allowed.mayRunAnything() && !options.noRun;
        boolean wantsToRun =
                isPermissionDemanded || asked.filter(it -> it != Proving.FROZEN).isPresent();
        if (wantsToRun && !mayRun) {
            throw new CannotRunException("nothing may be run: "
                    + (options.noRun ? "leave --no-run away" : "`snippets:` with `run: true` in galley.yml allows it"));
        }
        openEngines(folder, mayRun);
        Predicate<String> isAllowed = engine -> mayRun && allowed.mayRun(engine, engines.isRunOnlyByName(engine));
        Proving proving = asked.orElse(mayRun ? Proving.MISSING : Proving.LEDGER);
        return new RunProver(engines, remembered.and(read(folder)), proving, isAllowed);
    }

    /** A jar is opened only where code may run: it is code. */
    private void openEngines(SiteFolder folder, boolean mayRun) {
        Map<String, Map<String, String>> wanted = folder.config().engines();
        if (engines == Engines.NONE || !settings.equals(wanted) || opensJars != mayRun) {
            engines.close();
            settings = wanted;
            opensJars = mayRun;
            engines = Engines.found(folder.root(), settings, mayRun ? jars(folder) : List.of());
            settings.forEach((engine, values) -> checkSettings(engine, values, mayRun));
        }
    }

    /** What is misspelt would silently count for nothing. Engines from jars are known only where those are opened. */
    private void checkSettings(String engine, Map<String, String> values, boolean isEveryEngineKnown) {
        if (!engines.names().contains(engine)) {
            if (isEveryEngineKnown) {
                throw unknown("engine", engine, "engines", engines.names());
            }
            return;
        }
        Set<String> known = new TreeSet<>(engines.settings(engine));
        known.add(JAR);
        for (String setting : values.keySet()) {
            if (!known.contains(setting)) {
                throw unknown("setting", setting, "engines." + engine, known);
            }
        }
    }

    private static CannotRunException unknown(String what, String name, String where, Collection<String> known) {
        List<String> near = Suggestions.didYouMean(name, known);
        String help = near.isEmpty() ? "there are " + String.join(", ", known) : near.get(0);
        return new CannotRunException(
                "unknown " + what + " in galley.yml: `" + name + "` below `" + where + "`; " + help);
    }

    /** Stands for the jars with engines that the owner adds, opened or not. */
    String jarStamps(SiteFolder folder) {
        StringBuilder stamps = new StringBuilder();
        new TreeMap<>(folder.config().engines()).forEach((engine, values) -> {
            Path jar = folder.root().resolve(values.getOrDefault(JAR, "")).toAbsolutePath();
            stamps.append(engine)
                    .append(' ')
                    .append(values.containsKey(JAR) ? stamp(jar) : "")
                    .append('\n');
        });
        return stamps.toString();
    }

    private static String stamp(Path jar) {
        try {
            return Files.size(jar) + " " + Files.getLastModifiedTime(jar);
        } catch (IOException e) {
            // Said where it is opened.
            return "missing";
        }
    }

    /** Jars with engines that the owner adds. */
    private List<Path> jars(SiteFolder folder) {
        List<Path> jars = new ArrayList<>();
        settings.forEach((engine, values) -> Optional.ofNullable(values.get(JAR))
                .ifPresent(jar -> {
                    Path file = folder.root().resolve(jar).toAbsolutePath();
                    if (!Files.isRegularFile(file)) {
                        throw new CannotRunException("no such file: " + jar + " (engines." + engine + "." + JAR + ")");
                    }
                    jars.add(file);
                }));
        return jars;
    }

    private Ledger read(SiteFolder folder) {
        Path file = file(folder);
        diagnostics = List.of();
        if (!Files.exists(file) || isLink(file)) {
            return Ledger.EMPTY;
        }
        ReadText text = TextReader.read(file, SourcePath.content(LEDGER));
        List<Diagnostic> found = new ArrayList<>(text.diagnostics());
        Ledger.Parsed parsed =
                text.source().map(Ledger::parse).orElseGet(() -> new Ledger.Parsed(Ledger.EMPTY, List.of()));
        found.addAll(parsed.diagnostics());
        diagnostics = List.copyOf(found);
        return parsed.ledger();
    }

    /** A stranger's link could have us show, or write to, any file of the machine. */
    private static boolean isLink(Path file) {
        return Files.isSymbolicLink(file) || Files.isSymbolicLink(file.getParent());
    }

    private static Path file(SiteFolder folder) {
        return folder.content().resolve(LEDGER);
    }

    /** The problems of the ledger that was read last, and of what the last build was to run and did not find. */
    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** From here on it is an error when no code may be run. */
    void demandPermission() {
        isPermissionDemanded = true;
    }

    /** The outputs of the last build that pages show otherwise. */
    List<OutputChange> changes() {
        return changes;
    }

    /** Nothing to prove where something was to be proven is a mistake: a word left out, or the wrong folder. */
    private void expectSnippets(SiteFolder folder, RunProver prover) {
        List<Diagnostic> found = new ArrayList<>(diagnostics);
        SnippetsConfig config = folder.config().snippets();
        SourceSpan start = SourceSpan.startOf(
                new SourcePath(Root.SITE, folder.configuration().getFileName().toString()));
        config.running().forEach((engine, span) -> {
            // With runs forbidden, engines from jars are not even known.
            if (!options.noRun && !prover.asked().contains(engine)) {
                found.add(noneFor(engine, span));
            }
        });
        if (asked.isPresent() && prover.asked().isEmpty() && config.running().isEmpty()) {
            found.add(Diagnostic.of(
                    DiagnosticCode.NO_SNIPPETS,
                    config.runSpan().orElse(start),
                    "no block of the site asks to be run",
                    "write `run` behind the language of a block that is to be run"));
        }
        diagnostics = List.copyOf(found);
    }

    private Diagnostic noneFor(String engine, SourceSpan span) {
        boolean exists = engines.names().contains(engine);
        List<String> help = exists
                ? List.of("write `run` behind the language of such a block, or leave the engine out")
                : Suggestions.didYouMean(engine, engines.names());
        String message = exists
                ? "`" + engine + "` may run code, and no block asks it to"
                : "no engine is called `" + engine + "`, so no block is run by it";
        return Diagnostic.of(DiagnosticCode.NO_SNIPPETS, span, message, help.toArray(String[]::new));
    }

    /** Keeps what a build has proven: for the next one, and in the ledger if the command line asks for it. */
    void keep(SiteFolder folder, RunProver prover) {
        remembered = prover.ledger();
        changes = prover.changes();
        expectSnippets(folder, prover);
        if (asked.filter(it -> it != Proving.FROZEN).isPresent()) {
            if (isLink(file(folder))) {
                throw new CannotRunException(
                        file(folder) + " is a link: the ledger of proofs is kept in no other place");
            }
            TextWriter.write(file(folder), remembered.text());
        }
    }

    /**
     * What people should know of the engines that were used.
     *
     * @param isVerbose also of those with which all is as it should be
     */
    List<String> remarks(boolean isVerbose) {
        List<String> remarks = new ArrayList<>();
        engines.runtimes().forEach((name, runtime) -> {
            boolean isShutIn = runtime.filter(it -> it.gaps().isEmpty()).isPresent();
            if (isVerbose || !isShutIn) {
                remarks.add(remark(name, runtime));
            }
        });
        return remarks;
    }

    private static String remark(String name, Optional<EngineRuntime> runtime) {
        return runtime.map(it -> "code ran on " + it.title()
                        + (it.gaps().isEmpty()
                                ? ", shut in"
                                : "; on this machine it could " + String.join(", ", it.gaps())))
                .orElse("no " + name + " on this machine: its snippets were not run"
                        + (name.equals("python") ? "; `galley fetch graalpy` brings one" : ""));
    }

    @Override
    public void close() {
        engines.close();
    }
}
