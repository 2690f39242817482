package dev.galley.search;

import dev.galley.page.SectionText;
import java.util.ArrayList;
import java.util.List;

/**
 * Searches an index in memory as the engine in the browser does with its shards: the same steps under the same names are
 * in {@code query.js}, {@code spelling.js} and {@code ranking.js}, and a test holds both together. Immutable, safe for use
 * by several threads.
 */
public final class Searcher {
    private static final int MOST_SECTIONS = 3;

    private final SearchIndex index;
    private final Words words = new Words();
    private final Lexicon lexicon;
    private final List<Synonyms.Group> synonyms;

    public Searcher(SearchIndex index) {
        this.index = index;
        lexicon = new Lexicon(index.words());
        synonyms = Synonyms.of(index.settings(), lexicon);
    }

    /**
     * What a reader finds who has just typed the query: its last word may be the beginning of one.
     *
     * @param limit how many pages at most, from 1
     */
    public Answer find(String query, int limit) {
        Query parsed = Query.parse(query, words);
        ReadShards shards = new ReadShards(lexicon, parsed.chunks());
        Grouping grouping = new Grouping(lexicon, shards, synonyms);
        Speller speller = new Speller(shards, words);
        speller.correct(grouping.groupKnown(parsed.chunks()), grouping);
        Ranking ranking = new Ranking(index.postings(), this::factor, grouping.groups());
        SectionChoice choice = new SectionChoice(ranking, shards, words);
        List<FoundPage> pages = ranking.rank().stream()
                .limit(limit)
                .map(result -> found(result, choice, ranking))
                .toList();
        return new Answer(query, speller.corrected(parsed.text()), ranking.total(), pages);
    }

    private double factor(int page) {
        return index.settings().factorOf(index.pages().get(page).url());
    }

    /** Whether pages have every word of a phrase, so that it can be found as it stands. */
    public boolean knows(String phrase) {
        List<Chunk> chunks = Query.parse(phrase, words).chunks();
        return !chunks.isEmpty() && chunks.stream().allMatch(this::knows);
    }

    private boolean knows(Chunk chunk) {
        return chunk.words().stream()
                .filter(word -> word.kind() != Word.Kind.PART)
                .anyMatch(word -> lexicon.stemOf(word.surface()).isPresent());
    }

    private FoundPage found(RankedPage result, SectionChoice choice, Ranking ranking) {
        SearchDocument page = index.pages().get(result.page()).document();
        List<Integer> sections = new ArrayList<>(
                choice.of(result, page).stream().limit(MOST_SECTIONS).toList());
        if (sections.isEmpty() && !page.sections().isEmpty()) {
            sections.add(0);
        }
        List<FoundSection> shown = sections.stream()
                .map(section -> section(page, page.sections().get(section)))
                .toList();
        return new FoundPage(page.url(), page.title(), result.score(), shown, Explanation.of(result, ranking.terms()));
    }

    private static FoundSection section(SearchDocument page, SectionText section) {
        String url = section.anchor().isEmpty() ? page.url() : page.url() + "#" + section.anchor();
        return new FoundSection(url, section.heading().isEmpty() ? page.title() : section.heading());
    }
}
