/** What code of pages runs on: one engine a language, found as those of others are. */
@NullMarked
package dev.galley.runtime;

import org.jspecify.annotations.NullMarked;
