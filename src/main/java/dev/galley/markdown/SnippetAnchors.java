package dev.galley.markdown;

import dev.galley.page.Anchor;
import dev.galley.page.Snippet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names the code blocks of one page: the section they stand in, and which of its shown blocks they are. So a name
 * survives a change of the code and of all other sections. No heading's own id has a full stop in it, so a new heading
 * takes no block's name. Not thread-safe; one per page.
 */
final class SnippetAnchors {
    /** A heading may be as long as its file, and its blocks as many. UTF-16 units. */
    private static final int LONGEST_SECTION = 60;

    private static final String TOP = "top";

    private final Set<String> taken;
    private final Map<String, Integer> numbers = new HashMap<>();

    private SnippetAnchors(Set<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /**
     * The anchor of each snippet, by index; empty for hidden ones.
     *
     * @param sections for each snippet the id of the heading above it; empty where there is none
     * @param taken the other ids of the page
     */
    static List<Optional<Anchor>> of(List<Snippet> snippets, List<String> sections, Set<String> taken) {
        SnippetAnchors anchors = new SnippetAnchors(taken);
        List<Optional<Anchor>> named = new ArrayList<>();
        for (int i = 0; i < snippets.size(); i++) {
            String section = sections.get(i);
            named.add(snippets.get(i).has("hidden") ? Optional.empty() : Optional.of(anchors.next(section)));
        }
        return named;
    }

    private Anchor next(String section) {
        String name = section.isEmpty() ? TOP : cut(section);
        String id;
        do {
            id = name + ".snippet-" + numbers.merge(name, 1, Integer::sum);
        } while (!taken.add(id));
        return new Anchor(id);
    }

    private static String cut(String section) {
        if (section.length() <= LONGEST_SECTION) {
            return section;
        }
        boolean isWithinPair = Character.isHighSurrogate(section.charAt(LONGEST_SECTION - 1));
        return section.substring(0, isWithinPair ? LONGEST_SECTION - 1 : LONGEST_SECTION);
    }
}
