package dev.galley.build;

import dev.galley.files.FileStamp;
import dev.galley.files.WrittenFile;
import dev.galley.source.ContentHash;
import dev.galley.source.SourcePath;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a build leaves for the next. Immutable.
 *
 * @param theme stands for the theme
 * @param pages all pages that may be taken over
 * @param assets the other files of the content folder
 * @param reads the files that were read beside pages and their code
 * @param isComplete whether the output is the site of these pages, and all pages are among them
 * @param site what is known of the site as a whole, if the output is complete
 * @param output the files of the output
 * @param result what was found
 */
record CacheState(
        ContentHash theme,
        List<KnownPage> pages,
        Map<SourcePath, FileStamp> assets,
        List<FileRead> reads,
        boolean isComplete,
        Optional<KnownSite> site,
        Map<String, WrittenFile> output,
        BuildResult result) {
    /** The same with other pages. */
    CacheState with(List<KnownPage> others) {
        return with(others, site);
    }

    /** The same with other pages and another site. */
    CacheState with(List<KnownPage> others, Optional<KnownSite> other) {
        return new CacheState(theme, others, assets, reads, isComplete, other, output, result);
    }
}
