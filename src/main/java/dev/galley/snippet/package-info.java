/** Code in pages, checked: one checker a language. */
@NullMarked
package dev.galley.snippet;

import org.jspecify.annotations.NullMarked;
