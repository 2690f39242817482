package dev.galley.diagnostic;

import java.util.Locale;

/** How much a problem matters: an error fails the run, a warning does so only with {@code --strict}. */
public enum Severity {
    ERROR,
    WARNING;

    /** The word shown to people and machines. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
