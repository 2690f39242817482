package dev.galley.search;

/**
 * Chooses the sections of a page that a posting names: those that say most of the stem. One is used for many postings; not
 * for use by several threads.
 */
final class BestSections {
    private static final double HEADING_WEIGHT = 2;

    /** What ranks a section with the stem in its heading above all others. */
    private static final int IN_HEADING = SectionUse.STRONGEST + 1;

    private final Averages averages;
    private final int[] sections = new int[most(0)];
    /** The strength of each, and whether its heading has the stem, which counts more. */
    private final int[] ranks = new int[most(0)];

    private int size;

    BestSections(Averages averages) {
        this.averages = averages;
    }

    /** How many sections a posting names. What many pages have sets no section apart, and costs most of the index. */
    static int most(int pages) {
        return pages <= 10 ? 12 : pages <= 30 ? 4 : 2;
    }

    /** Chooses those of a page and one of its stems; of a stop word only those that have it in the heading. */
    void choose(PageWords page, TermCounts counts, boolean isStop, int most) {
        size = 0;
        for (int use = 0; use < counts.uses(); use++) {
            if (!isStop || counts.heading(use) > 0) {
                add(counts.section(use), rank(page, counts, use, isStop), most);
            }
        }
    }

    private int rank(PageWords page, TermCounts counts, int use, boolean isStop) {
        int section = counts.section(use);
        double weight = 0;
        if (!isStop) {
            double length = page.sectionLength(section) / Field.UNITS;
            weight = counts.body(use) / Field.UNITS / (0.5 + 0.5 * length / averages.section());
        }
        if (counts.heading(use) == 0) {
            return SectionUse.strength(weight);
        }
        double length = page.headingLength(section) / Field.UNITS;
        double heading =
                HEADING_WEIGHT * (counts.heading(use) / Field.UNITS) / (0.5 + 0.5 * length / averages.heading());
        return IN_HEADING + SectionUse.strength(heading + weight);
    }

    /** Sections come in their order, so that a later one must say more to take the place of the worst. */
    private void add(int section, int rank, int most) {
        if (size == most) {
            int worst = worst();
            if (rank <= ranks[worst]) {
                return;
            }
            System.arraycopy(sections, worst + 1, sections, worst, size - worst - 1);
            System.arraycopy(ranks, worst + 1, ranks, worst, size - worst - 1);
            size--;
        }
        sections[size] = section;
        ranks[size++] = rank;
    }

    /** The last of those that say least. */
    private int worst() {
        int worst = 0;
        for (int i = 1; i < size; i++) {
            worst = ranks[i] <= ranks[worst] ? i : worst;
        }
        return worst;
    }

    int size() {
        return size;
    }

    int section(int place) {
        return sections[place];
    }

    /** How much a section says of the stem, 0 to 7. */
    int strength(int place) {
        return ranks[place] % IN_HEADING;
    }

    boolean inHeading(int place) {
        return ranks[place] >= IN_HEADING;
    }
}
