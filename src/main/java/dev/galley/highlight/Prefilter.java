package dev.galley.highlight;

/**
 * What is known of every match of an expression without trying it, so that most places of a text need no try: one of some
 * characters stands near its beginning. Characters beyond ASCII always count among them. Immutable.
 *
 * @param characters one of which each match has
 * @param least how far behind the beginning of the match that one stands at least, in UTF-16 units
 * @param most how far at most
 * @param startsWord whether no letter, digit or low line ever stands before a match
 */
record Prefilter(AsciiSet characters, int least, int most, boolean startsWord) {
    /** Lets every place through. */
    static final Prefilter NONE = new Prefilter(AsciiSet.ALL, 0, 0, false);

    /**
     * The first place that it lets through.
     *
     * @param from where to look from
     * @param start where the text begins
     * @param end where it ends
     * @return the place, or -1 when there is none
     */
    int next(char[] text, int from, int start, int end) {
        int place = near(text, from, end);
        while (startsWord && place > start && CharacterClass.isWord(text[place - 1])) {
            place = near(text, place + 1, end);
        }
        return place;
    }

    private int near(char[] text, int from, int end) {
        long low = characters.low();
        long high = characters.high();
        for (int i = from + least; i < end; i++) {
            char c = text[i];
            if (c < 64 ? (low >>> c & 1) != 0 : c >= 128 || (high >>> c & 1) != 0) {
                return Math.max(from, i - most);
            }
        }
        return -1;
    }
}
