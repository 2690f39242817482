package dev.galley.site;

import dev.galley.page.ProofCounts;
import dev.galley.source.SourcePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which generated page lists which proofs: one page for a small site; for a large one a page of totals, and one or more
 * for each folder at the top of the content, so that none grows without limit. Immutable.
 */
public final class ProofList {
    /** The address of the totals, and of all proofs of a small site. */
    public static final PageUrl TOP = new PageUrl("proofs.html");

    /** No list at all: for a site without code that is checked. */
    public static final ProofList NONE = new ProofList(List.of());

    /** Blocks that a page of the list has before they are parted, and that it lists of one page of the site. */
    public static final int MOST_BLOCKS = 2000;

    /**
     * One page of the list.
     *
     * @param folder the folder at the top of the content that it is about; empty for the top itself, and for a list in
     *     one part
     * @param number from 1 among the parts of the folder
     */
    record Part(PageUrl url, String folder, int number, List<PageProofs> pages) {
        private Part withoutBlocks() {
            List<PageProofs> bare = pages.stream()
                    .map(it -> new PageProofs(it.path(), it.page(), List.of()))
                    .toList();
            return new Part(url, folder, number, bare);
        }

        /** How far its blocks were proven. */
        ProofCounts counts() {
            return pages.stream().map(PageProofs::counts).reduce(ProofCounts.NONE, ProofCounts::and);
        }
    }

    private final List<Part> parts;
    private final Map<SourcePath, PageUrl> places = new HashMap<>();

    private ProofList(List<Part> parts) {
        this.parts = List.copyOf(parts);
        parts.forEach(part -> part.pages().forEach(page -> places.put(page.path(), part.url())));
    }

    /**
     * The list of a site.
     *
     * @param pages all published pages, in reading order
     * @param isFree whether no file of the site takes an address: the author's own page stands in place of the list
     */
    static ProofList of(List<PageProofs> pages, Predicate<PageUrl> isFree) {
        if (pages.stream().noneMatch(PageProofs::areChecked)) {
            return NONE;
        }
        List<PageProofs> listed =
                pages.stream().filter(page -> !page.blocks().isEmpty()).toList();
        List<Part> parts = blocks(listed) <= MOST_BLOCKS ? List.of(new Part(TOP, "", 1, listed)) : parts(listed);
        boolean isWelcome = isFree.test(TOP) && parts.stream().map(Part::url).allMatch(isFree);
        return isWelcome ? new ProofList(parts) : NONE;
    }

    private static int blocks(List<PageProofs> pages) {
        return pages.stream().mapToInt(page -> page.blocks().size()).sum();
    }

    private static List<Part> parts(List<PageProofs> pages) {
        Map<String, List<PageProofs>> folders = new LinkedHashMap<>();
        pages.forEach(page -> folders.computeIfAbsent(folderOf(page.path()), it -> new ArrayList<>())
                .add(page));
        List<Part> parts = new ArrayList<>();
        folders.forEach((folder, inside) -> addParts(folder, inside, parts));
        return parts;
    }

    private static String folderOf(SourcePath page) {
        int slash = page.value().indexOf('/');
        return slash < 0 ? "" : page.value().substring(0, slash);
    }

    private static void addParts(String folder, List<PageProofs> pages, List<Part> parts) {
        int number = 1;
        for (int from = 0; from < pages.size(); number++) {
            int to = from + 1;
            for (int blocks = pages.get(from).blocks().size(); to < pages.size() && blocks < MOST_BLOCKS; to++) {
                blocks += pages.get(to).blocks().size();
            }
            parts.add(new Part(urlOf(folder, number), folder, number, pages.subList(from, to)));
            from = to;
        }
    }

    private static PageUrl urlOf(String folder, int number) {
        return new PageUrl("proofs/" + (folder.isEmpty() ? "" : folder + "/") + number + ".html");
    }

    /** The same without the blocks, for whoever only asks where they are listed. */
    public ProofList withoutBlocks() {
        return new ProofList(parts.stream().map(Part::withoutBlocks).toList());
    }

    /** The pages that list blocks: one, that of the totals, for a small site. */
    List<Part> parts() {
        return parts;
    }

    /** Whether the page of totals lists the blocks, too. */
    boolean isWhole() {
        return parts.size() == 1 && parts.get(0).url().equals(TOP);
    }

    /** Whether there is nothing to list. */
    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** The page that lists the blocks of a page; that of the totals for a page without blocks. */
    Optional<PageUrl> placeOf(SourcePath page) {
        return isEmpty() ? Optional.empty() : Optional.of(places.getOrDefault(page, TOP));
    }
}
