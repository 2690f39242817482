package dev.galley.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes the postings: a list of two texts, the stems front coded and the postings of each, both separated by spaces.
 *
 * <p>A list begins with a point and the number of pages that the stem counts for, unless that is the number of pages
 * listed. Then for each page: the distance of its number to that of the page before; its {@link Impact} as one digit; and
 * the sections it names. One section whose heading does not have the stem, of a page whose title does not have it
 * either, is the digit {@code (strength - 2) * 8 + section}, or with 7 for a section from 7 on, which follows as the rest
 * over 7. Others are each a digit from 32 on,
 * {@code 32 + (strength * 2 + heading) * 2 + more}, and the distance to the section before. No section named is written as
 * a strength of 0 in section 0.
 */
final class PostingShards {
    /** About four kilobytes when compressed. */
    private static final int SHARD_LENGTH = 6_000;

    /** The first digit that does not stand for one plain section. */
    private static final int PLAIN = 32;

    private static final int PLAIN_SECTIONS = 8;

    private final Postings postings;
    private final int[] numbers;
    private final Shards shards;
    private final List<String> boundaries = new ArrayList<>();
    private StringBuilder stems = new StringBuilder();
    private StringBuilder lists = new StringBuilder();
    private FrontCoding coding = new FrontCoding();

    /** @param numbers the number of each page, in their order */
    PostingShards(Postings postings, int[] numbers, Shards shards) {
        this.postings = postings;
        this.numbers = numbers;
        this.shards = shards;
        for (int term = 0; term < postings.stemCount(); term++) {
            addTerm(term);
        }
        endShard();
    }

    private void addTerm(int term) {
        StringBuilder list = list(term);
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

    private StringBuilder list(int term) {
        PostingList list = postings.list(term);
        StringBuilder out = new StringBuilder();
        if (list.pageCount() != list.size()) {
            out.append('.');
            Digits.append(list.pageCount(), out);
        }
        int page = 0;
        for (int place = 0; place < list.size(); place++) {
            int number = numbers[list.page(place)];
            Digits.append(number - page, out);
            out.append(Digits.digit(list.impact(place)));
            appendSections(term, place, out);
            page = number;
        }
        return out;
    }

    private void appendSections(int term, int place, StringBuilder out) {
        List<SectionUse> sections = postings.sections(term, place);
        if (postings.isPlain(postings.list(term), place, sections)) {
            appendPlain(sections.get(0), out);
            return;
        }
        if (sections.isEmpty()) {
            out.append(Digits.digit(PLAIN)).append(Digits.digit(0));
        }
        int section = 0;
        for (int i = 0; i < sections.size(); i++) {
            SectionUse use = sections.get(i);
            int more = i + 1 < sections.size() ? 1 : 0;
            out.append(Digits.digit(PLAIN + (use.strength() * 2 + (use.inHeading() ? 1 : 0)) * 2 + more));
            Digits.append((long) use.section() - section, out);
            section = use.section();
        }
    }

    private static void appendPlain(SectionUse use, StringBuilder out) {
        int section = Math.min(PLAIN_SECTIONS - 1, use.section());
        out.append(Digits.digit((use.strength() - Postings.PLAIN_LEAST) * PLAIN_SECTIONS + section));
        if (section == PLAIN_SECTIONS - 1) {
            Digits.append((long) use.section() - section, out);
        }
    }

    /** The start of the first stem of each shard. */
    List<String> boundaries() {
        return boundaries;
    }
}
