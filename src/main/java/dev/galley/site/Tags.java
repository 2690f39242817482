package dev.galley.site;

import dev.galley.page.PageSummary;
import dev.galley.source.SourcePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tags of all pages, each with its page. Tags that make one slug are one tag, named as it was met first. Immutable. */
final class Tags {
    /** One tag: its name and the pages that have it, in the order given. */
    record Tag(String name, PageUrl url, List<SourcePath> pages) {
        PageLink link() {
            return new PageLink(url, name, "");
        }
    }

    static final PageUrl INDEX = new PageUrl("tags/index.html");

    private final SortedMap<String, Tag> bySlug = new TreeMap<>();
    private final Map<String, String> slugs = new HashMap<>();

    Tags(Iterable<PageSummary> pages) {
        for (PageSummary page : pages) {
            for (String name : page.frontMatter().tags()) {
                Tag tag = bySlug.computeIfAbsent(
                        slugs.computeIfAbsent(name, Addresses::slug),
                        slug -> new Tag(name, new PageUrl("tags/" + fileName(slug) + ".html"), new ArrayList<>()));
                List<SourcePath> tagged = tag.pages();
                if (tagged.isEmpty() || !tagged.get(tagged.size() - 1).equals(page.path())) {
                    tagged.add(page.path());
                }
            }
        }
    }

    private static String fileName(String slug) {
        return slug.equals("index") ? "index-tag" : slug;
    }

    List<Tag> all() {
        return List.copyOf(bySlug.values());
    }

    List<PageLink> of(PageSummary page) {
        return page.frontMatter().tags().stream()
                .flatMap(name -> java.util.stream.Stream.ofNullable(slugs.get(name)))
                .distinct()
                .flatMap(slug -> java.util.stream.Stream.ofNullable(bySlug.get(slug)))
                .map(Tag::link)
                .toList();
    }
}
