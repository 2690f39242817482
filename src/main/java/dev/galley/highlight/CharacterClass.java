package dev.galley.highlight;

import java.util.ArrayList;
import java.util.List;

/**
 * A class such as {@code [^\w$]} of a JavaScript regular expression. Immutable.
 *
 * @param length how many UTF-16 units it takes in the source, brackets included
 * @param isNegated whether it begins with a circumflex
 * @param ranges the characters written out
 * @param sets the letters of the predefined sets in it: d, D, w, W, s, S
 */
record CharacterClass(int length, boolean isNegated, List<Range> ranges, String sets) {
    /** JavaScript's white space, as the inside of a Java class. */
    static final String SPACES =
            "\\s\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}";

    /** All but JavaScript's white space; written out because a nested negation means different things to Javas. */
    private static final String NOT_SPACES = "\\x{0}-\\x{8}\\x{e}-\\x{1f}\\x{21}-\\x{9f}\\x{a1}-\\x{167f}"
            + "\\x{1681}-\\x{1fff}\\x{200b}-\\x{2027}\\x{202a}-\\x{202e}\\x{2030}-\\x{205e}\\x{2060}-\\x{2fff}"
            + "\\x{3001}-\\x{fefe}\\x{ff00}-\\x{10ffff}";

    CharacterClass {
        ranges = List.copyOf(ranges);
    }

    /** Two code points and all between them. */
    record Range(int first, int last) {}

    /** A character written with a backslash, and the UTF-16 units that takes. */
    record Escaped(int codePoint, int length) {}

    /** Reads the class that opens at an index. */
    static CharacterClass parse(String source, int start) {
        boolean isNegated = source.startsWith("[^", start);
        List<Range> ranges = new ArrayList<>();
        StringBuilder sets = new StringBuilder();
        int at = start + (isNegated ? 2 : 1);
        while (source.charAt(at) != ']') {
            if (isSet(source, at)) {
                sets.append(source.charAt(at + 1));
                at += 2;
            } else {
                at = addRange(source, at, ranges);
            }
        }
        return new CharacterClass(at + 1 - start, isNegated, ranges, sets.toString());
    }

    private static boolean isSet(String source, int at) {
        return source.charAt(at) == '\\' && "dDwWsS".indexOf(source.charAt(at + 1)) >= 0;
    }

    private static int addRange(String source, int start, List<Range> ranges) {
        Escaped first = characterAt(source, start);
        int at = start + first.length();
        boolean isRange = source.charAt(at) == '-' && source.charAt(at + 1) != ']' && !isSet(source, at + 1);
        if (!isRange) {
            ranges.add(new Range(first.codePoint(), first.codePoint()));
            return at;
        }
        Escaped last = characterAt(source, at + 1);
        ranges.add(new Range(first.codePoint(), last.codePoint()));
        return at + 1 + last.length();
    }

    private static Escaped characterAt(String source, int at) {
        if (source.startsWith("\\b", at)) {
            return new Escaped('\b', 2);
        }
        if (source.charAt(at) == '\\') {
            return escapedAt(source, at);
        }
        int c = source.codePointAt(at);
        return new Escaped(c, Character.charCount(c));
    }

    /** Reads a character written with a backslash, other than a set, a boundary or a reference. */
    static Escaped escapedAt(String source, int at) {
        char c = source.charAt(at + 1);
        return switch (c) {
            case 'n' -> new Escaped('\n', 2);
            case 'r' -> new Escaped('\r', 2);
            case 't' -> new Escaped('\t', 2);
            case 'f' -> new Escaped('\f', 2);
            case 'v' -> new Escaped(0x0B, 2);
            case '0' -> new Escaped(0, 2);
            case 'x' -> hexadecimal(source, at, 2);
            case 'u' -> hexadecimal(source, at, 4);
            default -> {
                int itself = source.codePointAt(at + 1);
                yield new Escaped(itself, 1 + Character.charCount(itself));
            }
        };
    }

    private static Escaped hexadecimal(String source, int at, int digits) {
        int end = at + 2 + digits;
        if (end > source.length() || !source.substring(at + 2, end).matches("[0-9a-fA-F]+")) {
            return new Escaped(source.charAt(at + 1), 2);
        }
        return new Escaped(Integer.parseInt(source.substring(at + 2, end), 16), 2 + digits);
    }

    /** Whether it matches a letter, digit or low line and nothing else. */
    boolean isOnlyWord() {
        return !isNegated
                && sets.chars().allMatch(set -> set == 'd' || set == 'w')
                && ranges.stream().allMatch(CharacterClass::isOnlyWord)
                && !(sets.isEmpty() && ranges.isEmpty());
    }

    private static boolean isOnlyWord(Range range) {
        for (int c = range.first(); c <= range.last(); c++) {
            if (!isWord(c)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it matches an ASCII character. */
    boolean contains(int c) {
        boolean isNamed = ranges.stream().anyMatch(range -> range.first() <= c && c <= range.last())
                || sets.chars().anyMatch(set -> isInSet((char) set, c));
        return isNamed != isNegated;
    }

    /** Whether an ASCII character belongs to one of the predefined sets: d, D, w, W, s, S. */
    static boolean isInSet(char set, int c) {
        return switch (set) {
            case 'd' -> c >= '0' && c <= '9';
            case 'w' -> isWord(c);
            case 's' -> c == ' ' || (c >= '\t' && c <= '\r');
            default -> !isInSet(Character.toLowerCase(set), c);
        };
    }

    /** Whether a character belongs to {@code \w}. */
    static boolean isWord(int c) {
        return c == '_' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /** Whether it names letters beyond ASCII, so that folding case must know Unicode. */
    boolean hasUnicodeLetter() {
        return ranges.stream().anyMatch(range -> range.first() > 127 && range.last() < 0xFFFF);
    }

    /** The same class for {@link java.util.regex.Pattern}. */
    String toJava() {
        boolean isEmpty = ranges.isEmpty() && sets.isEmpty();
        if (isEmpty || hasAll()) {
            return isEmpty == isNegated ? "(?s:.)" : "(?!)";
        }
        StringBuilder java = new StringBuilder(isNegated ? "[^" : "[");
        sets.chars().forEach(set -> java.append(setToJava((char) set)));
        ranges.forEach(range -> write(range, java));
        return java.append(']').toString();
    }

    private boolean hasAll() {
        return has("dD") || has("wW") || has("sS");
    }

    private boolean has(String both) {
        return sets.indexOf(both.charAt(0)) >= 0 && sets.indexOf(both.charAt(1)) >= 0;
    }

    private static String setToJava(char set) {
        return set == 's' ? SPACES : set == 'S' ? NOT_SPACES : "\\" + set;
    }

    private static void write(Range range, StringBuilder java) {
        write(range.first(), java);
        if (range.last() > range.first()) {
            java.append('-');
            write(range.last(), java);
        }
        // Both halves of every pair are in the range, so every pair is.
        if (range.first() <= Character.MIN_SURROGATE && range.last() >= Character.MAX_SURROGATE) {
            java.append("\\x{10000}-\\x{10ffff}");
        }
    }

    /** Writes one character so that Java takes it for itself, in a class or outside. */
    static void write(int c, StringBuilder java) {
        if (isWord(c)) {
            java.appendCodePoint(c);
        } else if (c > ' ' && c < 127) {
            java.append('\\').appendCodePoint(c);
        } else {
            java.append("\\x{").append(Integer.toHexString(c)).append('}');
        }
    }
}
