package dev.galley.highlight;

/** Tells whether a part of a JavaScript regular expression can only begin with a word character. Immutable. */
record WordStart(String source) {
    boolean isAt(int index) {
        if (index >= source.length()) {
            return false;
        }
        char c = source.charAt(index);
        if (c == '[') {
            CharacterClass found = CharacterClass.parse(source, index);
            return found.isOnlyWord() && !mayBeNone(source, index + found.length());
        }
        if (c == '(') {
            return isAtGroup(index);
        }
        if (c == '\\') {
            return index + 1 < source.length()
                    && "dw".indexOf(source.charAt(index + 1)) >= 0
                    && !mayBeNone(source, index + 2);
        }
        return CharacterClass.isWord(c) && !mayBeNone(source, index + 1);
    }

    /** Whether a quantifier stands here that allows nothing at all. */
    static boolean mayBeNone(String source, int index) {
        return index < source.length()
                && (source.charAt(index) == '?' || source.charAt(index) == '*' || source.startsWith("{0", index));
    }

    private boolean isAtGroup(int index) {
        boolean isPlain = source.startsWith("(?:", index);
        if (!isPlain && source.startsWith("(?", index)) {
            return false;
        }
        int i = index + (isPlain ? 3 : 1);
        if (!isAt(i)) {
            return false;
        }
        return branchesStartWithWord(i);
    }

    private boolean branchesStartWithWord(int start) {
        int depth = 1;
        int i = start;
        while (depth > 0) {
            char c = source.charAt(i);
            if (c == '|' && depth == 1 && !isAt(i + 1)) {
                return false;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            i += c == '\\' ? 2 : c == '[' ? CharacterClass.parse(source, i).length() : 1;
        }
        return !mayBeNone(source, i);
    }
}
