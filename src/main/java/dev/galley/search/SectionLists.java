package dev.galley.search;

import java.util.ArrayList;
import java.util.List;

/**
 * The sections that postings name, each list under a number. Most postings are plain: they say no more than in which one
 * section the stem stands, which the number itself says. Grows while the site is inverted, then stays.
 */
final class SectionLists {
    /** The least of the four strengths that plain postings have. */
    static final int PLAIN_LEAST = 2;

    private static final int PLAIN_STRENGTHS = 4;

    private final ByteWriter others = new ByteWriter();

    void writeTo(IndexSink out) {
        out.bytes(others.toBytes());
    }

    static SectionLists read(IndexSource in) {
        SectionLists lists = new SectionLists();
        lists.others.bytes(in.bytes());
        return lists;
    }

    /** The number of what was chosen. */
    int add(BestSections best, boolean inTitle) {
        if (best.size() == 1 && !inTitle && !best.inHeading(0)) {
            int strength = Math.max(PLAIN_LEAST, Math.min(PLAIN_LEAST + PLAIN_STRENGTHS - 1, best.strength(0)));
            return best.section(0) * PLAIN_STRENGTHS + strength - PLAIN_LEAST;
        }
        int number = others.size();
        others.number(best.size());
        for (int i = 0; i < best.size(); i++) {
            others.number(best.section(i) * 16 + best.strength(i) * 2 + (best.inHeading(i) ? 1 : 0));
        }
        return -1 - number;
    }

    /** Whether a list is that of a plain posting. */
    static boolean isPlain(int list) {
        return list >= 0;
    }

    /** The one section of a plain posting. */
    static int plainSection(int list) {
        return list / PLAIN_STRENGTHS;
    }

    /** The strength of the one section of a plain posting. */
    static int plainStrength(int list) {
        return PLAIN_LEAST + list % PLAIN_STRENGTHS;
    }

    /** A reader at a list that is not plain: how many sections, and each as {@link #section(int)} and its like read it. */
    ByteReader read(int list, ByteReader reader) {
        return others.read(-1 - list, reader);
    }

    static int section(int use) {
        return use / 16;
    }

    static int strength(int use) {
        return use / 2 % 8;
    }

    static boolean inHeading(int use) {
        return use % 2 > 0;
    }

    /** A list as a reader of the index sees it. */
    List<SectionUse> uses(int list) {
        if (isPlain(list)) {
            return List.of(new SectionUse(plainSection(list), plainStrength(list), false));
        }
        List<SectionUse> uses = new ArrayList<>();
        ByteReader reader = read(list, new ByteReader());
        for (int left = reader.number(); left > 0; left--) {
            int use = reader.number();
            uses.add(new SectionUse(section(use), strength(use), inHeading(use)));
        }
        return uses;
    }
}
