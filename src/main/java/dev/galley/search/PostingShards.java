package dev.galley.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    private static final Cut CUT = new Cut(4_500, 1_000, 14_000);

    /** The first digit that does not stand for one plain section. */
    private static final int PLAIN = 32;

    private static final int PLAIN_SECTIONS = 8;

    private final Postings postings;
    private final PostingLists all;
    private final SectionLists sections;
    private final ByteReader reader = new ByteReader();
    private final int[] numbers;
    private final Shards shards;
    private final List<String> boundaries = new ArrayList<>();
    private final List<String> firstStems = new ArrayList<>();
    private final StringBuilder stems = new StringBuilder();
    private final JsonText lists = new JsonText();
    private final JsonText list = new JsonText();
    private final JsonText shard = new JsonText();
    private FrontCoding coding = new FrontCoding();

    /**
     * Writes all shards.
     *
     * @param numbers the number of each page, in their order
     * @param former the shards of the former index, if pages have the same numbers
     */
    PostingShards(Postings postings, int[] numbers, Shards shards, Optional<FormerShards> former) {
        this.postings = postings;
        all = postings.lists();
        sections = postings.sections();
        this.numbers = numbers;
        this.shards = shards;
        if (former.isPresent()) {
            addChanged(former.get());
        } else {
            for (int term = 0; term < postings.stemCount(); term++) {
                addTerm(term);
            }
        }
        endShard();
    }

    /** Makes only the shards that are not as they were. */
    private void addChanged(FormerShards former) {
        Map<String, Integer> starts = new HashMap<>();
        for (String stem : former.table().stems()) {
            starts.put(stem, starts.size());
        }
        int term = 0;
        while (term < postings.stemCount()) {
            Integer start = stems.isEmpty() || endsBefore(term) ? starts.get(postings.stem(term)) : null;
            int end = start == null ? -1 : endIfSame(term, start, former);
            if (start == null || end < 0) {
                addTerm(term++);
            } else {
                endShard();
                begin(term);
                former.table().keep('p', start, shards);
                term = end;
            }
        }
    }

    private boolean endsBefore(int term) {
        writeList(term);
        return CUT.isBefore(postings.stem(term), list.length(), stems.length() + lists.length());
    }

    /** Where a former shard that begins with a stem ends, if all is as it was; the stem behind it decides where it ends. */
    private int endIfSame(int term, int shard, FormerShards former) {
        List<String> starts = former.table().stems();
        int end = shard + 1 < starts.size() ? postings.term(starts.get(shard + 1)) : postings.stemCount();
        return end > term && FormerShards.isSame(former.stems(), term, end) ? end : -1;
    }

    private void begin(int term) {
        String stem = postings.stem(term);
        boundaries.add(term == 0 ? "" : FrontCoding.boundary(postings.stem(term - 1), stem));
        firstStems.add(stem);
    }

    private void addTerm(int term) {
        writeList(term);
        String stem = postings.stem(term);
        if (CUT.isBefore(stem, list.length(), stems.length() + lists.length())) {
            endShard();
        }
        if (stems.isEmpty()) {
            begin(term);
        } else {
            stems.append(' ');
            lists.ascii(' ');
        }
        coding.append(stem, stems);
        lists.json(list);
    }

    private void endShard() {
        if (stems.isEmpty()) {
            return;
        }
        shard.clear().raw("[").string(stems.toString()).raw(",\"").json(lists).raw("\"]");
        shards.add('p', shard);
        stems.setLength(0);
        lists.clear();
        coding = new FrontCoding();
    }

    private void writeList(int term) {
        list.clear();
        int start = all.start(term);
        int end = all.end(term);
        int pageCount = postings.pageCount(term);
        if (pageCount != end - start) {
            list.ascii('.');
            Digits.append(pageCount, list);
        }
        int page = 0;
        for (int at = start; at < end; at++) {
            int number = numbers[all.page(at)];
            Digits.append(number - page, list);
            list.ascii(Digits.digit(all.impact(at)));
            writeSections(all.sections(at));
            page = number;
        }
    }

    private void writeSections(int named) {
        if (SectionLists.isPlain(named)) {
            writePlain(SectionLists.plainSection(named), SectionLists.plainStrength(named));
            return;
        }
        int count = sections.read(named, reader).number();
        if (count == 0) {
            list.ascii(Digits.digit(PLAIN)).ascii(Digits.digit(0));
        }
        int section = 0;
        for (int left = count; left > 0; left--) {
            int use = reader.number();
            int more = left > 1 ? 1 : 0;
            int heading = SectionLists.inHeading(use) ? 1 : 0;
            list.ascii(Digits.digit(PLAIN + (SectionLists.strength(use) * 2 + heading) * 2 + more));
            Digits.append(SectionLists.section(use) - section, list);
            section = SectionLists.section(use);
        }
    }

    private void writePlain(int section, int strength) {
        int written = Math.min(PLAIN_SECTIONS - 1, section);
        list.ascii(Digits.digit((strength - SectionLists.PLAIN_LEAST) * PLAIN_SECTIONS + written));
        if (written == PLAIN_SECTIONS - 1) {
            Digits.append(section - written, list);
        }
    }

    /** The first stem of each shard. */
    List<String> firstStems() {
        return firstStems;
    }

    /** The start of the first stem of each shard. */
    List<String> boundaries() {
        return boundaries;
    }
}
