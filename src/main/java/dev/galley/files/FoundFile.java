package dev.galley.files;

import java.nio.file.Path;

/** A file that was found, and what it was like then. */
record FoundFile(Path file, FileStamp stamp) {}
