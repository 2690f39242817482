package dev.galley.config;

import java.util.List;
import java.util.Optional;

/**
 * The search tests of a site, as the configuration has or names them. Immutable.
 *
 * @param tests those that stand in the configuration itself
 * @param file the file they stand in, relative to {@code galley.yml}
 */
public record SearchTestsConfig(List<SearchTest> tests, Optional<PlacedText> file) {
    /** No tests. */
    public static final SearchTestsConfig NONE = new SearchTestsConfig(List.of(), Optional.empty());

    public SearchTestsConfig {
        tests = List.copyOf(tests);
    }
}
