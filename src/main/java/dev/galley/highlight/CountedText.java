package dev.galley.highlight;

/** A text that spends a step each time a character of it is looked at. Used by one thread. */
record CountedText(String text, Budget budget) implements CharSequence {
    @Override
    public char charAt(int index) {
        budget.spend(1);
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
