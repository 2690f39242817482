package org.graalvm.shadowed.com.ibm.icu.lang;

import java.text.Normalizer;

/** Questions about characters, under the names the Python parser calls. Stateless, thread-safe. */
public final class UCharacter {
    /** The number of the property "may continue an identifier, whatever its normal form"; the parser inlined it. */
    private static final int XID_CONTINUE = 32;

    private static final int XID_START = 33;

    private UCharacter() {}

    /**
     * Whether a character has a property: 32 is XID_Continue, 33 is XID_Start (Unicode annex 31).
     *
     * @throws IllegalArgumentException for any other property
     */
    public static boolean hasBinaryProperty(int codePoint, int property) {
        return switch (property) {
            case XID_CONTINUE -> continues(codePoint) && staysInside(codePoint, false);
            case XID_START -> Character.isUnicodeIdentifierStart(codePoint) && staysInside(codePoint, true);
            default -> throw new IllegalArgumentException("no such property: " + property);
        };
    }

    /** The character with that Unicode name, in any case, or -1. */
    public static int getCharFromName(String name) {
        try {
            return Character.codePointOf(name);
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }

    /** Always -1: the JDK knows no names beyond the standard ones. */
    public static int getCharFromExtendedName(String name) {
        return -1;
    }

    /** Always -1: the JDK knows no aliases of names. */
    public static int getCharFromNameAlias(String name) {
        return -1;
    }

    /** The JDK counts invisible format characters as parts of an identifier; Unicode does not. */
    private static boolean continues(int codePoint) {
        return Character.isUnicodeIdentifierPart(codePoint) && !Character.isIdentifierIgnorable(codePoint);
    }

    private static boolean staysInside(int codePoint, boolean atStart) {
        if (codePoint < 128) {
            return true;
        }
        int[] normal = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC)
                .codePoints()
                .toArray();
        for (int i = 0; i < normal.length; i++) {
            boolean inside = (i == 0 && atStart) ? Character.isUnicodeIdentifierStart(normal[i]) : continues(normal[i]);
            if (!inside) {
                return false;
            }
        }
        return true;
    }
}
