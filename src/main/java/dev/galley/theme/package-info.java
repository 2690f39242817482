/** Templates and the models they see. */
@NullMarked
package dev.galley.theme;

import org.jspecify.annotations.NullMarked;
