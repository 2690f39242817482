package dev.galley.search;

import java.util.List;

/** Writes the card of a page, as {@link PageShards} describes it. */
final class Card {
    private Card() {}

    static void add(StoredFields page, List<Integer> overflow, JsonText json) {
        page.addUrl(json.raw("["));
        page.addTitle(json.raw(","));
        page.addTopics(json.raw(","));
        json.raw(",[");
        for (int i = 0; i < overflow.size(); i++) {
            json.raw(i == 0 ? "" : ",").number(overflow.get(i));
        }
        json.raw("],[");
        for (int section = 0; section < page.sectionCount(); section++) {
            json.raw(section == 0 ? "" : ",");
            addHeading(page, section, json);
        }
        json.raw("],[");
        for (int section = 0; section < page.sectionCount(); section++) {
            json.raw(section == 0 ? "" : ",");
            addAnchor(page, section, json);
        }
        json.raw("]]");
    }

    private static void addHeading(StoredFields page, int section, JsonText json) {
        if (page.isTitle(section)) {
            json.raw("\"\"");
        } else {
            page.addHeading(section, json);
        }
    }

    private static void addAnchor(StoredFields page, int section, JsonText json) {
        if (page.hasUsualAnchor(section)) {
            json.raw("0");
        } else {
            page.addAnchor(section, json);
        }
    }
}
