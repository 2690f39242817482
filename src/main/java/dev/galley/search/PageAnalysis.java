package dev.galley.search;

import dev.galley.page.SectionText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Counts the words of pages, and gathers the vocabulary on the way. Remembers the words of chunks it has met, since
 * most chunks of a site are met often. Not for use by several threads; each has its own.
 */
final class PageAnalysis {
    private static final float CODE_WEIGHT = 0.6f;
    private static final float AROUND_WEIGHT = 0.5f;

    /** What is remembered is forgotten at this number, so that a page of nonsense cannot fill the memory. */
    private static final int MOST_REMEMBERED = 200_000;

    private static final int LONGEST_REMEMBERED = 48;

    private final Words words = new Words();
    private final SearchLanguage language;
    private final Vocabulary vocabulary;
    private final Map<String, List<Term>> remembered = new HashMap<>();

    PageAnalysis(String languageCode, Vocabulary vocabulary) {
        language = new SearchLanguage(languageCode, words);
        this.vocabulary = vocabulary;
    }

    /** The words of one page. */
    PageWords analyse(SearchDocument document) {
        Map<String, Tally> tallies = new HashMap<>();
        vocabulary.nextPage();
        each(document.title(), tallies, Tally::addTitle);
        each(document.description(), tallies, (tally, weight) -> tally.addBody(0, weight));
        int section = 0;
        for (SectionText text : document.sections()) {
            addSection(section++, text, document.title(), tallies);
        }
        document.tags().forEach(tag -> each(tag, tallies, Tally::addLabel));
        document.topic().forEach(topic -> each(topic, tallies, PageAnalysis::addAround));
        each(wordsOf(document.url()), tallies, PageAnalysis::addAround);
        return new PageWords(document, tallies);
    }

    private void addSection(int section, SectionText text, String title, Map<String, Tally> tallies) {
        if (!text.anchor().isEmpty() || !text.heading().equals(title)) {
            each(text.heading(), tallies, (tally, weight) -> tally.addHeading(section, weight));
        }
        each(text.text(), tallies, (tally, weight) -> tally.addBody(section, weight));
        each(text.code(), tallies, (tally, weight) -> tally.addBody(section, CODE_WEIGHT * weight));
    }

    private static void addAround(Tally tally, float weight) {
        tally.addAround(AROUND_WEIGHT * weight);
    }

    /** The words of an address: each part is a name by itself, and the ending says nothing. */
    private static String wordsOf(String url) {
        return url.replaceFirst("\\.html?$", "").replace('/', ' ').replace('-', ' ');
    }

    private void each(String text, Map<String, Tally> tallies, BiConsumer<Tally, Float> add) {
        words.eachChunk(text, chunk -> {
            for (Term term : terms(chunk)) {
                vocabulary.count(term.use());
                Tally tally = tallies.computeIfAbsent(
                        term.use().stem(), stem -> new Tally(term.use().isStopWord()));
                add.accept(tally, term.weight());
            }
        });
    }

    private List<Term> terms(String chunk) {
        if (chunk.length() > LONGEST_REMEMBERED) {
            return termsOf(chunk);
        }
        List<Term> known = remembered.get(chunk);
        if (known == null) {
            known = termsOf(chunk);
            if (remembered.size() >= MOST_REMEMBERED) {
                remembered.clear();
            }
            remembered.put(chunk, known);
        }
        return known;
    }

    private List<Term> termsOf(String chunk) {
        List<Term> terms = new ArrayList<>();
        for (Word word : words.of(chunk)) {
            if (!isJunk(word.surface())) {
                terms.add(new Term(
                        vocabulary.use(word.surface(), language), word.kind().weight()));
            }
        }
        return List.copyOf(terms);
    }

    /** Whether a word is a hash or encoded bytes: long, of one piece, letters and digits mixed. Nobody types those. */
    static boolean isJunk(String surface) {
        if (surface.length() < 20) {
            return false;
        }
        long digits = surface.chars().filter(c -> c >= '0' && c <= '9').count();
        long letters = surface.chars().filter(Character::isLetter).count();
        return digits >= 4 && letters >= 4 && digits + letters == surface.length();
    }

    /** A word of a chunk in the vocabulary, and how much one occurrence counts. */
    private record Term(WordUse use, float weight) {}
}
