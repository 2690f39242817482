package dev.galley.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntBinaryOperator;

/**
 * Writes what results show. Pages stand in packs of up to four, so that one request brings the card of a page and the
 * texts for its excerpts; packs are filled by length, and a page's number says where it stands: pack {@code n} has the
 * numbers from {@code 4n} on. Numbers may be left out.
 *
 * <p>A pack is a list of {@code [card, texts]} for each of its pages; texts are pairs of prose and code of the first
 * sections. What does not fit stands in overflow shards, lists of {@code [page, section, prose, code]}. A card is
 * {@code [url, title, topics, overflow, headings, anchors]}: overflow is pairs of numbers, a shard and the first section
 * that stands in it; a heading is empty if it is the title, and an anchor is 0 if it is made of the heading's words.
 * Where all cards are in one bundle, packs have 0 for a card.
 */
final class PageShards {
    /** How many numbers a pack has. */
    static final int PER_PACK = 4;

    /** About three kilobytes when compressed. */
    private static final int PACK_LENGTH = 9_000;

    /** An excerpt of a longer section is taken from its beginning. */
    private static final int LONGEST_TEXT = 20_000;

    private static final int LONGEST_CODE = 4_000;

    /** The places in overflow shards of a page, and how many of its sections fit into its pack. */
    record Overflow(List<Integer> places, int fitting) {}

    /** A section that stands in an overflow shard. */
    private record Rest(int page, int section) {}

    private final List<PageWords> pages;
    private final Shards shards;
    private final boolean bundled;
    private final int[] numbers;
    private final List<Integer> packs = new ArrayList<>();
    /** Of the few pages that do not fit into their packs. */
    private final Map<Integer, Overflow> overflows = new HashMap<>();

    private List<Rest> rests = new ArrayList<>();
    private final JsonText pack = new JsonText();
    private final JsonText texts = new JsonText();
    private final JsonText rest = new JsonText();

    /**
     * Writes all shards.
     *
     * @param bundled whether the cards are kept apart from the packs
     */
    PageShards(List<PageWords> pages, Shards shards, boolean bundled) {
        this(pages, shards, bundled, Map.of());
        addPacks((page, pack) -> -1);
        endOverflow();
    }

    private PageShards(List<PageWords> pages, Shards shards, boolean bundled, Map<Integer, Overflow> overflows) {
        this.pages = pages;
        this.shards = shards;
        this.bundled = bundled;
        this.overflows.putAll(overflows);
        numbers = new int[pages.size()];
    }

    /** Whether the pages that changed fit into their packs, and did before. */
    static boolean fit(List<PageWords> pages, FormerShards former) {
        PageShards shards =
                new PageShards(pages, new Shards(), false, former.table().overflows());
        return former.pages().stream().allMatch(page -> !shards.overflows.containsKey(page) && shards.fits(page));
    }

    /** Makes only the packs that are not as they were, of pages that {@link #fit}. */
    static PageShards changed(List<PageWords> pages, Shards shards, FormerShards former) {
        ShardTable table = former.table();
        PageShards made = new PageShards(pages, shards, false, table.overflows());
        Map<Integer, Integer> packs = new HashMap<>();
        for (int page : table.packs()) {
            packs.put(page, packs.size());
        }
        made.addPacks((page, number) -> {
            Integer pack = packs.get(page);
            int end = pack == null
                    ? -1
                    : pack + 1 < table.packs().size() ? table.packs().get(pack + 1) : pages.size();
            if (pack == null || !FormerShards.isSame(former.pages(), page, end)) {
                return -1;
            }
            table.keep('t', pack, shards);
            return end;
        });
        for (int number = 0; number < table.count('x'); number++) {
            table.keep('x', number, shards);
        }
        return made;
    }

    private boolean fits(int page) {
        StoredFields fields = pages.get(page).fields();
        return fitting(fields) == fields.sectionCount();
    }

    /** @param former keeps the pack that begins with a page as it was and gives the page behind it; or -1 */
    private void addPacks(IntBinaryOperator former) {
        int at = 0;
        for (int number = 0; at < pages.size(); number++) {
            packs.add(at);
            int end = former.applyAsInt(at, number);
            for (int page = at; page < end; page++) {
                numbers[page] = number * PER_PACK + page - at;
            }
            at = end < 0 ? addPack(at, number) : end;
        }
    }

    /** The first page of each pack. */
    List<Integer> packs() {
        return packs;
    }

    /** The pages that do not fit into their packs, by their place in the order of addresses. */
    Map<Integer, Overflow> overflows() {
        return overflows;
    }

    /** The number of each page, by its place in the order of addresses. */
    int[] numbers() {
        return numbers;
    }

    /** The cards of all pages as one list, with 0 for each number that no page has. */
    JsonText cardsByNumber() {
        JsonText json = new JsonText().raw("[");
        int number = 0;
        for (int page = 0; page < numbers.length; page++) {
            while (number < numbers[page]) {
                json.raw("0,");
                number++;
            }
            Card.add(pages.get(page).fields(), overflow(page), json);
            json.raw(page + 1 < numbers.length ? "," : "");
            number++;
        }
        return json.raw("]");
    }

    private List<Integer> overflow(int page) {
        Overflow overflow = overflows.get(page);
        return overflow == null ? List.of() : overflow.places();
    }

    private int addPack(int start, int number) {
        pack.clear().raw("[");
        int page = start;
        while (page < pages.size() && page < start + PER_PACK) {
            StoredFields fields = pages.get(page).fields();
            if (page > start && pack.length() + length(fields) > PACK_LENGTH) {
                break;
            }
            numbers[page] = number * PER_PACK + page - start;
            fit(page, fields);
            addPage(page, page == start, fields, pack);
            page++;
        }
        int end = page;
        shards.add('t', pack.raw("]"), () -> pack(start, end));
        return end;
    }

    /** The same pack again. */
    private byte[] pack(int start, int end) {
        JsonText json = new JsonText().raw("[");
        for (int page = start; page < end; page++) {
            addPage(page, page == start, pages.get(page).fields(), json);
        }
        return json.raw("]").toBytes();
    }

    private static int length(StoredFields page) {
        int length = 0;
        for (int section = 0; section < page.sectionCount(); section++) {
            length += length(page, section) + page.headingLength(section) + 20;
        }
        return length;
    }

    private static int length(StoredFields page, int section) {
        return Math.min(page.textLength(section), LONGEST_TEXT) + Math.min(page.codeLength(section), LONGEST_CODE);
    }

    /** Finds how many sections of a page fit into its pack, and puts the others into overflow shards. */
    private void fit(int page, StoredFields fields) {
        if (overflows.containsKey(page)) {
            return;
        }
        int fitting = fitting(fields);
        if (fitting < fields.sectionCount()) {
            overflows.put(page, new Overflow(addRests(page, fitting, fields), fitting));
        }
    }

    private int fitting(StoredFields fields) {
        texts.clear();
        int fitting = 0;
        while (fitting < fields.sectionCount()
                && (texts.length() == 0 || texts.length() + length(fields, fitting) <= PACK_LENGTH)) {
            texts.raw(fitting == 0 ? "" : ",");
            addText(fields, fitting++, texts);
        }
        return fitting;
    }

    private void addPage(int page, boolean isFirst, StoredFields fields, JsonText json) {
        json.raw(isFirst ? "[" : ",[");
        if (bundled) {
            json.raw("0");
        } else {
            Card.add(fields, overflow(page), json);
        }
        json.raw(",[");
        Overflow overflow = overflows.get(page);
        int fitting = overflow == null ? fields.sectionCount() : overflow.fitting();
        for (int section = 0; section < fitting; section++) {
            json.raw(section == 0 ? "" : ",");
            addText(fields, section, json);
        }
        json.raw("]]");
    }

    private static void addText(StoredFields page, int section, JsonText json) {
        page.addText(section, LONGEST_TEXT, json);
        page.addCode(section, LONGEST_CODE, json.raw(","));
    }

    /** Takes in the sections that did not fit, and says where: pairs of a shard and its first section. */
    private List<Integer> addRests(int page, int first, StoredFields fields) {
        List<Integer> places = new ArrayList<>();
        int shard = -1;
        for (int section = first; section < fields.sectionCount(); section++) {
            if (rest.length() > 0 && rest.length() + length(fields, section) > PACK_LENGTH) {
                endOverflow();
            }
            addRest(new Rest(page, section), rests.isEmpty(), fields, rest);
            rests.add(new Rest(page, section));
            if (shard != shards.count('x')) {
                shard = shards.count('x');
                places.add(shard);
                places.add(section);
            }
        }
        return places;
    }

    private void addRest(Rest added, boolean isFirst, StoredFields fields, JsonText json) {
        json.raw(isFirst ? "[[" : ",[").number(numbers[added.page()]);
        json.raw(",").number(added.section()).raw(",");
        addText(fields, added.section(), json);
        json.raw("]");
    }

    private void endOverflow() {
        if (!rests.isEmpty()) {
            List<Rest> ended = rests;
            shards.add('x', rest.raw("]"), () -> overflow(ended));
            rests = new ArrayList<>();
            rest.clear();
        }
    }

    /** The same overflow shard again. */
    private byte[] overflow(List<Rest> added) {
        JsonText json = new JsonText();
        StoredFields fields = pages.get(added.get(0).page()).fields();
        int page = added.get(0).page();
        for (Rest each : added) {
            // Taken apart once for all sections of a page: it may have 10,000.
            fields = each.page() == page ? fields : pages.get(each.page()).fields();
            page = each.page();
            addRest(each, json.length() == 0, fields, json);
        }
        return json.raw("]").toBytes();
    }
}
