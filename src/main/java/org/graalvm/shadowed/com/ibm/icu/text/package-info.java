/**
 * The one normal form GraalPy's Python parser asks for, given by the JDK. The parser names this package in its byte
 * code; the library it means is larger than all of Galley.
 */
@NullMarked
package org.graalvm.shadowed.com.ibm.icu.text;

import org.jspecify.annotations.NullMarked;
