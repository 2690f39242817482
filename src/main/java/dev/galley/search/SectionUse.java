package dev.galley.search;

/**
 * How one section uses a stem. Immutable.
 *
 * @param section its place in the page, from 0
 * @param inHeading whether its heading has it
 * @param frequency 0 for once, 1 for twice, 2 for three or four times, 3 for more
 */
record SectionUse(int section, boolean inHeading, int frequency) {
    /** The same in one number, greater for later sections. */
    int packed() {
        return (section << 3) | (inHeading ? 4 : 0) | frequency;
    }

    static SectionUse unpacked(int packed) {
        return new SectionUse(packed >>> 3, (packed & 4) != 0, packed & 3);
    }

    /** The class of a weighted count. */
    static int frequency(float count) {
        return count < 1.5f ? 0 : count < 2.5f ? 1 : count < 4.5f ? 2 : 3;
    }
}
