/** Code in pages: checked and coloured, one checker a language. */
@NullMarked
package dev.galley.snippet;

import org.jspecify.annotations.NullMarked;
