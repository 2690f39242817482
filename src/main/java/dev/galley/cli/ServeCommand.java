package dev.galley.cli;

import dev.galley.build.ParallelEngine;
import dev.galley.serve.LiveSite;
import dev.galley.serve.PortBusyException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code galley serve}. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Builds the site, serves it on this machine, shows a page when it is saved, and builds again on each change.",
            "Pages with problems are shown, too; the problems are printed. The site of the last build is left alone."
        })
final class ServeCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Galley galley;

    @Mixin
    private final Options options = new Options();

    @Option(
            names = {"-p", "--port"},
            paramLabel = "PORT",
            defaultValue = "8000",
            description = "Where to listen on 127.0.0.1; 0 takes a free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new CannotRunException("no such port: " + port + " (option --port)");
        }
        Terminal terminal = galley.terminal(options);
        // At the top of this server, whatever the configuration says: the page for unknown addresses has links from
        // there.
        URI address = URI.create("http://localhost:" + port + "/");
        SiteFolder site = SiteFolder.read(galley.folder(), options);
        List<Path> sources = new ArrayList<>(List.of(site.configuration(), site.content(), site.templates()));
        site.config()
                .searchTests()
                .file()
                .map(file -> site.root().resolve(file.text()))
                .ifPresent(sources::add);
        try (BuildRun run = new BuildRun(
                        galley.folder(), options, terminal, galley.caches(), Optional.empty(), Optional.of(address));
                ParallelEngine engine = new ParallelEngine(1)) {
            Path folder = previewFolder();
            Preview preview = new Preview(run, engine, terminal, folder);
            try (LiveSite live = LiveSite.start(port, folder, sources, preview)) {
                terminal.out().println("serving at " + live.uri() + " until you press Ctrl-C");
                new CountDownLatch(1).await();
            }
            return ExitCode.CLEAN;
        } catch (PortBusyException e) {
            throw new CannotRunException("port " + port + " is taken; choose another with --port");
        }
    }

    private Path previewFolder() {
        try {
            return options.output != null
                    ? galley.folder().resolve(options.output)
                    : Files.createTempDirectory("galley-serve-");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a folder for the preview", e);
        }
    }
}
