package dev.galley.files;

import dev.galley.source.SourcePath;
import java.nio.file.Path;

/**
 * A file of the content folder that is no page: an image, a download. Its bytes stay on the disk. Immutable.
 *
 * @param stamp what it was like when it was found
 */
public record Asset(SourcePath path, Path file, FileStamp stamp) {}
