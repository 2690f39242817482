package dev.galley.search;

import java.util.Arrays;

/**
 * Which sections of a page use each of its terms, and how: arrays side by side, since a large site has millions of
 * entries. Filled once, term by term, then stays.
 */
final class SectionUses {
    private final int[] starts;
    private final int[] sections;
    private final float[] body;
    private final float[] heading;
    private int terms;
    private int size;

    SectionUses(int terms, int uses) {
        starts = new int[terms + 1];
        sections = new int[uses];
        body = new float[uses];
        heading = new float[uses];
        Arrays.fill(starts, uses);
    }

    /** Begins the uses of the next term. */
    void beginTerm() {
        starts[terms++] = size;
    }

    /** Adds a use of the term begun last. */
    void add(int section, float inBody, float inHeading) {
        sections[size] = section;
        body[size] = inBody;
        heading[size++] = inHeading;
    }

    /** The first use of a term, by the term's place in its page; the uses of a term end where those of the next begin. */
    int start(int place) {
        return starts[place];
    }

    /** The section of a use, from 0 in the order of the page. */
    int section(int use) {
        return sections[use];
    }

    /** How often the section's text has the term, weighted. */
    float body(int use) {
        return body[use];
    }

    /** How often the section's heading has the term, weighted. */
    float heading(int use) {
        return heading[use];
    }
}
