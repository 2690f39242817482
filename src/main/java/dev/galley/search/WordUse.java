package dev.galley.search;

/** A word of the vocabulary with its stem, and on how many pages it stands. Counts up; not for several threads. */
final class WordUse {
    private final String surface;
    private final String stem;
    private final int term;
    private final boolean stopWord;
    private int pages;
    private int lastPage = -1;

    /** @param term the number of the stem in the dictionary that the word is of */
    WordUse(String surface, String stem, int term, boolean stopWord) {
        this.surface = surface;
        this.stem = stem;
        this.term = term;
        this.stopWord = stopWord;
    }

    /** Counts a page once, however often it has the word. */
    void countOn(int page) {
        if (page != lastPage) {
            lastPage = page;
            pages++;
        }
    }

    /** The same word, counted on other pages too. */
    WordUse plus(WordUse other) {
        WordUse sum = new WordUse(surface, stem, term, stopWord);
        sum.pages = pages + other.pages;
        return sum;
    }

    String surface() {
        return surface;
    }

    String stem() {
        return stem;
    }

    int term() {
        return term;
    }

    boolean isStopWord() {
        return stopWord;
    }

    int pages() {
        return pages;
    }
}
