/** One placed page in, one HTML file out. */
@NullMarked
package dev.galley.render;

import org.jspecify.annotations.NullMarked;
