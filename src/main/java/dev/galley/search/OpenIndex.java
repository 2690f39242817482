package dev.galley.search;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes the open form of the index; {@link SearchIndex#writeOpen} describes it. */
final class OpenIndex {
    /** The version of this form; the format of the shards has its own. */
    private static final int VERSION = 1;

    private OpenIndex() {}

    static void write(String language, List<PageWords> pages, OutputStream out) throws IOException {
        JsonText json = new JsonText();
        json.raw("{\"version\":").number(VERSION).raw(",\"language\":").string(language);
        json.raw(",\"pages\":[");
        for (int i = 0; i < pages.size(); i++) {
            json.raw(i == 0 ? "\n" : ",\n");
            addPage(pages.get(i).fields(), json);
            json.writeTo(out);
            json.clear();
        }
        json.raw("\n]}\n").writeTo(out);
    }

    private static void addPage(StoredFields page, JsonText json) {
        page.addUrl(json.raw("{\"url\":"));
        page.addTitle(json.raw(",\"title\":"));
        page.addDescription(json.raw(",\"description\":"));
        page.addTopics(json.raw(",\"topic\":"));
        page.addTags(json.raw(",\"tags\":"));
        json.raw(",\"sections\":[");
        for (int section = 0; section < page.sectionCount(); section++) {
            json.raw(section == 0 ? "" : ",");
            addSection(page, section, json);
        }
        json.raw("]}");
    }

    private static void addSection(StoredFields page, int section, JsonText json) {
        page.addAddress(section, json.raw("{\"url\":"));
        json.raw(",\"level\":").number(page.level(section));
        page.addHeading(section, json.raw(",\"title\":"));
        page.addText(section, Integer.MAX_VALUE, json.raw(",\"text\":"));
        page.addCode(section, Integer.MAX_VALUE, json.raw(",\"code\":"));
        json.raw("}");
    }
}
