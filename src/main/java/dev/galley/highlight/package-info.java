/** Code in, coloured code out: grammars and the tokenizer that reads with them. */
@NullMarked
package dev.galley.highlight;

import org.jspecify.annotations.NullMarked;
