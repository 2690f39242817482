package dev.galley.files;

import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A file of content that becomes a page; its text is read when it is asked for. Immutable. */
public final class PageFile {
    private final SourcePath path;
    private final Supplier<ReadText> text;

    private PageFile(SourcePath path, Supplier<ReadText> text) {
        this.path = path;
        this.text = text;
    }

    /** A file on the disk. */
    static PageFile at(SourcePath path, Path file) {
        return new PageFile(path, () -> TextReader.read(file, path));
    }

    /** A text that is there already. */
    public static PageFile of(Source source) {
        ReadText read = new ReadText(Optional.of(source), List.of());
        return new PageFile(source.path(), () -> read);
    }

    /** The name of the page's file below the content folder. */
    public SourcePath path() {
        return path;
    }

    /** The text as it is now, and what is wrong with the file. */
    public ReadText read() {
        return text.get();
    }
}
