package dev.galley.files;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.source.Root;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import dev.galley.source.SourceSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the content folder: the texts of its pages, the places of its assets. Stateless, thread-safe. */
public final class SourceReader {
    /** Drafts and parts of pages begin with an underscore, files of tools with a dot. */
    private static final String SKIPPED = "_.";

    private SourceReader() {}

    /**
     * All pages and assets below a folder. Files and folders whose name begins with {@code _} or {@code .} are passed
     * over. What cannot be read is a diagnostic, and the rest is read all the same.
     *
     * @param contentDir need not exist: then there is nothing in it
     * @throws java.io.UncheckedIOException when the folder itself cannot be read
     */
    public static ReadSources read(Path contentDir) {
        FoundSources found = find(contentDir);
        List<Diagnostic> diagnostics = new ArrayList<>(found.diagnostics());
        List<Source> pages = new ArrayList<>();
        for (PageFile page : found.pages()) {
            ReadText text = page.read();
            text.source().ifPresent(pages::add);
            diagnostics.addAll(text.diagnostics());
        }
        return new ReadSources(
                pages, found.assets(), diagnostics.stream().sorted().toList());
    }

    /**
     * The same pages and assets, with the texts still to be read.
     *
     * @param contentDir need not exist: then there is nothing in it
     * @throws java.io.UncheckedIOException when the folder itself cannot be read
     */
    public static FoundSources find(Path contentDir) {
        FoundFiles found = FolderWalk.below(contentDir, Root.CONTENT, SKIPPED);
        List<Diagnostic> diagnostics = new ArrayList<>(found.diagnostics());
        List<PageFile> pages = new ArrayList<>();
        List<Asset> assets = new ArrayList<>();
        found.files().forEach((path, file) -> {
            if (path.isMarkdown()) {
                // What can no longer be read is looked at again, though it is as it was.
                FileStamp stamp = Files.isReadable(file.file()) ? file.stamp() : FileStamp.NONE;
                pages.add(PageFile.at(path, file.file(), stamp));
            } else {
                addAsset(path, file, assets, diagnostics);
            }
        });
        return new FoundSources(pages, assets, diagnostics.stream().sorted().toList());
    }

    /**
     * One page below a folder, whose text is still to be read; empty where there is no file of that name, and where links
     * lead to it: only a look at the whole folder tells where they may lead.
     *
     * @param file as it is named below the folder
     */
    public static Optional<PageFile> find(Path contentDir, Path file) {
        Path folder = contentDir.toAbsolutePath().normalize();
        Path place = file.toAbsolutePath().normalize();
        if (place.equals(folder) || !place.startsWith(folder)) {
            return Optional.empty();
        }
        Path below = folder.relativize(place);
        try {
            boolean isPlain = place.toRealPath().equals(folder.toRealPath().resolve(below));
            FileStamp stamp = FileStamp.of(Files.readAttributes(place, BasicFileAttributes.class));
            return isPlain ? pathOf(below).map(path -> PageFile.at(path, place, stamp)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<SourcePath> pathOf(Path below) {
        List<String> names = new ArrayList<>();
        for (Path name : below) {
            FileNames.of(name).ifPresent(names::add);
        }
        return names.size() == below.getNameCount()
                ? Optional.of(SourcePath.content(String.join("/", names))).filter(SourcePath::isMarkdown)
                : Optional.empty();
    }

    private static void addAsset(SourcePath path, FoundFile found, List<Asset> assets, List<Diagnostic> diagnostics) {
        if (Files.isReadable(found.file())) {
            assets.add(new Asset(path, found.file(), found.stamp()));
            return;
        }
        diagnostics.add(Diagnostic.of(
                DiagnosticCode.FILE_UNREADABLE,
                SourceSpan.startOf(path),
                "file that cannot be read",
                "check its permissions"));
    }
}
