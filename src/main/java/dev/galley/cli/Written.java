package dev.galley.cli;

import dev.galley.files.WriteResult;
import java.util.Optional;

/**
 * A site that was built and, if it might be published, written. Immutable.
 *
 * @param result what writing did; empty when nothing was written
 */
record Written(Built built, Optional<WriteResult> result) {}
