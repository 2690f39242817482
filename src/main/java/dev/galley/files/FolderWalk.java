package dev.galley.files;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.source.Root;
import dev.galley.source.SourcePath;
import dev.galley.source.SourceSpan;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds the files below a folder. A symbolic link is followed as long as it stays inside; what lies outside is never
 * opened. Made for one walk; not thread-safe.
 */
final class FolderWalk {
    /** Links to folders with links in them can stand for more files than there are; so many are plenty. */
    private static final int MOST_LINKED_FOLDERS = 1000;

    private final Root root;
    private final String skippedBeginnings;
    private final SortedMap<SourcePath, FoundFile> files = new TreeMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Deque<Folder> waiting = new ArrayDeque<>();
    private int linkedFolders;

    /** @param real the place on the disk, free of links; {@code inside} the real folders it was reached through */
    private record Folder(Path real, String prefix, List<Path> inside) {}

    private FolderWalk(Root root, String skippedBeginnings) {
        this.root = root;
        this.skippedBeginnings = skippedBeginnings;
    }

    /**
     * All files below a folder; none when there is no such folder.
     *
     * @param skippedBeginnings a file or folder whose name begins with one of these characters is passed over
     */
    static FoundFiles below(Path folder, Root root, String skippedBeginnings) {
        FolderWalk walk = new FolderWalk(root, skippedBeginnings);
        if (Files.isDirectory(folder)) {
            walk.walk(DiskFailures.unchecked(folder, folder::toRealPath));
        }
        return new FoundFiles(walk.files, walk.diagnostics);
    }

    private void walk(Path top) {
        waiting.add(new Folder(top, "", List.of(top)));
        while (!waiting.isEmpty()) {
            visit(waiting.remove(), top);
        }
    }

    private void visit(Folder folder, Path top) {
        Map<String, Path> names = names(folder);
        CaseClashes.in(names.keySet())
                .forEach((name, other) -> report(
                        DiagnosticCode.FILE_CASE_CLASH,
                        folder.prefix() + name,
                        "name that differs only in case from another: `" + other + "`",
                        "rename one of them; some systems keep only one"));
        names.forEach((name, file) -> {
            Optional<BasicFileAttributes> attributes = attributes(file);
            if (attributes.isEmpty()) {
                report(DiagnosticCode.FILE_UNREADABLE, folder.prefix() + name, "not a file or a folder", "remove it");
            } else if (attributes.get().isSymbolicLink()) {
                follow(folder, name, file, top);
            } else {
                take(folder, name, file, attributes.get());
            }
        });
    }

    private static Optional<BasicFileAttributes> attributes(Path file) {
        try {
            return Optional.of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException e) {
            // It has gone since it was found.
            return Optional.empty();
        }
    }

    private void take(Folder folder, String name, Path file, BasicFileAttributes attributes) {
        if (attributes.isDirectory()) {
            waiting.add(new Folder(file, folder.prefix() + name + "/", plus(folder.inside(), file)));
        } else if (attributes.isRegularFile()) {
            files.put(new SourcePath(root, folder.prefix() + name), new FoundFile(file, FileStamp.of(attributes)));
        } else {
            report(DiagnosticCode.FILE_UNREADABLE, folder.prefix() + name, "not a file or a folder", "remove it");
        }
    }

    private void follow(Folder folder, String name, Path link, Path top) {
        String path = folder.prefix() + name;
        Optional<Path> target = Links.target(link);
        if (target.isEmpty()) {
            reportDead(path, link);
        } else if (!target.get().startsWith(top)) {
            String help = "copy the file into the folder, or move it there";
            report(DiagnosticCode.FILE_LINK_OUTSIDE, path, "link that leads outside its folder", help);
        } else if (folder.inside().contains(target.get())) {
            report(DiagnosticCode.FILE_LINK_CYCLE, path, "link to a folder it stands in", "remove the link");
        } else if (Files.isDirectory(target.get()) && ++linkedFolders > MOST_LINKED_FOLDERS) {
            String message = "one of more than " + MOST_LINKED_FOLDERS + " links to folders";
            report(DiagnosticCode.FILE_TOO_LARGE, path, message, "remove links that lead through other links");
        } else {
            attributes(target.get()).ifPresent(it -> take(folder, name, target.get(), it));
        }
    }

    private void reportDead(String path, Path link) {
        if (Links.isCycle(link)) {
            report(DiagnosticCode.FILE_LINK_CYCLE, path, "link that leads back to itself", "remove the link");
        } else {
            report(DiagnosticCode.FILE_UNREADABLE, path, "link that leads nowhere", "remove the link");
        }
    }

    /** The names in a folder with their files, sorted, without those that are passed over or are no text. */
    private SortedMap<String, Path> names(Folder folder) {
        SortedMap<String, Path> names = new TreeMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.real())) {
            entries.forEach(entry -> FileNames.of(entry)
                    .ifPresentOrElse(name -> names.put(name, entry), () -> reportName(folder, entry)));
        } catch (IOException | DirectoryIteratorException e) {
            String path = folder.prefix().isEmpty()
                    ? "."
                    : folder.prefix().substring(0, folder.prefix().length() - 1);
            reportUnreadable(path, folder.real());
        }
        names.keySet().removeIf(name -> skippedBeginnings.indexOf(name.charAt(0)) >= 0);
        return names;
    }

    private void reportUnreadable(String path, Path folder) {
        if (path.equals(".")) {
            throw DiskFailures.failure(folder, "cannot read the folder");
        }
        report(DiagnosticCode.FILE_UNREADABLE, path, "folder that cannot be read", "check its permissions");
    }

    private void reportName(Folder folder, Path entry) {
        String path = folder.prefix() + FileNames.escaped(entry);
        String message = "name that is not UTF-8, or holds a control character or a backslash";
        report(DiagnosticCode.FILE_UNREADABLE, path, message, "rename it");
    }

    private void report(DiagnosticCode code, String path, String message, String help) {
        diagnostics.add(Diagnostic.of(code, SourceSpan.startOf(new SourcePath(root, path)), message, help));
    }

    private static List<Path> plus(List<Path> paths, Path more) {
        List<Path> all = new ArrayList<>(paths);
        all.add(more);
        return List.copyOf(all);
    }
}
