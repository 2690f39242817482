package dev.galley.files;

import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What tells that a file is as it was without reading it, as build tools have it. A file that changes and keeps all of it
 * is taken for unchanged.
 *
 * @param size in bytes
 * @param modified when its bytes changed last, in nanoseconds of the file system's clock
 * @param file tells the file from others that had its name
 */
public record FileStamp(long size, long modified, int file) {
    /** What is not on a disk. */
    public static final FileStamp NONE = new FileStamp(-1, 0, 0);

    /** Written out, as {@link #hashCode} is: what a record links at run time is too slow for a build with nothing to do. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FileStamp stamp
                && size == stamp.size
                && modified == stamp.modified
                && file == stamp.file;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(size * 31 + modified) * 31 + file;
    }

    /**
     * Whether the file has been left alone for a while, so that no change can hide within a tick of the file system's
     * clock.
     *
     * @param now in milliseconds since 1970; a clock that was wrong makes files less settled, never more for long
     */
    public boolean isSettled(long now) {
        return now - TimeUnit.NANOSECONDS.toMillis(modified) > 2_000;
    }

    static FileStamp of(BasicFileAttributes attributes) {
        return new FileStamp(
                attributes.size(),
                attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                Objects.hashCode(attributes.fileKey()));
    }
}
