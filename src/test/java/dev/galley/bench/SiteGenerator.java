package dev.galley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Writes sites of any size that look like documentation: the same number of pages gives the same text, and the first
 * pages of a larger site are in the same places. Every link leads somewhere and all code is in order. Stateless.
 */
public final class SiteGenerator {
    /** Pages of a folder, its {@code index.md} among them. */
    private static final int FOLDER = 50;

    private static final int SECTIONS = 5;

    private SiteGenerator() {}

    /**
     * The text of each page by its path below the content folder, in the order of the paths.
     *
     * @param n how many pages, at least 1
     */
    public static Map<String, String> pages(int n) {
        Map<String, String> pages = new TreeMap<>();
        for (int page = 0; page < n; page++) {
            pages.put(path(page), page(page, n));
        }
        return Collections.unmodifiableMap(pages);
    }

    /** Writes a site into a folder: {@code SiteGenerator 1000 site/content}. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        for (Map.Entry<String, String> page : pages(Integer.parseInt(args[0])).entrySet()) {
            Path file = folder.resolve(page.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, page.getValue());
        }
    }

    /** The first page is that of the site; then folder after folder, its own page first. */
    private static String path(int page) {
        if (page == 0) {
            return "index.md";
        }
        int place = (page - 1) % FOLDER;
        return folder(page) + (place == 0 ? "/index.md" : String.format(Locale.ROOT, "/page-%02d.md", place));
    }

    private static String folder(int page) {
        return String.format(Locale.ROOT, "topic-%04d", (page - 1) / FOLDER);
    }

    private static String page(int page, int pages) {
        Random random = new Random(page * 7919L + 17);
        Prose prose = new Prose(random);
        StringBuilder text = new StringBuilder();
        text.append("---\ntitle: ")
                .append(Prose.title(page))
                .append("\norder: ")
                .append(page % FOLDER);
        text.append("\ntags: [").append(Prose.word(random.nextInt(30))).append("]\n---\n\n");
        text.append("# ")
                .append(Prose.title(page))
                .append("\n\n")
                .append(prose.paragraph())
                .append("\n\n");
        for (int section = 0; section < SECTIONS; section++) {
            text.append("## ").append(Prose.heading(page, section)).append("\n\n");
            text.append(prose.paragraph()).append("\n\n");
            text.append(block(section, prose, random)).append('\n');
            text.append(links(page, pages, random)).append("\n\n");
        }
        return text.toString();
    }

    private static String block(int section, Prose prose, Random random) {
        return switch (section) {
            case 0 -> list(prose);
            case 1 -> GeneratedCode.python(random);
            case 2 -> GeneratedCode.sql(random) + "\n" + GeneratedCode.json(random);
            case 3 -> table(prose, random);
            default -> GeneratedCode.bash(random);
        };
    }

    private static String list(Prose prose) {
        StringBuilder list = new StringBuilder();
        for (int item = 0; item < 4; item++) {
            list.append("- ").append(prose.sentence()).append('\n');
            list.append("  1. **")
                    .append(prose.words(2))
                    .append("** and *")
                    .append(prose.words(1))
                    .append("*\n");
        }
        return list.toString();
    }

    private static String table(Prose prose, Random random) {
        StringBuilder table = new StringBuilder("| Name | Use | Default |\n| --- | --- | ---: |\n");
        for (int row = 0; row < 6; row++) {
            table.append("| `")
                    .append(prose.words(1))
                    .append("` | ")
                    .append(prose.words(5))
                    .append(" | ");
            table.append(random.nextInt(1000)).append(" |\n");
        }
        return table.toString();
    }

    private static String links(int page, int pages, Random random) {
        int near = Math.min(pages - 1, page / FOLDER * FOLDER + random.nextInt(FOLDER));
        int far = random.nextInt(pages);
        int section = random.nextInt(SECTIONS);
        return "See [" + Prose.title(near) + "](" + target(page, near) + ") and [" + Prose.heading(far, section) + "]("
                + target(page, far) + "#" + Prose.slug(Prose.heading(far, section)) + ").";
    }

    private static String target(int from, int to) {
        return (from == 0 ? "" : "../") + path(to);
    }
}
