package org.graalvm.shadowed.com.ibm.icu.text;

import java.text.Normalizer;

/** Brings text to its compatibility normal form, NFKC, under the name the Python parser calls. Stateless, thread-safe. */
public final class Normalizer2 {
    private static final Normalizer2 NFKC = new Normalizer2();

    private Normalizer2() {}

    /** The one there is. */
    public static Normalizer2 getNFKCInstance() {
        return NFKC;
    }

    /** The text in NFKC. */
    public String normalize(CharSequence text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
