package dev.galley.search;

import dev.galley.page.SectionText;
import java.util.List;
import java.util.Locale;

/** Writes the card of a page, as {@link PageShards} describes it. */
final class Card {
    private Card() {}

    static String json(SearchDocument document, List<Integer> overflow) {
        JsonText json = new JsonText();
        json.raw("[").string(document.url()).raw(",").string(document.title()).raw(",");
        json.strings(document.topic()).raw(",[");
        for (int i = 0; i < overflow.size(); i++) {
            json.raw(i == 0 ? "" : ",").number(overflow.get(i));
        }
        json.raw("],");
        json.strings(document.sections().stream()
                .map(section -> section.heading().equals(document.title()) ? "" : section.heading())
                .toList());
        json.raw(",[");
        for (int i = 0; i < document.sections().size(); i++) {
            json.raw(i == 0 ? "" : ",");
            addAnchor(document.sections().get(i), json);
        }
        return json.raw("]]").toString();
    }

    private static void addAnchor(SectionText section, JsonText json) {
        if (!section.anchor().isEmpty() && section.anchor().equals(usual(section.heading()))) {
            json.number(0);
        } else {
            json.string(section.anchor());
        }
    }

    /** The anchor that most headings of plain letters have; {@code results.js} makes it in the same way. */
    private static String usual(String heading) {
        if (!heading.chars().allMatch(c -> c < 0x80)) {
            return "";
        }
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_ -]", "").replace(' ', '-');
    }
}
