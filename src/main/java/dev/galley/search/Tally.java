package dev.galley.search;

import java.util.Arrays;

/**
 * Counts the terms of one page, section after section. One is used for many pages, since making one for each page and
 * term was a quarter of the cost of indexing. Not for use by several threads.
 */
final class Tally {
    /** By term: one more than its place among the page's terms, 0 if the page does not have it. */
    private int[] places = new int[1024];

    private int[] terms = new int[256];
    private float[] title = new float[256];
    private float[] headings = new float[256];
    private float[] body = new float[256];
    /** By place: one more than the last of its uses in sections. */
    private int[] lastUse = new int[256];

    private int size;

    private int[] useSection = new int[512];
    private float[] useBody = new float[512];
    private float[] useHeading = new float[512];
    /** By use: one more than the use before it of the same term. */
    private int[] useBefore = new int[512];

    private int uses;
    private float[] sectionLengths = {};
    private float[] headingLengths = {};

    /** Begins a page. */
    void begin(int sections) {
        for (int place = 0; place < size; place++) {
            places[terms[place]] = 0;
        }
        size = 0;
        uses = 0;
        sectionLengths = new float[Math.max(1, sections)];
        headingLengths = new float[Math.max(1, sections)];
    }

    void addTitle(int term, Word.Kind kind) {
        int place = place(term);
        title[place] += kind.weight();
    }

    void addHeading(int term, int section, Word.Kind kind) {
        int place = place(term);
        headings[place] += kind.weight();
        int use = use(place, section);
        useHeading[use] += kind.weight();
        headingLengths[section] += kind.weight();
    }

    /** Adds a word that stands for the page as a heading does, but in none of its sections. */
    void addLabel(int term, float weight) {
        // First the place: looking for it may make new arrays.
        int place = place(term);
        headings[place] += weight;
    }

    void addBody(int term, int section, float weight) {
        int place = place(term);
        body[place] += weight;
        int use = use(place, section);
        useBody[use] += weight;
        sectionLengths[section] += weight;
    }

    /** Adds a word that stands in no section: of the address or the topic. */
    void addAround(int term, float weight) {
        int place = place(term);
        body[place] += weight;
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
            terms = Arrays.copyOf(terms, size * 2);
            title = Arrays.copyOf(title, size * 2);
            headings = Arrays.copyOf(headings, size * 2);
            body = Arrays.copyOf(body, size * 2);
            lastUse = Arrays.copyOf(lastUse, size * 2);
        }
        terms[size] = term;
        title[size] = 0;
        headings[size] = 0;
        body[size] = 0;
        lastUse[size] = 0;
        places[term] = ++size;
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

    int[] terms() {
        return Arrays.copyOf(terms, size);
    }

    float[] title() {
        return Arrays.copyOf(title, size);
    }

    float[] headings() {
        return Arrays.copyOf(headings, size);
    }

    float[] body() {
        return Arrays.copyOf(body, size);
    }

    /** The words of each section, weighted. */
    float[] sectionLengths() {
        return sectionLengths;
    }

    /** The words of each section's heading, weighted. */
    float[] headingLengths() {
        return headingLengths;
    }

    /** The uses of all terms, term after term and section after section. */
    SectionUses sectionUses() {
        SectionUses all = new SectionUses(size, uses);
        for (int place = 0; place < size; place++) {
            all.beginTerm();
            addUses(lastUse[place] - 1, all);
        }
        return all;
    }

    /** From the first use on, though they are chained from the last. Without recursion: a page may have 10,000 sections. */
    private void addUses(int last, SectionUses all) {
        int count = 0;
        for (int use = last; use >= 0; use = useBefore[use] - 1) {
            count++;
        }
        int[] order = new int[count];
        for (int use = last; use >= 0; use = useBefore[use] - 1) {
            order[--count] = use;
        }
        for (int use : order) {
            all.add(useSection[use], useBody[use], useHeading[use]);
        }
    }
}
