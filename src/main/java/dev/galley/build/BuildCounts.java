package dev.galley.build;

/**
 * What a build looked at.
 *
 * @param snippets all code blocks, of which a checker read {@code checked} and authors opted out of {@code optedOut}
 * @param ran those of the checked ones that ran as their pages say
 * @param skipped those of the checked ones that should run and were not run
 * @param links links that stay inside the site, images among them
 */
public record BuildCounts(
        int pages, int snippets, int checked, int ran, int skipped, int optedOut, int links, int terms) {}
