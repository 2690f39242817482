package dev.galley.build;

import dev.galley.files.FileStamp;
import dev.galley.files.PageFile;
import dev.galley.files.WrittenFile;
import dev.galley.source.ContentHash;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
    /** Whether the site stands in the output and is still that of these pages, assets and theme, and of the code they take. */
    boolean isOf(
            Collection<PageFile> files,
            Map<SourcePath, FileStamp> otherFiles,
            ContentHash design,
            Function<SourcePath, Optional<Source>> texts) {
        Map<SourcePath, KnownPage> known = new HashMap<>();
        pages.forEach(page -> known.put(page.path(), page));
        return isComplete
                && theme.equals(design)
                && assets.equals(otherFiles)
                && known.size() == files.size()
                && files.stream()
                        .allMatch(file -> Optional.ofNullable(known.get(file.path()))
                                .filter(page -> page.isAsItWas(file, texts))
                                .isPresent())
                && reads.stream().allMatch(read -> read.isAsItWas(texts));
    }

    /** The same with other pages. */
    CacheState with(List<KnownPage> others) {
        return with(others, site);
    }

    /** The same with other pages and another site. */
    CacheState with(List<KnownPage> others, Optional<KnownSite> other) {
        return new CacheState(theme, others, assets, reads, isComplete, other, output, result);
    }
}
