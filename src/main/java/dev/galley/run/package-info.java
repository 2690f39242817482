/** Code in pages, run: engines that run it, what its pages expect of it, and the ledger of what was proven. */
@NullMarked
package dev.galley.run;

import org.jspecify.annotations.NullMarked;
