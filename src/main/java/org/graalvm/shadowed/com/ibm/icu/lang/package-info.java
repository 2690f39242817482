/**
 * The few character questions GraalPy's Python parser asks, answered by the JDK. The parser names this package in its
 * byte code; the library it means is larger than all of Galley.
 */
@NullMarked
package org.graalvm.shadowed.com.ibm.icu.lang;

import org.jspecify.annotations.NullMarked;
