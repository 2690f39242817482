package dev.galley.site;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.source.SourcePath;
import java.util.Optional;

/**
 * Where a cross-reference leads. Immutable.
 *
 * @param address what to write into the page; empty where it leads nowhere
 * @param page the page of this site it leads to
 * @param isInternal whether it names something of this site, existing or not
 */
record Resolution(
        Optional<String> address, Optional<SourcePath> page, boolean isInternal, Optional<Diagnostic> problem) {
    static Resolution outward(String address) {
        return new Resolution(Optional.of(address), Optional.empty(), false, Optional.empty());
    }

    static Resolution inward(String address) {
        return new Resolution(Optional.of(address), Optional.empty(), true, Optional.empty());
    }

    static Resolution inward(String address, SourcePath page) {
        return new Resolution(Optional.of(address), Optional.of(page), true, Optional.empty());
    }

    static Resolution nowhere(Diagnostic problem) {
        return new Resolution(Optional.empty(), Optional.empty(), true, Optional.of(problem));
    }

    Resolution with(Diagnostic found) {
        return new Resolution(address, page, isInternal, Optional.of(found));
    }
}
