package dev.galley.build;

import dev.galley.files.FileStamp;
import dev.galley.files.WrittenFile;
import dev.galley.source.ContentHash;
import dev.galley.source.SourcePath;
import java.util.List;
import java.util.Map;

/**
 * What a build leaves for the next. Immutable.
 *
 * @param key stands for the program, the configuration and all else without which nothing of this counts
 * @param theme stands for the theme
 * @param pages all pages that may be taken over
 * @param assets the other files of the content folder
 * @param reads the files that were read beside pages and their code
 * @param isComplete whether all pages are among the pages, and nothing else was asked that may answer otherwise
 * @param output the files of the output
 * @param result what was found
 */
record CacheState(
        String key,
        ContentHash theme,
        List<KnownPage> pages,
        Map<SourcePath, FileStamp> assets,
        List<FileRead> reads,
        boolean isComplete,
        Map<String, WrittenFile> output,
        BuildResult result) {}
