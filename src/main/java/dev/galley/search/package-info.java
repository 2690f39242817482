/** Words of pages in, one index out. */
@NullMarked
package dev.galley.search;

import org.jspecify.annotations.NullMarked;
