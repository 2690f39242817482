package dev.galley.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Does what short commands do, on a small site, so that Java can keep the classes that they load: the launcher runs it
 * once for each build of the program. Prints the version. Stateless.
 */
final class StartTraining {
    /** A page with a bit of everything is what covers most classes; the rest makes it a site. */
    private static final List<String> FILES =
            List.of("galley.yml", "content/index.md", "content/guide/index.md", "content/guide/page.md");

    private StartTraining() {}

    /**
     * Trains in a folder that the training makes: {@code StartTraining FOLDER}. It ends with 1 when the site could not be
     * built.
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        writeSite(folder);
        Main.main(new String[] {"--version"});
        int code = train(folder);
        if (code != ExitCode.CLEAN) {
            System.exit(code);
        }
    }

    private static void writeSite(Path folder) throws IOException {
        for (String name : FILES) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            try (InputStream in = StartTraining.class.getResourceAsStream("training/" + name)) {
                Files.copy(in, file);
            }
        }
    }

    private static int train(Path folder) {
        // As a terminal, so that what is shown there is loaded, too. Its own folder is that of the user's caches.
        Map<String, String> environment = Map.of(
                "XDG_CACHE_HOME", folder.toAbsolutePath().resolve("cache").toString());
        PrintWriter out = new PrintWriter(Writer.nullWriter());
        Galley galley = new Galley(folder, environment, true, out, out);
        galley.run("--help");
        galley.run("check", "--no-run");
        int built = galley.run("build", "--no-run", "--verbose");
        galley.run("search", "page");
        return built;
    }
}
