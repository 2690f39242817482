package dev.galley.search;

/** Where a word stands in a page, and how much one occurrence counts there, in twentieths. */
enum Field {
    TITLE(20),
    /** The heading of a section. */
    HEADING(20),
    /** What stands for the page as a heading does, but in none of its sections. */
    LABEL(20),
    /** The text of a section. */
    TEXT(20),
    /** The code of a section. */
    CODE(12),
    /** The address and the topic. */
    AROUND(10);

    /** How many of the units in which occurrences are counted make one plain word: whole numbers add up the same in any order. */
    static final double UNITS = 20;

    private final int weight;

    Field(int weight) {
        this.weight = weight;
    }

    /** How much an occurrence counts; less if it is only a part of what was written. */
    int weight(boolean isPart) {
        return isPart ? weight / 2 : weight;
    }
}
