package dev.galley.search;

import dev.galley.page.SectionText;
import java.util.List;

/** Writes the open form of the index; {@link SearchIndex#json()} describes it. */
final class OpenIndex {
    /** The version of this form; the format of the shards has its own. */
    private static final int VERSION = 1;

    private OpenIndex() {}

    static String json(String language, List<PageWords> pages) {
        JsonText json = new JsonText();
        json.raw("{\"version\":").number(VERSION).raw(",\"language\":").string(language);
        json.raw(",\"pages\":[");
        for (int i = 0; i < pages.size(); i++) {
            json.raw(i == 0 ? "\n" : ",\n");
            addPage(pages.get(i).document(), json);
        }
        return json.raw("\n]}\n").toString();
    }

    private static void addPage(SearchDocument page, JsonText json) {
        json.raw("{\"url\":").string(page.url()).raw(",\"title\":").string(page.title());
        json.raw(",\"description\":").string(page.description());
        json.raw(",\"topic\":").strings(page.topic()).raw(",\"tags\":").strings(page.tags());
        json.raw(",\"sections\":[");
        String separator = "";
        for (SectionText section : page.sections()) {
            json.raw(separator);
            addSection(page.url(), section, json);
            separator = ",";
        }
        json.raw("]}");
    }

    private static void addSection(String url, SectionText section, JsonText json) {
        String address = section.anchor().isEmpty() ? url : url + "#" + section.anchor();
        json.raw("{\"url\":").string(address).raw(",\"level\":").number(section.level());
        json.raw(",\"title\":").string(section.heading());
        json.raw(",\"text\":")
                .string(section.text())
                .raw(",\"code\":")
                .string(section.code())
                .raw("}");
    }
}
