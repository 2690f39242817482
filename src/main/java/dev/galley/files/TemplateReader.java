package dev.galley.files;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.source.Root;
import dev.galley.source.SourcePath;
import dev.galley.source.SourceSpan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the folder of a site's own templates, style sheets and scripts. Stateless, thread-safe. */
public final class TemplateReader {
    private TemplateReader() {}

    /**
     * All files below a folder, except those whose name begins with a dot. Text is not decoded here: a theme has images
     * too.
     *
     * @param templatesDir need not exist: then there is nothing in it
     * @throws java.io.UncheckedIOException when the folder itself cannot be read
     */
    public static ReadTemplates read(Path templatesDir) {
        FoundFiles found = FolderWalk.below(templatesDir, Root.TEMPLATES, ".");
        List<Diagnostic> diagnostics = new ArrayList<>(found.diagnostics());
        SortedMap<SourcePath, byte[]> files = new TreeMap<>();
        found.files().forEach((path, file) -> {
            try (InputStream in = Files.newInputStream(file.file())) {
                files.put(path, in.readNBytes(TextReader.LARGEST + 1));
            } catch (IOException e) {
                add(DiagnosticCode.FILE_UNREADABLE, path, "file that cannot be read", diagnostics);
            }
        });
        removeTooLarge(files, diagnostics);
        return new ReadTemplates(files, diagnostics.stream().sorted().toList());
    }

    private static void removeTooLarge(SortedMap<SourcePath, byte[]> files, List<Diagnostic> diagnostics) {
        files.forEach((path, bytes) -> {
            if (bytes.length > TextReader.LARGEST) {
                add(DiagnosticCode.FILE_TOO_LARGE, path, "file of more than 10 MB", diagnostics);
            }
        });
        files.values().removeIf(bytes -> bytes.length > TextReader.LARGEST);
    }

    private static void add(DiagnosticCode code, SourcePath path, String message, List<Diagnostic> diagnostics) {
        diagnostics.add(Diagnostic.of(code, SourceSpan.startOf(path), message, "replace it, or remove it"));
    }
}
