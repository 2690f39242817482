package dev.galley.config;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.Severity;
import java.util.Locale;
import java.util.Optional;

/** How much the author wants a kind of problem to matter. */
public enum CheckLevel {
    IGNORE,
    WARN,
    ERROR;

    /** The word in {@code galley.yml}: {@code ignore}, {@code warn}, {@code error}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The problem with this level's severity; empty when it is to be ignored. */
    public Optional<Diagnostic> applyTo(Diagnostic diagnostic) {
        return this == IGNORE
                ? Optional.empty()
                : Optional.of(diagnostic.withSeverity(this == WARN ? Severity.WARNING : Severity.ERROR));
    }
}
