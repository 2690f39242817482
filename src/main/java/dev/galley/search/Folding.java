package dev.galley.search;

import java.text.Normalizer;

/**
 * Makes letters comparable: lower case, without accents, in their plain form. Works character by character, so that
 * no context rule (final sigma, Turkish i) can differ between Java and a browser; only ranges whose decompositions
 * have long been fixed in Unicode are touched. Immutable.
 */
final class Folding {
    /** Ranges in hexadecimal that are decomposed, freed of accents and put in lower case. */
    static final String DECOMPOSED = "41-5a aa b2-b9 ba c0-3ff 531-556 621-6d3 1e00-1fff 2070-209c f900-fad9 fb00-fb06 "
            + "fb50-fdfb fe70-fefc ff10-ff9d 1d400-1d7ff";

    /** Ranges that are only put in lower case: in Cyrillic, what looks like an accent makes another letter. */
    static final String LOWERED = "400-52f";

    /** Letters without a decomposition, each with what is typed for it: a letter, then its replacement. */
    static final String LETTERS = "ßss æae œoe øo đd ðd þth łl ıi ħh ŋn ŧt ςσ ёе " + "ẞss ƒf";

    /** What else people type for a letter: the word is also found so. */
    static final String SPELLINGS = "äae öoe üue øoe åaa";

    private final CharacterClasses classes;
    private final int[][] decomposed = ranges(DECOMPOSED);
    private final int[][] lowered = ranges(LOWERED);

    Folding(CharacterClasses classes) {
        this.classes = classes;
    }

    /** The folded form of a word; empty if nothing of it counts. */
    String fold(String word) {
        return isFolded(word) ? word : folded(word);
    }

    /** Most words are: only small letters of ASCII. */
    private static boolean isFolded(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 0x80 || (c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }

    private String folded(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        int at = 0;
        while (at < word.length()) {
            int c = word.codePointAt(at);
            fold(c, folded);
            at += Character.charCount(c);
        }
        return folded.toString();
    }

    private void fold(int c, StringBuilder out) {
        if (c < 0x80) {
            out.append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c));
        } else if (contains(decomposed, c)) {
            Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
                    .codePoints()
                    .forEach(part -> lower(part, out));
        } else if (classes.of(c) != CharacterClasses.IGNORED) {
            append(contains(lowered, c) ? Character.toLowerCase(c) : c, out);
        }
    }

    private void lower(int c, StringBuilder out) {
        byte type = classes.of(c);
        if (type == CharacterClasses.LETTER || type == CharacterClasses.DIGIT || type == CharacterClasses.BIGRAM) {
            append(Character.toLowerCase(c), out);
        }
    }

    private static void append(int c, StringBuilder out) {
        String replaced = c < 0x80 ? "" : replacement(LETTERS, c);
        if (replaced.isEmpty()) {
            out.appendCodePoint(c);
        } else {
            out.append(replaced);
        }
    }

    private static String replacement(String table, int c) {
        int at = table.indexOf(c);
        if (at < 0 || (at > 0 && table.charAt(at - 1) != ' ')) {
            return "";
        }
        int end = table.indexOf(' ', at);
        return table.substring(at + 1, end < 0 ? table.length() : end);
    }

    /** The word as people without these letters on the keyboard spell it, folded; the folded word if it has none. */
    String spelledOut(String word) {
        if (isAscii(word)) {
            return fold(word);
        }
        StringBuilder spelled = new StringBuilder(word.length());
        word.codePoints().forEach(c -> {
            String other = c < 0x80 ? "" : replacement(SPELLINGS, Character.toLowerCase(c));
            if (other.isEmpty()) {
                fold(c, spelled);
            } else {
                spelled.append(other);
            }
        });
        return spelled.toString();
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Whether the character is a capital letter, as in the second word of {@code camelCase}. */
    boolean isCapital(int c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z';
        }
        return (contains(decomposed, c) || contains(lowered, c)) && Character.toLowerCase(c) != c;
    }

    private static boolean contains(int[][] ranges, int c) {
        for (int[] range : ranges) {
            if (c >= range[0] && c <= range[1]) {
                return true;
            }
        }
        return false;
    }

    private static int[][] ranges(String table) {
        String[] parts = table.split(" ", -1);
        int[][] ranges = new int[parts.length][];
        for (int i = 0; i < parts.length; i++) {
            String[] ends = parts[i].split("-", -1);
            int start = Integer.parseInt(ends[0], 16);
            ranges[i] = new int[] {start, ends.length == 1 ? start : Integer.parseInt(ends[1], 16)};
        }
        return ranges;
    }
}
