package dev.galley.build;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.files.Asset;
import dev.galley.files.ByteStore;
import dev.galley.files.FileStamp;
import dev.galley.files.PageFile;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** A site that was built in memory: the bytes of its files by name, and what was found. */
public record BuiltSite(SortedMap<String, byte[]> files, List<Diagnostic> diagnostics, BuildCounts counts) {
    /** Builds it. */
    public static BuiltSite of(SiteBuild build, Collection<Source> sources, Set<SourcePath> assets) {
        SortedMap<String, byte[]> files = new ConcurrentSkipListMap<>();
        SiteOutput output = new SiteOutput() {
            @Override
            public void put(String name, byte[] bytes) {
                if (files.putIfAbsent(name, bytes) != null) {
                    throw new AssertionError("made twice: " + name);
                }
            }
        };
        BuildResult result = build.run(
                        sources.stream().map(PageFile::of).toList(),
                        assets.stream()
                                .map(path -> new Asset(path, Path.of(path.value()), FileStamp.NONE))
                                .toList(),
                        BuildCache.none(ByteStore.inMemory()),
                        output)
                .result();
        return new BuiltSite(files, result.diagnostics(), result.counts());
    }
}
