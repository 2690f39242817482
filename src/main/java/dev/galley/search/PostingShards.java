package dev.galley.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes the postings: a list of two texts, the stems front coded and the postings of each, both separated by spaces.
 *
 * <p>A posting is the number of pages that have the stem, then for each page listed: the distance to the page before,
 * doubled, plus one if the title has the stem; the impact as one character; and for each section named: the distance
 * to the section before, its frequency, whether its heading has the stem and whether another section follows, together
 * as {@code ((distance * 4 + frequency) * 2 + heading) * 2 + more}. No section named is written as a frequency of 0
 * in section 0, without heading.
 */
final class PostingShards {
    /** About seven kilobytes when compressed. */
    private static final int SHARD_LENGTH = 9_500;

    private final Postings postings;
    private final Shards shards;
    private final List<String> boundaries = new ArrayList<>();
    private StringBuilder stems = new StringBuilder();
    private StringBuilder lists = new StringBuilder();
    private FrontCoding coding = new FrontCoding();

    PostingShards(Postings postings, Shards shards) {
        this.postings = postings;
        this.shards = shards;
        for (int term = 0; term < postings.stemCount(); term++) {
            addTerm(term);
        }
        endShard();
    }

    private void addTerm(int term) {
        StringBuilder list = list(postings.list(term));
        if (!stems.isEmpty() && stems.length() + lists.length() + list.length() > SHARD_LENGTH) {
            endShard();
        }
        if (stems.isEmpty()) {
            boundaries.add(term == 0 ? "" : FrontCoding.boundary(postings.stem(term - 1), postings.stem(term)));
        } else {
            stems.append(' ');
            lists.append(' ');
        }
        coding.append(postings.stem(term), stems);
        lists.append(list);
    }

    private void endShard() {
        if (stems.isEmpty()) {
            return;
        }
        shards.add(
                'p',
                new JsonText()
                        .strings(List.of(stems.toString(), lists.toString()))
                        .toString());
        stems = new StringBuilder();
        lists = new StringBuilder();
        coding = new FrontCoding();
    }

    private StringBuilder list(PostingList list) {
        StringBuilder out = new StringBuilder();
        Digits.append(list.pageCount(), out);
        int page = 0;
        for (int place = 0; place < list.size(); place++) {
            Digits.append((list.page(place) - page) * 2L + (list.inTitle(place) ? 1 : 0), out);
            out.append(Digits.digit(list.impact(place)));
            appendSections(postings.sections(list, place), out);
            page = list.page(place);
        }
        return out;
    }

    private static void appendSections(List<SectionUse> sections, StringBuilder out) {
        if (sections.isEmpty()) {
            Digits.append(0, out);
        }
        int section = 0;
        for (int i = 0; i < sections.size(); i++) {
            SectionUse use = sections.get(i);
            int more = i + 1 < sections.size() ? 1 : 0;
            long distance = (long) use.section() - section;
            Digits.append(((distance * 4 + use.frequency()) * 2 + (use.inHeading() ? 1 : 0)) * 2 + more, out);
            section = use.section();
        }
    }

    /** The start of the first stem of each shard. */
    List<String> boundaries() {
        return boundaries;
    }
}
