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
    private final FileStamp stamp;
    private final Supplier<ReadText> text;

    private PageFile(SourcePath path, FileStamp stamp, Supplier<ReadText> text) {
        this.path = path;
        this.stamp = stamp;
        this.text = text;
    }

    /** A file on the disk. */
    static PageFile at(SourcePath path, Path file, FileStamp stamp) {
        return new PageFile(path, stamp, () -> TextReader.read(file, path));
    }

    /** A text that is there already. */
    public static PageFile of(Source source) {
        ReadText read = new ReadText(Optional.of(source), List.of());
        return new PageFile(source.path(), FileStamp.NONE, () -> read);
    }

    /** The name of the page's file below the content folder. */
    public SourcePath path() {
        return path;
    }

    /** What it was like when it was found; {@link FileStamp#NONE} for a text that is on no disk. */
    public FileStamp stamp() {
        return stamp;
    }

    /** The text as it is now, and what is wrong with the file. */
    public ReadText read() {
        return text.get();
    }
}
