package dev.galley.search;

/** A word of the vocabulary with its stem, and on how many pages it stands. Counts up; not for several threads. */
final class WordUse {
    private final String surface;
    private final String stem;
    private final boolean stopWord;
    private int pages;
    private int lastPage = -1;

    WordUse(String surface, String stem, boolean stopWord) {
        this.surface = surface;
        this.stem = stem;
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
        WordUse sum = new WordUse(surface, stem, stopWord);
        sum.pages = pages + other.pages;
        return sum;
    }

    /** The same count, ready to go on among other pages. */
    WordUse apart() {
        return plus(new WordUse(surface, stem, stopWord));
    }

    String surface() {
        return surface;
    }

    String stem() {
        return stem;
    }

    boolean isStopWord() {
        return stopWord;
    }

    int pages() {
        return pages;
    }
}
