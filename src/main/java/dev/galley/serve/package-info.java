/** A local server that rebuilds as you type. */
@NullMarked
package dev.galley.serve;

import org.jspecify.annotations.NullMarked;
