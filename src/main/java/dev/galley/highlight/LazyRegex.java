package dev.galley.highlight;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A regular expression that is compiled when first used: of thousands in a grammar few may be. Thread-safe. */
final class LazyRegex {
    private final String regex;
    private final int flags;
    // Two threads may both compile; either result will do.
    private volatile @Nullable Pattern compiled;

    LazyRegex(String regex, int flags) {
        this.regex = regex;
        this.flags = flags;
    }

    Pattern pattern() {
        Pattern pattern = compiled;
        if (pattern == null) {
            pattern = Pattern.compile(regex, flags);
            compiled = pattern;
        }
        return pattern;
    }
}
