package dev.galley.serve;

import java.nio.file.Path;
import java.util.Map;

/** What makes the site that is served. */
public interface LiveBuild {
    /**
     * Builds the site into its folder as its sources are now. Called by one thread at a time.
     *
     * @return false when that could not be done, so that the last site is shown on; why is for it to tell
     */
    boolean build();

    /**
     * Renders one page whose text has changed since the last build. Called while a build may be under way.
     *
     * @param source an absolute path
     * @return the files of the site that are made of the page, by name; none when only a build can tell
     */
    Map<String, byte[]> preview(Path source);
}
