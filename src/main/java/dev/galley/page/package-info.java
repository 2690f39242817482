/** What one source file says by itself, knowing nothing of the others. */
@NullMarked
package dev.galley.page;

import org.jspecify.annotations.NullMarked;
