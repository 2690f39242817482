package dev.galley.build;

import dev.galley.source.ContentHash;
import java.util.ArrayList;
import java.util.List;

/**
 * Stands for all that the HTML of a page is made of, part by part: two pages in which it is equal are the same bytes.
 * Immutable.
 */
record RenderPrint(
        ContentHash text,
        ContentHash theme,
        ContentHash place,
        ContentHash links,
        ContentHash navigation,
        ContentHash neighbours,
        ContentHash tags,
        ContentHash children,
        ContentHash backlinks,
        ContentHash related) {
    /** In words, what is not as it was. */
    List<String> differences(RenderPrint former) {
        List<String> differences = new ArrayList<>();
        note(text, former.text, "its text", differences);
        note(theme, former.theme, "the theme", differences);
        note(place, former.place, "its address, or the pages above it", differences);
        note(links, former.links, "where its links lead", differences);
        note(navigation, former.navigation, "the part of the navigation that it shows", differences);
        note(neighbours, former.neighbours, "the page before or after it", differences);
        note(tags, former.tags, "its tags", differences);
        note(children, former.children, "the pages that it lists", differences);
        note(backlinks, former.backlinks, "the pages that link to it", differences);
        note(related, former.related, "the pages related to it", differences);
        return differences;
    }

    private static void note(ContentHash now, ContentHash then, String what, List<String> differences) {
        if (!now.equals(then)) {
            differences.add(what);
        }
    }
}
