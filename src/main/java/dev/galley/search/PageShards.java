package dev.galley.search;

import dev.galley.page.SectionText;
import java.util.List;

/**
 * Writes what results show. A card is {@code [url, title, topics, texts, anchors, headings]}: anchors and headings of
 * the sections side by side, and {@code texts} pairs of numbers, a text shard and the first section that stands in
 * it. A text shard is a list of {@code [page, section, prose, code]}.
 */
final class PageShards {
    /** About four kilobytes when compressed. */
    private static final int TEXT_LENGTH = 10_000;

    /** An excerpt of a longer section is taken from its beginning. */
    private static final int LONGEST_TEXT = 20_000;

    private static final int LONGEST_CODE = 4_000;

    private final Shards shards;
    private final int perCard;
    private JsonText texts = new JsonText();

    PageShards(List<PageWords> pages, Shards shards) {
        this.shards = shards;
        // Few files for few pages, small ones for many: results of a large site stand far apart.
        perCard = pages.size() > 1_000 ? 8 : 16;
        for (int start = 0; start < pages.size(); start += perCard) {
            addCards(pages, start, Math.min(pages.size(), start + perCard));
        }
        endTexts();
    }

    /** How many pages share a shard of cards. */
    int perCard() {
        return perCard;
    }

    private void addCards(List<PageWords> pages, int start, int end) {
        JsonText cards = new JsonText().raw("[");
        for (int page = start; page < end; page++) {
            cards.raw(page == start ? "" : ",");
            addCard(page, pages.get(page).document(), cards);
        }
        shards.add('c', cards.raw("]").toString());
    }

    private void addCard(int page, SearchDocument document, JsonText cards) {
        List<SectionText> sections = document.sections();
        cards.raw("[").string(document.url()).raw(",").string(document.title()).raw(",");
        cards.strings(document.topic()).raw(",[");
        addTexts(page, sections, cards);
        cards.raw("],")
                .strings(sections.stream().map(SectionText::anchor).toList())
                .raw(",");
        cards.strings(sections.stream().map(SectionText::heading).toList()).raw("]");
    }

    private void addTexts(int page, List<SectionText> sections, JsonText cards) {
        int shard = -1;
        for (int section = 0; section < sections.size(); section++) {
            addText(page, section, sections.get(section));
            if (shard != shards.count('x')) {
                cards.raw(shard < 0 ? "" : ",")
                        .number(shards.count('x'))
                        .raw(",")
                        .number(section);
                shard = shards.count('x');
            }
        }
    }

    private void addText(int page, int section, SectionText text) {
        String prose = cut(text.text(), LONGEST_TEXT);
        String code = cut(text.code(), LONGEST_CODE);
        if (texts.length() > 0 && texts.length() + prose.length() + code.length() > TEXT_LENGTH) {
            endTexts();
        }
        texts.raw(texts.length() == 0 ? "[[" : ",[")
                .number(page)
                .raw(",")
                .number(section)
                .raw(",");
        texts.string(prose).raw(",").string(code).raw("]");
    }

    private void endTexts() {
        if (texts.length() > 0) {
            shards.add('x', texts.raw("]").toString());
            texts = new JsonText();
        }
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
