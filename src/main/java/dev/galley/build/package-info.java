/** The steps in order, and the engines that run them. */
@NullMarked
package dev.galley.build;

import org.jspecify.annotations.NullMarked;
