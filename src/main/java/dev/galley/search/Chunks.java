package dev.galley.search;

/**
 * Cuts texts into chunks, what stands together between separators: a compound with its signs, a run of bigram characters,
 * or a sign. One is used for many texts, since their characters are copied into one array. Not for use by several threads.
 */
final class Chunks {
    /** Signs that may stand before a word and belong to it. */
    static final String PREFIXES = "-.@$";

    private static final String CONNECTORS = "-\u2010\u2011.'\u2019#:/";

    /** Of a longer text the array is given up afterwards, in UTF-16 units. */
    private static final int MOST_KEPT = 1 << 20;

    private final CharacterClasses classes;
    private final byte[] basic;
    private final Folding folding;
    private char[] text = {};
    private int length;
    private int at;
    private int start;

    Chunks(CharacterClasses classes, Folding folding) {
        this.classes = classes;
        basic = classes.basic();
        this.folding = folding;
    }

    /** Goes to the beginning of a text. */
    Chunks begin(String newText) {
        begin(newText.length());
        newText.getChars(0, length, text, 0);
        return this;
    }

    /** Goes to the beginning of a text of which only the first units of each line count; its lines keep their ends. */
    void beginCut(String newText, int longestLine) {
        begin(newText.length());
        length = 0;
        int lineStart = 0;
        for (int i = 0; i < newText.length(); i++) {
            char c = newText.charAt(i);
            boolean isEnd = c == '\n' || c == '\r';
            lineStart = isEnd ? i + 1 : lineStart;
            if (isEnd || i - lineStart < longestLine) {
                text[length++] = c;
            }
        }
    }

    private void begin(int newLength) {
        if (newLength > text.length || (text.length > MOST_KEPT && newLength <= MOST_KEPT)) {
            text = new char[newLength];
        }
        length = newLength;
        at = 0;
    }

    /** Goes to the next chunk, if there is one. */
    boolean next() {
        while (skipSeparators() < length) {
            byte type = classes.of(codePointAt(at));
            start = at;
            if (type == CharacterClasses.LETTER || type == CharacterClasses.DIGIT) {
                at = endOfCompound(start);
                start = startWithPrefix(start);
                return true;
            }
            at += Character.charCount(codePointAt(at));
            if (type == CharacterClasses.BIGRAM) {
                at = endOfRun(at);
                return true;
            }
            if (type == CharacterClasses.SIGN) {
                return true;
            }
        }
        return false;
    }

    /** Halves of surrogate pairs are separators, too. */
    private int skipSeparators() {
        int place = at;
        while (place < length
                && basic[text[place]] == CharacterClasses.SEPARATOR
                && !Character.isHighSurrogate(text[place])) {
            place++;
        }
        at = place;
        return place;
    }

    /** Where the chunk begins in {@link #text()}. */
    int start() {
        return start;
    }

    /** Where the chunk ends. */
    int end() {
        return at;
    }

    /** The text, which may be followed by what is left of another. */
    char[] text() {
        return text;
    }

    /** The chunk itself. */
    String chunk() {
        return new String(text, start, at - start);
    }

    private int codePointAt(int place) {
        char c = text[place];
        return Character.isHighSurrogate(c) && place + 1 < length && Character.isLowSurrogate(text[place + 1])
                ? Character.toCodePoint(c, text[place + 1])
                : c;
    }

    private int endOfRun(int from) {
        int end = from;
        while (end < length && classes.of(codePointAt(end)) == CharacterClasses.BIGRAM) {
            end += Character.charCount(codePointAt(end));
        }
        return end;
    }

    /** Where the letters and digits end that stand from a place on. */
    int endOfPiece(int from) {
        int end = from;
        while (end < length) {
            byte type = basic[text[end]];
            if (type == CharacterClasses.LETTER || type == CharacterClasses.DIGIT || type == CharacterClasses.IGNORED) {
                end++;
            } else if (Character.isHighSurrogate(text[end]) && classes.standsInWord(codePointAt(end))) {
                end += 2;
            } else {
                return end;
            }
        }
        return end;
    }

    private int endOfCompound(int from) {
        int end = endOfPiece(from);
        int next = afterConnector(end);
        while (next > end) {
            end = endOfPiece(next);
            next = afterConnector(end);
        }
        return end + suffixLength(end);
    }

    /** Where the next piece of a compound begins, or the place itself if none does. */
    int afterConnector(int place) {
        // Most words end at a space, and looking for one in a list costs as much as all else here.
        if (place >= length || text[place] == ' ' || CONNECTORS.indexOf(text[place]) < 0) {
            return place;
        }
        boolean colon = text[place] == ':';
        int next = colon ? place + 2 : place + 1;
        if (next >= length || (colon && text[place + 1] != ':')) {
            return place;
        }
        if (text[place] == '/' && !joinsCapitals(place)) {
            return place;
        }
        return classes.beginsWord(codePointAt(next)) ? next : place;
    }

    /** Whether a slash is part of a word as in {@code I/O} and {@code HTTP/2}; in paths and {@code C/C++} it is not. */
    private boolean joinsCapitals(int slash) {
        char after = text[slash + 1];
        return folding.isCapital(text[slash - 1])
                && (folding.isCapital(after) || classes.of(after) == CharacterClasses.DIGIT)
                && suffixLength(endOfPiece(slash + 1)) == 0;
    }

    private int suffixLength(int from) {
        if (from >= length) {
            return 0;
        }
        boolean isPlus = text[from] == '+' && from + 1 < length && text[from + 1] == '+';
        int suffix = isPlus ? 2 : text[from] == '#' ? 1 : 0;
        int after = from + suffix;
        boolean goesOn = suffix > 0 && after < length && classes.standsInWord(codePointAt(after));
        return goesOn ? 0 : suffix;
    }

    /** Where the compound begins with the signs before it: {@code --flag}, {@code .env}, {@code @Override}. */
    private int startWithPrefix(int from) {
        if (from == 0 || text[from - 1] == ' ' || PREFIXES.indexOf(text[from - 1]) < 0) {
            return from;
        }
        boolean twoDashes = from > 1 && text[from - 1] == '-' && text[from - 2] == '-';
        int first = twoDashes ? from - 2 : from - 1;
        return first == 0 || mayPrecedePrefix(first) ? first : from;
    }

    private boolean mayPrecedePrefix(int place) {
        return classes.of(codePointBefore(place)) == CharacterClasses.SEPARATOR
                && "-.@$)]#+*/\\".indexOf(text[place - 1]) < 0;
    }

    private int codePointBefore(int place) {
        char c = text[place - 1];
        return Character.isLowSurrogate(c) && place > 1 && Character.isHighSurrogate(text[place - 2])
                ? Character.toCodePoint(text[place - 2], c)
                : c;
    }
}
