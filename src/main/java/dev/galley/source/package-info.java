/** Where text comes from: files, positions in them, fingerprints of them. */
@NullMarked
package dev.galley.source;

import org.jspecify.annotations.NullMarked;
