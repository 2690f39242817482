package dev.galley.highlight;

/** Code that no rule matched. Immutable. */
record Plain(String text) implements Piece {
    @Override
    public int endIn(String whole, int start) {
        return start >= 0 && whole.startsWith(text, start) ? start + text.length() : -1;
    }
}
