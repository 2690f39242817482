package dev.galley.build;

import dev.galley.source.SourcePath;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a build had to do, since nothing that is remembered would do. Immutable.
 *
 * @param parsed the pages that were parsed and whose code was checked
 * @param isWhole whether these are all pages, and none was taken over
 * @param analysed the pages whose words were counted
 * @param rendered the pages that were rendered, and why each
 */
public record BuildWork(int parsed, boolean isWhole, int analysed, SortedMap<SourcePath, List<String>> rendered) {
    /** Nothing at all. */
    static final BuildWork NONE = new BuildWork(0, false, 0, new TreeMap<>());

    public BuildWork {
        rendered = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(rendered));
    }
}
