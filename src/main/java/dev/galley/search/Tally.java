package dev.galley.search;

import java.util.Arrays;

/**
 * Counts the terms of one page, section after section, in twentieths of a plain word. One is used for many pages, since
 * making one for each page and term was a quarter of the cost of indexing. Not for use by several threads.
 */
final class Tally {
    private static final int FIRST = 256;

    /** By term: one more than its place among the page's terms, 0 if the page does not have it. */
    private int[] places = new int[1024];

    private int[] terms = new int[FIRST];
    private int[] title = new int[FIRST];
    private int[] labels = new int[FIRST];
    private int[] around = new int[FIRST];
    /** By place: one more than the last of its uses in sections. */
    private int[] lastUse = new int[FIRST];
    /** By place: one more than the last of its words. */
    private int[] lastWord = new int[FIRST];

    private int size;

    private int[] useSection = new int[FIRST];
    private int[] useBody = new int[FIRST];
    private int[] useHeading = new int[FIRST];
    /** By use: one more than the use before it of the same term. */
    private int[] useBefore = new int[FIRST];

    private int uses;
    private int[] order = new int[FIRST];

    /** By word: the number of the page that had it last. */
    private int[] lastPage = new int[1024];

    private int[] words = new int[FIRST];
    /** By word of the page: one more than the word before it of the same term. */
    private int[] wordBefore = new int[FIRST];

    private int wordCount;
    private int page;

    private int[] sectionLengths = {};
    private int[] headingLengths = {};

    /** Begins a page. */
    void begin(int sections) {
        for (int place = 0; place < size; place++) {
            places[terms[place]] = 0;
        }
        page++;
        size = 0;
        uses = 0;
        wordCount = 0;
        sectionLengths = new int[Math.max(1, sections)];
        headingLengths = new int[Math.max(1, sections)];
    }

    /** Adds one occurrence of a word. */
    void add(int word, int term, Field field, int section, boolean isPart) {
        int place = place(term);
        addWord(word, place);
        int weight = field.weight(isPart);
        switch (field) {
            case TITLE -> title[place] += weight;
            case LABEL -> labels[place] += weight;
            case AROUND -> around[place] += weight;
            case HEADING -> addHeading(place, section, weight);
            default -> addText(place, section, weight);
        }
    }

    private void addHeading(int place, int section, int weight) {
        // First the use: looking for it may make new arrays.
        int use = use(place, section);
        useHeading[use] += weight;
        headingLengths[section] += weight;
    }

    private void addText(int place, int section, int weight) {
        int use = use(place, section);
        useBody[use] += weight;
        sectionLengths[section] += weight;
    }

    private int place(int term) {
        if (term >= places.length) {
            places = Arrays.copyOf(places, Math.max(term + 1, places.length * 2));
        }
        if (places[term] == 0) {
            addTerm(term);
        }
        return places[term] - 1;
    }

    private void addTerm(int term) {
        if (size == terms.length) {
            growTerms();
        }
        terms[size] = term;
        title[size] = 0;
        labels[size] = 0;
        around[size] = 0;
        lastUse[size] = 0;
        lastWord[size] = 0;
        places[term] = ++size;
    }

    private void growTerms() {
        terms = Arrays.copyOf(terms, size * 2);
        title = Arrays.copyOf(title, size * 2);
        labels = Arrays.copyOf(labels, size * 2);
        around = Arrays.copyOf(around, size * 2);
        lastUse = Arrays.copyOf(lastUse, size * 2);
        lastWord = Arrays.copyOf(lastWord, size * 2);
    }

    private void addWord(int word, int place) {
        if (word >= lastPage.length) {
            lastPage = Arrays.copyOf(lastPage, Math.max(word + 1, lastPage.length * 2));
        }
        if (lastPage[word] == page) {
            return;
        }
        lastPage[word] = page;
        if (wordCount == words.length) {
            words = Arrays.copyOf(words, wordCount * 2);
            wordBefore = Arrays.copyOf(wordBefore, wordCount * 2);
        }
        words[wordCount] = word;
        wordBefore[wordCount] = lastWord[place];
        lastWord[place] = ++wordCount;
    }

    private int use(int place, int section) {
        int last = lastUse[place] - 1;
        if (last >= 0 && useSection[last] == section) {
            return last;
        }
        if (uses == useSection.length) {
            useSection = Arrays.copyOf(useSection, uses * 2);
            useBody = Arrays.copyOf(useBody, uses * 2);
            useHeading = Arrays.copyOf(useHeading, uses * 2);
            useBefore = Arrays.copyOf(useBefore, uses * 2);
        }
        useSection[uses] = section;
        useBody[uses] = 0;
        useHeading[uses] = 0;
        useBefore[uses] = lastUse[place];
        lastUse[place] = ++uses;
        return uses - 1;
    }

    /** Writes what was counted as {@link PageWords} describes it, each word as the dictionary writes it. */
    void writeTo(ByteWriter out, TermDictionary dictionary) {
        writeLengths(out);
        for (int place = 0; place < size; place++) {
            writeWords(place, out, dictionary);
            writeCounts(place, out);
        }
    }

    private void writeLengths(ByteWriter out) {
        int titleLength = 0;
        int headingsLength = Arrays.stream(headingLengths).sum();
        int bodyLength = Arrays.stream(sectionLengths).sum();
        for (int place = 0; place < size; place++) {
            titleLength += title[place];
            headingsLength += labels[place];
            bodyLength += around[place];
        }
        out.number(titleLength).number(headingsLength).number(bodyLength).number(sectionLengths.length);
        for (int section = 0; section < sectionLengths.length; section++) {
            out.wide(sectionLengths[section]).wide(headingLengths[section]);
        }
    }

    private void writeWords(int place, ByteWriter out, TermDictionary dictionary) {
        int count = 0;
        for (int word = lastWord[place]; word > 0; word = wordBefore[word - 1]) {
            count++;
        }
        out.number(count);
        for (int word = lastWord[place]; word > 0; word = wordBefore[word - 1]) {
            dictionary.write(words[word - 1], out);
        }
    }

    private void writeCounts(int place, ByteWriter out) {
        int count = orderUses(place);
        boolean hasHeading = false;
        for (int i = 0; i < count; i++) {
            hasHeading |= useHeading[order[i]] > 0;
        }
        TermCounts.write(title[place], labels[place], around[place], count, hasHeading, out);
        int section = 0;
        for (int i = 0; i < count; i++) {
            int use = order[i];
            out.number(useSection[use] - section).number(useBody[use]);
            if (hasHeading) {
                out.number(useHeading[use]);
            }
            section = useSection[use];
        }
    }

    /** Puts the uses of a term in order, from the first on, though they are chained from the last; returns how many. */
    private int orderUses(int place) {
        int count = 0;
        for (int use = lastUse[place]; use > 0; use = useBefore[use - 1]) {
            count++;
        }
        if (count > order.length) {
            order = new int[count];
        }
        int at = count;
        for (int use = lastUse[place]; use > 0; use = useBefore[use - 1]) {
            order[--at] = use - 1;
        }
        return count;
    }
}
