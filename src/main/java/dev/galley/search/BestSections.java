package dev.galley.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Chooses the sections of a page that a posting names: those that say most of the stem. */
final class BestSections {
    private static final double HEADING_WEIGHT = 2;

    private static final Comparator<SectionUse> BEST_FIRST = Comparator.comparing(SectionUse::inHeading)
            .thenComparing(SectionUse::strength)
            .reversed()
            .thenComparing(SectionUse::section);

    private BestSections() {}

    /** How many sections a posting names. What many pages have sets no section apart, and costs most of the index. */
    static int most(int pages) {
        return pages <= 10 ? 12 : pages <= 30 ? 4 : 2;
    }

    /** The best sections, in their order. Of a stop word only those that have it in the heading. */
    static List<SectionUse> of(PageWords page, int entry, Averages averages, boolean stopWord, int most) {
        SectionUses uses = page.uses();
        List<SectionUse> found = new ArrayList<>();
        for (int use = uses.start(entry); use < uses.start(entry + 1); use++) {
            if (!stopWord || uses.heading(use) > 0) {
                found.add(use(page, uses, use, averages, stopWord));
            }
        }
        if (found.size() > most) {
            found.sort(BEST_FIRST);
            found = new ArrayList<>(found.subList(0, most));
            found.sort(Comparator.comparingInt(SectionUse::section));
        }
        return found;
    }

    private static SectionUse use(PageWords page, SectionUses uses, int use, Averages averages, boolean stopWord) {
        int section = uses.section(use);
        double body = uses.body(use) / (0.7 + 0.3 * page.sectionLengths()[section] / averages.section());
        double heading =
                HEADING_WEIGHT * uses.heading(use) / (0.5 + 0.5 * page.headingLengths()[section] / averages.heading());
        double weight = heading + (stopWord ? 0 : body);
        return new SectionUse(section, SectionUse.strength(weight), uses.heading(use) > 0);
    }
}
