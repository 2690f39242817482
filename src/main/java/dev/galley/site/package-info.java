/** What all pages say together: link table, navigation tree, placed pages. */
@NullMarked
package dev.galley.site;

import org.jspecify.annotations.NullMarked;
