package dev.galley.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.galley.page.SectionText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code search-index.json} as another program would, back into what it was made of. */
final class OpenIndexReader {
    private OpenIndexReader() {}

    static List<SearchDocument> read(String json) {
        try {
            List<SearchDocument> documents = new ArrayList<>();
            for (JsonNode page : new ObjectMapper().readTree(json).get("pages")) {
                documents.add(document(page));
            }
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SearchDocument document(JsonNode page) {
        String url = page.get("url").asText();
        List<SectionText> sections = new ArrayList<>();
        for (JsonNode section : page.get("sections")) {
            sections.add(section(url, section));
        }
        return new SearchDocument(
                url,
                page.get("title").asText(),
                page.get("description").asText(),
                strings(page.get("topic")),
                strings(page.get("tags")),
                sections);
    }

    private static SectionText section(String url, JsonNode section) {
        String address = section.get("url").asText();
        return new SectionText(
                address.equals(url) ? "" : address.substring(url.length() + 1),
                section.get("level").asInt(),
                section.get("title").asText(),
                section.get("text").asText(),
                section.get("code").asText());
    }

    private static List<String> strings(JsonNode list) {
        List<String> strings = new ArrayList<>();
        list.forEach(each -> strings.add(each.asText()));
        return strings;
    }
}
