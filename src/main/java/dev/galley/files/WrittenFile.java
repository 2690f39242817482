package dev.galley.files;

import dev.galley.source.ContentHash;

/**
 * A file of the output as a build left it.
 *
 * @param stamp what it was like then
 * @param content stands for its bytes
 */
public record WrittenFile(FileStamp stamp, ContentHash content) {}
