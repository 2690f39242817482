package dev.galley.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.galley.diagnostic.Visible;
import dev.galley.files.ReadText;
import dev.galley.files.TextReader;
import dev.galley.files.TextWriter;
import dev.galley.run.OutputChange;
import dev.galley.run.RewrittenPage;
import dev.galley.source.SourcePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Writes into pages what their code prints, and shows what changes. Not thread-safe. */
final class OutputUpdate {
    private static final int CONTEXT = 2;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final SiteFolder folder;
    private final Consumer<String> lines;

    /** @param lines takes each line of the differences */
    OutputUpdate(SiteFolder folder, Consumer<String> lines) {
        this.folder = folder;
        this.lines = lines;
    }

    /** Rewrites the fences; gives how many were. */
    int write(List<OutputChange> changes) {
        TreeMap<SourcePath, List<OutputChange>> byPage = changes.stream()
                .collect(Collectors.groupingBy(it -> it.fence().span().path(), TreeMap::new, Collectors.toList()));
        return byPage.entrySet().stream()
                .mapToInt(entry -> write(entry.getKey(), entry.getValue()))
                .sum();
    }

    private int write(SourcePath path, List<OutputChange> changes) {
        Path file = folder.fileOf(path);
        ReadText read = TextReader.read(file, path);
        // A file whose bytes are not what they should be would not stay as it is, nor would a link.
        boolean isPlain = read.diagnostics().isEmpty() && !Files.isSymbolicLink(file);
        return read.source()
                .filter(source -> isPlain)
                .map(source -> write(file, source.text(), changes))
                .orElse(0);
    }

    private int write(Path file, String text, List<OutputChange> changes) {
        RewrittenPage page = RewrittenPage.of(text, changes);
        if (page.rewritten() > 0) {
            show(file.normalize().toString().replace('\\', '/'), text, page.text());
            TextWriter.write(file, mark(file) + page.text());
        }
        return page.rewritten();
    }

    private static String mark(Path file) {
        try {
            return Files.readString(file).startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private void show(String name, String before, String after) {
        List<String> old = before.lines().toList();
        UnifiedDiffUtils.generateUnifiedDiff(
                        name, name, old, DiffUtils.diff(old, after.lines().toList()), CONTEXT)
                .forEach(line -> lines.accept(Visible.of(line)));
    }
}
