/** Markdown in, pages out. */
@NullMarked
package dev.galley.markdown;

import org.jspecify.annotations.NullMarked;
