package dev.galley.search;

import dev.galley.page.SectionText;
import java.util.ArrayList;
import java.util.List;

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

    private final List<PageWords> pages;
    private final Shards shards;
    private final boolean bundled;
    private final List<String> cards = new ArrayList<>();
    private final int[] numbers;
    private JsonText overflow = new JsonText();

    /** @param bundled whether the cards are kept apart from the packs */
    PageShards(List<PageWords> pages, Shards shards, boolean bundled) {
        this.pages = pages;
        this.shards = shards;
        this.bundled = bundled;
        numbers = new int[pages.size()];
        int pack = 0;
        int at = 0;
        while (at < pages.size()) {
            at = addPack(at, pack++);
        }
        endOverflow();
    }

    /** The number of each page, by its place in the order of addresses. */
    int[] numbers() {
        return numbers;
    }

    /** The cards of all pages as one list, with 0 for each number that no page has. */
    String cardsByNumber() {
        StringBuilder json = new StringBuilder("[");
        int number = 0;
        for (int page = 0; page < numbers.length; page++) {
            while (number < numbers[page]) {
                json.append("0,");
                number++;
            }
            json.append(cards.get(page)).append(page + 1 < numbers.length ? "," : "");
            number++;
        }
        return json.append(']').toString();
    }

    private int addPack(int start, int pack) {
        JsonText json = new JsonText().raw("[");
        int page = start;
        while (page < pages.size()
                && page < start + PER_PACK
                && (page == start || json.length() + length(pages.get(page).document()) <= PACK_LENGTH)) {
            numbers[page] = pack * PER_PACK + page - start;
            json.raw(page == start ? "[" : ",[");
            addPage(page, json);
            json.raw("]");
            page++;
        }
        shards.add('t', json.raw("]").toString());
        return page;
    }

    private static int length(SearchDocument document) {
        int length = 0;
        for (SectionText section : document.sections()) {
            length += Math.min(section.text().length(), LONGEST_TEXT);
            length += Math.min(section.code().length(), LONGEST_CODE)
                    + section.heading().length()
                    + 20;
        }
        return length;
    }

    private void addPage(int page, JsonText json) {
        SearchDocument document = pages.get(page).document();
        JsonText texts = new JsonText();
        int fitting = 0;
        while (fitting < document.sections().size()
                && (texts.length() == 0
                        || texts.length() + length(document.sections().get(fitting)) <= PACK_LENGTH)) {
            texts.raw(fitting == 0 ? "" : ",");
            addText(document.sections().get(fitting++), texts);
        }
        String card = Card.json(document, overflow(page, fitting));
        cards.add(card);
        json.raw(bundled ? "0" : card).raw(",[").raw(texts.toString()).raw("]");
    }

    private static int length(SectionText section) {
        return Math.min(section.text().length(), LONGEST_TEXT)
                + Math.min(section.code().length(), LONGEST_CODE);
    }

    private static void addText(SectionText text, JsonText json) {
        json.string(cut(text.text(), LONGEST_TEXT)).raw(",").string(cut(text.code(), LONGEST_CODE));
    }

    /** Writes the sections that did not fit, and says where: pairs of a shard and its first section. */
    private List<Integer> overflow(int page, int first) {
        List<Integer> places = new ArrayList<>();
        List<SectionText> sections = pages.get(page).document().sections();
        int shard = -1;
        for (int section = first; section < sections.size(); section++) {
            SectionText text = sections.get(section);
            if (overflow.length() > 0 && overflow.length() + length(text) > PACK_LENGTH) {
                endOverflow();
            }
            overflow.raw(overflow.length() == 0 ? "[[" : ",[").number(numbers[page]);
            overflow.raw(",").number(section).raw(",");
            addText(text, overflow);
            overflow.raw("]");
            if (shard != shards.count('x')) {
                shard = shards.count('x');
                places.add(shard);
                places.add(section);
            }
        }
        return places;
    }

    private void endOverflow() {
        if (overflow.length() > 0) {
            shards.add('x', overflow.raw("]").toString());
            overflow = new JsonText();
        }
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
