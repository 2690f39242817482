/** Problems in the author's content, as values: what, where, how to fix it. */
@NullMarked
package dev.galley.diagnostic;

import org.jspecify.annotations.NullMarked;
