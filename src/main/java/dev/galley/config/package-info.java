/** What the author asked for: one record, read and checked once. */
@NullMarked
package dev.galley.config;

import org.jspecify.annotations.NullMarked;
