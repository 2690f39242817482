package dev.galley.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * An index as the last build left it: all but the pages' own words, so that it can be revised when a few pages have other
 * words, without a look at most of the others. Used once; not for use by several threads.
 */
public final class KnownIndex {
    /** More changed pages than this are not worth it. */
    public static final int MOST_EDITS = 20;

    /** Larger indexes are not kept: while they are written they would take more memory than a build has. */
    static final int MOST_PAGES = 30_000;

    private static final int FORMAT = 1;

    private final String[] urls;
    private final LengthSums sums;
    private final Vocabulary vocabulary;
    private final PostingLists lists;
    private final SectionLists sections;
    private final ShardTable table;
    private final List<Integer> lines;
    private final int[] relations;

    private KnownIndex(IndexSource in, SearchLanguage language) {
        if (in.number() != FORMAT) {
            throw new IllegalArgumentException("an index in another format");
        }
        urls = in.texts();
        sums = LengthSums.read(in);
        vocabulary = Vocabulary.read(in, language);
        lists = PostingLists.read(in);
        sections = SectionLists.read(in);
        table = ShardTable.read(in);
        lines = Arrays.stream(in.ints()).boxed().toList();
        relations = in.ints();
    }

    /**
     * Reads what {@link SearchIndex#known()} gave.
     *
     * @throws IllegalArgumentException if that was another version of Galley
     */
    public static KnownIndex read(byte[] bytes, String language) {
        return new KnownIndex(new IndexSource(bytes), new SearchLanguage(language, new Words()));
    }

    static byte[] bytes(
            List<String> urls,
            Postings postings,
            LengthSums sums,
            ShardTable table,
            AtomicReferenceArray<int[]> relations,
            AtomicReferenceArray<Integer> lines) {
        IndexSink out = new IndexSink().number(FORMAT);
        out.texts(urls.toArray(String[]::new));
        sums.writeTo(out);
        postings.vocabulary().writeTo(out);
        postings.lists().writeTo(out);
        postings.sections().writeTo(out);
        table.writeTo(out);
        out.ints(IntStream.range(0, urls.size()).map(lines::get).toArray());
        int[] all = new int[urls.size() * (RelatedPages.MOST_RELATED + 1)];
        for (int page = 0; page < urls.size(); page++) {
            int[] others = relations.get(page);
            int at = page * (RelatedPages.MOST_RELATED + 1);
            all[at] = others.length;
            System.arraycopy(others, 0, all, at + 1, others.length);
        }
        return out.ints(all).toBytes();
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Averages averages() {
        return sums.averages();
    }

    PostingLists lists() {
        return lists;
    }

    SectionLists sections() {
        return sections;
    }

    /**
     * An index of which a few pages have other words.
     *
     * @param index the same as if it were made of all pages anew
     * @param related the addresses of the pages whose related pages are others, or may be
     */
    public record Revised(SearchIndex index, Set<String> related) {}

    /**
     * Revises the index; empty where all must be made anew.
     *
     * @param settings the same as those of the index
     * @param changed the pages that have other words, each under the address it had
     * @param load reads a page as it was by its address
     */
    public Optional<Revised> revised(
            SearchSettings settings, List<AnalysedPage> changed, Function<String, AnalysedPage> load) {
        Map<String, Integer> places = new HashMap<>();
        for (int page = 0; page < urls.length; page++) {
            places.put(urls[page], page);
        }
        List<PageEdit> edits = new ArrayList<>();
        Map<Integer, AnalysedPage> others = new HashMap<>();
        for (AnalysedPage after : changed) {
            Integer page = places.get(after.url());
            if (page == null) {
                return Optional.empty();
            }
            edits.add(new PageEdit(page, load.apply(after.url()), after));
            others.put(page, after);
        }
        return revised(settings, edits, others, load);
    }

    private Optional<Revised> revised(
            SearchSettings settings,
            List<PageEdit> edits,
            Map<Integer, AnalysedPage> others,
            Function<String, AnalysedPage> load) {
        Averages before = sums.averages();
        WordChanges changes = new WordChanges();
        for (PageEdit edit : edits) {
            sums.add(LoadedPages.lengths(edit.before()), -1);
            sums.add(LoadedPages.lengths(edit.after()), 1);
            changes.add(edit.before(), -1);
            changes.add(edit.after(), 1);
        }
        if (edits.size() > MOST_EDITS || !sums.averages().equals(before)) {
            return Optional.empty();
        }
        SearchLanguage language = new SearchLanguage(settings.language(), new Words());
        Vocabulary after = vocabulary.with(changes, language);
        LoadedPages pages = new LoadedPages(urls, after, others, load);
        PostingRevision revision = new PostingRevision(this, after, pages);
        Postings postings = revision.of(edits);
        changes.words().forEach((word, change) -> {
            if (change.pages() != 0) {
                revision.touchWord(word, change.stem());
            }
        });
        BitSet changedPages = new BitSet();
        others.keySet().forEach(changedPages::set);
        SearchIndex index = SearchIndex.revised(
                settings,
                pages,
                postings,
                sums,
                new SearchIndex.Former(new FormerShards(table, changedPages, revision.changed()), lines));
        BitSet related = revision.related();
        related.or(changedPages);
        for (int page = related.nextClearBit(0); page < urls.length; page = related.nextClearBit(page + 1)) {
            index.relate(page, relations(page));
        }
        Set<String> addresses = new TreeSet<>();
        related.stream().forEach(page -> addresses.add(urls[page]));
        return Optional.of(new Revised(index, addresses));
    }

    private int[] relations(int page) {
        int at = page * (RelatedPages.MOST_RELATED + 1);
        return Arrays.copyOfRange(relations, at + 1, at + 1 + relations[at]);
    }
}
