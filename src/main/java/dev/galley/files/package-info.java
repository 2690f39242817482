/** The disk: find and read sources, write a site whole or not at all. */
@NullMarked
package dev.galley.files;

import org.jspecify.annotations.NullMarked;
