package dev.galley.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Postings after some pages have other words: those of the former index, but for the lists in which these pages stand or
 * stood. The same as if all pages were inverted anew, as long as the averages are the same. Not for use by several threads.
 */
final class PostingRevision {
    /** What a changed page says of a stem before and after, -1 for nothing; and the sections it names after. */
    private record Change(int page, int before, int after, int sections) {}

    private final Vocabulary before;
    private final Vocabulary after;
    private final Averages averages;
    private final PostingLists lists;
    private final SectionLists sections;
    private final LoadedPages pages;
    private final int[] mostBefore;
    private final int[] mostAfter;
    /** The former number of each stem, negative for a new one. */
    private final int[] former;

    private final Map<Integer, long[]> others = new HashMap<>();
    private final BitSet changed = new BitSet();
    private final BitSet weighed = new BitSet();

    /**
     * @param index the former one
     * @param after the words after
     * @param pages the pages after
     */
    PostingRevision(KnownIndex index, Vocabulary after, LoadedPages pages) {
        this.before = index.vocabulary();
        this.after = after;
        this.averages = index.averages();
        this.lists = index.lists();
        this.sections = index.sections();
        this.pages = pages;
        mostBefore = Postings.most(before);
        mostAfter = Postings.most(after);
        former = former();
    }

    private int[] former() {
        int[] numbers = new int[after.stemCount()];
        int old = 0;
        for (int term = 0; term < numbers.length; term++) {
            while (old < before.stemCount() && before.stem(old).compareTo(after.stem(term)) < 0) {
                old++;
            }
            boolean isKnown = old < before.stemCount() && before.stem(old).equals(after.stem(term));
            numbers[term] = isKnown ? old : -1;
        }
        return numbers;
    }

    /** The postings after the edits, of which each page has one at most. */
    Postings of(List<PageEdit> edits) {
        Map<String, List<Change>> changes = new TreeMap<>();
        edits.forEach(edit -> addChanges(edit, changes));
        List<Integer> unclear = new ArrayList<>();
        changes.forEach((stem, each) -> {
            int term = after.term(stem);
            if (term < 0) {
                touchAround(stem);
            } else if (!tryPatching(term, each)) {
                unclear.add(term);
            }
        });
        if (!unclear.isEmpty()) {
            new ListRescan(after, averages, sections, mostAfter)
                    .lists(unclear, pages, pagesOf(unclear, edits))
                    .forEach(this::replace);
        }
        return new Postings(pages, after, lists.with(former, others), sections, averages);
    }

    private void addChanges(PageEdit edit, Map<String, List<Change>> changes) {
        Map<String, Integer> impactsBefore = new HashMap<>();
        PageWords old = LoadedPages.lengths(edit.before());
        FieldWeights fieldsBefore = FieldWeights.of(old, averages);
        PageTerms terms = new PageTerms(edit.before());
        while (terms.next()) {
            String stem = terms.stem();
            int impact = fieldsBefore.impact(terms.counts(), before.isStop(before.term(stem)));
            impactsBefore.put(stem, impact);
        }
        PageWords page = LoadedPages.lengths(edit.after());
        FieldWeights fields = FieldWeights.of(page, averages);
        BestSections best = new BestSections(averages);
        terms = new PageTerms(edit.after());
        while (terms.next()) {
            String stem = terms.stem();
            int term = after.term(stem);
            int impact = fields.impact(terms.counts(), after.isStop(term));
            best.choose(page, terms.counts(), after.isStop(term), BestSections.most(finalSize(term)));
            int named = sections.add(best, terms.counts().title() > 0);
            Integer impactBefore = impactsBefore.remove(stem);
            changes.computeIfAbsent(stem, it -> new ArrayList<>())
                    .add(new Change(edit.page(), impactBefore == null ? -1 : impactBefore, impact, named));
        }
        impactsBefore.forEach((stem, impact) ->
                changes.computeIfAbsent(stem, it -> new ArrayList<>()).add(new Change(edit.page(), impact, -1, 0)));
    }

    private int finalSize(int term) {
        return Math.min(mostAfter[term], after.pages(term));
    }

    /** Changes a list where that needs no look at other pages. */
    private boolean tryPatching(int term, List<Change> changes) {
        int old = former[term];
        if (old < 0) {
            replace(term, patched(new long[0], changes));
            return true;
        }
        boolean isAlike = before.isStop(old) == after.isStop(term)
                && mostBefore[old] == mostAfter[term]
                && BestSections.most(Math.min(mostBefore[old], before.pages(old)))
                        == BestSections.most(finalSize(term));
        boolean isWhole = before.pages(old) <= mostBefore[old] && after.pages(term) <= mostAfter[term];
        long[] list = lists.postings(old);
        if (!isAlike || (!isWhole && changes.stream().anyMatch(change -> mayMove(change, list, old)))) {
            return false;
        }
        List<Change> listed = isWhole
                ? changes
                : changes.stream().filter(it -> lists.find(old, it.page()) >= 0).toList();
        long[] patched = patched(list, listed);
        if (before.pages(old) != after.pages(term)) {
            weighed.set(term);
            changed.set(term);
        }
        if (!Arrays.equals(patched, list)) {
            replace(term, patched);
        }
        return true;
    }

    /** Whether a change may bring another page into a list that has not room for all, or put one out. */
    private boolean mayMove(Change change, long[] list, int old) {
        if (before.pages(old) <= mostBefore[old]) {
            return true;
        }
        int lowest = Arrays.stream(list).mapToInt(PostingLists::impactOf).min().orElse(0);
        if (lists.find(old, change.page()) >= 0) {
            return change.before() != change.after() && Math.min(change.before(), change.after()) <= lowest;
        }
        return change.after() >= lowest && change.after() != change.before();
    }

    private long[] patched(long[] list, List<Change> changes) {
        long[] patched = list;
        for (Change change : changes) {
            patched = patched(patched, change);
        }
        return patched;
    }

    private long[] patched(long[] list, Change change) {
        int at = 0;
        while (at < list.length && PostingLists.pageOf(list[at]) < change.page()) {
            at++;
        }
        boolean isListed = at < list.length && PostingLists.pageOf(list[at]) == change.page();
        boolean isWanted = change.after() >= 0;
        long made = PostingLists.posting(change.page(), Math.max(0, change.after()), change.sections());
        if (isListed == isWanted && (!isListed || isSame(list[at], made))) {
            return list;
        }
        int behind = isListed ? at + 1 : at;
        long[] patched = new long[list.length + (isWanted ? 1 : 0) - (isListed ? 1 : 0)];
        System.arraycopy(list, 0, patched, 0, at);
        if (isWanted) {
            patched[at] = made;
        }
        System.arraycopy(list, behind, patched, isWanted ? at + 1 : at, list.length - behind);
        return patched;
    }

    private boolean isSame(long posting, long other) {
        return PostingLists.impactOf(posting) == PostingLists.impactOf(other)
                && sections.uses((int) posting).equals(sections.uses((int) other));
    }

    private void replace(int term, long[] list) {
        others.put(term, list);
        changed.set(term);
        weighed.set(term);
        if (former[term] < 0) {
            touchAround(after.stem(term));
        }
    }

    /** A shard is as it was only if no stem was put in or taken out beside its own. */
    private void touchAround(String text) {
        int found = after.term(text);
        int next = found < 0 ? -found - 1 : found + 1;
        int previous = found < 0 ? next - 1 : found - 1;
        Stream.of(previous, next)
                .filter(it -> it >= 0 && it < after.stemCount())
                .forEach(changed::set);
    }

    /** The pages that may stand in some lists: all, if a former list had not room for all of its pages. */
    private BitSet pagesOf(List<Integer> terms, List<PageEdit> edits) {
        boolean areWhole = terms.stream()
                .allMatch(term -> former[term] >= 0 && before.pages(former[term]) <= mostBefore[former[term]]);
        BitSet wanted = new BitSet();
        if (!areWhole) {
            wanted.set(0, pages.size());
            return wanted;
        }
        edits.forEach(edit -> wanted.set(edit.page()));
        terms.forEach(term -> Arrays.stream(lists.postings(former[term]))
                .forEach(posting -> wanted.set(PostingLists.pageOf(posting))));
        return wanted;
    }

    /** The stems, by their numbers after, whose shards are not as they were. */
    BitSet changed() {
        return changed;
    }

    /** Marks the shards in which a word stands beside the postings. */
    void touchWord(String surface, String stem) {
        for (String text : List.of(surface, stem)) {
            int found = after.term(text);
            if (found >= 0) {
                changed.set(found);
            } else {
                touchAround(text);
            }
        }
    }

    /** The pages whose relations may be others: those that share a stem which a page now says more or less of. */
    BitSet related() {
        BitSet touched = new BitSet();
        weighed.stream().forEach(term -> {
            int old = former[term];
            long[] then = old < 0 ? new long[0] : lists.postings(old);
            long[] now = others.getOrDefault(term, then);
            boolean didRelate = old >= 0 && RelatedPages.mayRelate(before.pages(old));
            if (didRelate || RelatedPages.mayRelate(after.pages(term))) {
                Arrays.stream(then).forEach(posting -> touched.set(PostingLists.pageOf(posting)));
                Arrays.stream(now).forEach(posting -> touched.set(PostingLists.pageOf(posting)));
            }
        });
        return touched;
    }
}
