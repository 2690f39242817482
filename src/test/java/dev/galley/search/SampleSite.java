package dev.galley.search;

import dev.galley.page.SectionText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Small sites as text: {@code # url | title}, then prose; {@code ## anchor | heading}, then prose; a line that begins
 * with {@code >} is code.
 */
final class SampleSite {
    private SampleSite() {}

    /** The collection that answers are measured on. */
    static List<SearchDocument> collection() {
        return pages(resource("collection.txt"));
    }

    /** The questions to the collection, each with the addresses that answer it. */
    static Map<String, List<String>> queries() {
        Map<String, List<String>> queries = new LinkedHashMap<>();
        resource("queries.txt").lines().forEach(line -> {
            int arrow = line.indexOf(" => ");
            queries.put(
                    line.substring(0, arrow), List.of(line.substring(arrow + 4).split(" ", -1)));
        });
        return queries;
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(SampleSite.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<SearchDocument> pages(String text) {
        List<SearchDocument> pages = new ArrayList<>();
        for (String page : ("\n" + text).split("\n# ", -1)) {
            if (!page.isBlank()) {
                pages.add(page(page));
            }
        }
        return pages;
    }

    private static SearchDocument page(String text) {
        String[] parts = text.split("\n## ", -1);
        String[] name = firstLine(parts[0]).split(" \\| ", -1);
        List<SectionText> sections = new ArrayList<>();
        sections.add(section("", 1, name[1], parts[0]));
        for (int i = 1; i < parts.length; i++) {
            String[] heading = firstLine(parts[i]).split(" \\| ", -1);
            sections.add(section(heading[0], 2, heading[1], parts[i]));
        }
        String topic = name[0].contains("/") ? name[0].substring(0, name[0].indexOf('/')) : "";
        return new SearchDocument(
                name[0], name[1], "", topic.isEmpty() ? List.of() : List.of(topic), List.of(), sections);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static SectionText section(String anchor, int level, String heading, String text) {
        List<String> lines = text.lines().skip(1).toList();
        String prose = String.join(
                "\n", lines.stream().filter(line -> !line.startsWith(">")).toList());
        String code = String.join(
                "\n",
                lines.stream()
                        .filter(line -> line.startsWith(">"))
                        .map(line -> line.substring(1))
                        .toList());
        return new SectionText(anchor, level, heading, prose, code);
    }

    static SearchIndex index(List<SearchDocument> pages) {
        return pages.stream().collect(SearchIndex.indexing("en"));
    }
}
