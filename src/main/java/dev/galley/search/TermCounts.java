package dev.galley.search;

import java.util.Arrays;

/**
 * How often a page has one of its terms, and where, in twentieths of a plain word. In bytes: flags; what the title, the
 * labels and what stands around the page have of it, each only if it has any; the number of sections that use it, unless
 * the flags say so; and for each of these its distance to the section before, what its text has, and what its heading has
 * if any heading has it. One is used for many terms; not for use by several threads.
 */
final class TermCounts {
    private static final int TITLE = 1;
    private static final int LABELS = 2;
    private static final int AROUND = 4;
    private static final int HEADING = 8;

    /** So many sections or more follow as a number. */
    private static final int MANY = 15;

    private int title;
    private int headings;
    private int body;
    private int uses;
    private int[] sections = new int[16];
    private int[] bodies = new int[16];
    private int[] inHeadings = new int[16];

    static void write(int title, int labels, int around, int uses, boolean hasHeading, ByteWriter out) {
        int flags = (title > 0 ? TITLE : 0)
                | (labels > 0 ? LABELS : 0)
                | (around > 0 ? AROUND : 0)
                | (hasHeading ? HEADING : 0)
                | (Math.min(MANY, uses) << 4);
        out.number(flags);
        writeIf(title > 0, title, out);
        writeIf(labels > 0, labels, out);
        writeIf(around > 0, around, out);
        writeIf(uses >= MANY, uses, out);
    }

    private static void writeIf(boolean isWritten, int count, ByteWriter out) {
        if (isWritten) {
            out.number(count);
        }
    }

    /** Reads those that come next. */
    void read(ByteReader reader) {
        int flags = reader.number();
        title = (flags & TITLE) > 0 ? reader.number() : 0;
        headings = (flags & LABELS) > 0 ? reader.number() : 0;
        body = (flags & AROUND) > 0 ? reader.number() : 0;
        uses = flags >> 4;
        if (uses == MANY) {
            uses = reader.number();
            reserve();
        }
        boolean hasHeading = (flags & HEADING) > 0;
        int section = 0;
        for (int use = 0; use < uses; use++) {
            section += reader.number();
            int inBody = reader.number();
            int inHeading = hasHeading ? reader.number() : 0;
            sections[use] = section;
            bodies[use] = inBody;
            inHeadings[use] = inHeading;
            body += inBody;
            headings += inHeading;
        }
    }

    private void reserve() {
        if (uses > sections.length) {
            sections = Arrays.copyOf(sections, uses);
            bodies = Arrays.copyOf(bodies, uses);
            inHeadings = Arrays.copyOf(inHeadings, uses);
        }
    }

    int title() {
        return title;
    }

    /** What all headings and labels have. */
    int headings() {
        return headings;
    }

    /** What all texts and what stands around the page have. */
    int body() {
        return body;
    }

    /** How many sections use the term. */
    int uses() {
        return uses;
    }

    /** The section of a use, from 0 in the order of the page. */
    int section(int use) {
        return sections[use];
    }

    /** How often the section's text has the term. */
    int body(int use) {
        return bodies[use];
    }

    /** How often the section's heading has the term. */
    int heading(int use) {
        return inHeadings[use];
    }
}
