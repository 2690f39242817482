package dev.galley.build;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.galley.site.NavLink;
import dev.galley.site.PageUrl;
import dev.galley.site.Site;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The lines of the navigation that pages do not show, for readers who ask for them: {@code navigation/LEVEL-PART.js}, each
 * part of up to {@value #LINES} lines with titles and addresses as the home page writes them. Scripts, since a page that
 * was opened from the disk may load nothing else. Stateless.
 */
final class NavigationFiles {
    /** As {@code lines.js} has it. */
    private static final int LINES = 100;

    private static final PageUrl TOP = new PageUrl("index.html");

    private NavigationFiles() {}

    /** The files by their names. */
    static SortedMap<String, byte[]> of(Site site) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        List<List<NavLink>> levels = site.longLevels();
        for (int level = 0; level < levels.size(); level++) {
            List<NavLink> lines = levels.get(level);
            for (int from = 0; from < lines.size(); from += LINES) {
                List<NavLink> part = lines.subList(from, Math.min(lines.size(), from + LINES));
                String script = "galleyLines(" + json(part) + ");\n";
                files.put("navigation/" + level + "-" + from / LINES + ".js", script.getBytes(StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static ArrayNode json(List<NavLink> lines) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (NavLink line : lines) {
            ArrayNode pair = all.addArray().add(line.title());
            line.url().map(TOP::to).ifPresent(pair::add);
        }
        return all;
    }
}
