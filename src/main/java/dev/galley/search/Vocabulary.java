package dev.galley.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** All words and stems of a site, each sorted by UTF-16 units, as both Java and JavaScript compare strings. Immutable. */
final class Vocabulary {
    private final List<WordUse> words;
    /** The number of each word's stem. */
    private final int[] termOfWord;

    private final String[] stems;
    private final int[] pages;
    private final int[] prominentPages;
    private final boolean[] stopStems;

    /** A word or stem. Two are compared by their first units where these differ, which is fast. */
    private record Ref(String text, long start, int number) implements Comparable<Ref> {
        static Ref of(String text, int number) {
            long start = 0;
            for (int i = 0; i < 4; i++) {
                start = (start << 16) | (i < text.length() ? text.charAt(i) : 0);
            }
            return new Ref(text, start, number);
        }

        @Override
        public int compareTo(Ref other) {
            return start != other.start ? Long.compareUnsigned(start, other.start) : text.compareTo(other.text);
        }
    }

    private Vocabulary(List<WordUse> words, int[] termOfWord, String[] stems, int[] pages, int[] prominentPages) {
        this.words = words;
        this.termOfWord = termOfWord;
        this.stems = stems;
        this.pages = pages;
        this.prominentPages = prominentPages;
        stopStems = new boolean[stems.length];
        for (int word = 0; word < termOfWord.length; word++) {
            stopStems[termOfWord[word]] |= words.get(word).isStopWord();
        }
    }

    /** @param numbers takes the number of each of the table's stems */
    static Vocabulary of(WordTable table, SearchLanguage language, int[] numbers) {
        Ref[] terms = sorted(table.stems());
        String[] stems = new String[terms.length];
        int[] pages = new int[terms.length];
        int[] prominentPages = new int[terms.length];
        for (int term = 0; term < terms.length; term++) {
            int before = terms[term].number();
            numbers[before] = term;
            stems[term] = terms[term].text();
            pages[term] = table.pagesOfTerm(before);
            prominentPages[term] = table.prominentPages(before);
        }
        Ref[] sorted = sorted(table.surfaces());
        int[] termOfWord = new int[sorted.length];
        List<WordUse> words = new ArrayList<>(sorted.length);
        for (Ref word : sorted) {
            int term = numbers[table.termOfWord(word.number())];
            termOfWord[words.size()] = term;
            words.add(use(word.text(), stems[term], table.pagesOfWord(word.number()), language));
        }
        return new Vocabulary(words, termOfWord, stems, pages, prominentPages);
    }

    private static WordUse use(String word, String stem, int pages, SearchLanguage language) {
        return new WordUse(stem.equals(word) ? stem : word, stem, pages, language.isStopWord(word));
    }

    private static Ref[] sorted(String[] texts) {
        Ref[] sorted = new Ref[texts.length];
        Arrays.setAll(sorted, number -> Ref.of(texts[number], number));
        Arrays.sort(sorted);
        return sorted;
    }

    /** The vocabulary with some words more, and others less. */
    Vocabulary with(WordChanges changes, SearchLanguage language) {
        SortedMap<String, WordChanges.OfStem> byStem = new TreeMap<>();
        for (Map.Entry<String, WordChanges.OfStem> change : changes.stems().entrySet()) {
            int term = term(change.getKey());
            WordChanges.OfStem former =
                    term < 0 ? new WordChanges.OfStem(0, 0) : new WordChanges.OfStem(pages[term], prominentPages[term]);
            byStem.put(change.getKey(), former.and(change.getValue()));
        }
        List<String> newStems = new ArrayList<>(stems.length + byStem.size());
        List<WordChanges.OfStem> counts = new ArrayList<>(newStems.size());
        SortedMerge.each(stems, new TreeSet<>(byStem.keySet()), (stem, term) -> {
            WordChanges.OfStem changed = byStem.get(stem);
            WordChanges.OfStem count =
                    changed == null ? new WordChanges.OfStem(pages[term], prominentPages[term]) : changed;
            if (count.pages() > 0) {
                newStems.add(stem);
                counts.add(count);
            }
        });
        String[] stemArray = newStems.toArray(String[]::new);
        List<WordUse> newWords = new ArrayList<>(words.size() + changes.words().size());
        String[] surfaces = words.stream().map(WordUse::surface).toArray(String[]::new);
        SortedMerge.each(surfaces, new TreeSet<>(changes.words().keySet()), (surface, number) -> {
            WordChanges.OfWord change = changes.words().get(surface);
            WordUse former = number < 0 ? null : words.get(number);
            int count = (former == null ? 0 : former.pages()) + (change == null ? 0 : change.pages());
            if (change == null && former != null) {
                newWords.add(former);
            } else if (change != null && count > 0) {
                newWords.add(use(surface, former == null ? change.stem() : former.stem(), count, language));
            }
        });
        int[] terms = newWords.stream()
                .mapToInt(word -> Arrays.binarySearch(stemArray, word.stem()))
                .toArray();
        return new Vocabulary(
                newWords,
                terms,
                stemArray,
                counts.stream().mapToInt(WordChanges.OfStem::pages).toArray(),
                counts.stream().mapToInt(WordChanges.OfStem::prominentPages).toArray());
    }

    void writeTo(IndexSink out) {
        out.texts(stems).ints(pages).ints(prominentPages).ints(termOfWord);
        out.ints(words.stream().mapToInt(WordUse::pages).toArray());
        out.texts(words.stream()
                .map(word -> word.surface().equals(word.stem()) ? "" : word.surface())
                .toArray(String[]::new));
    }

    static Vocabulary read(IndexSource in, SearchLanguage language) {
        String[] stems = in.texts();
        int[] pages = in.ints();
        int[] prominentPages = in.ints();
        int[] termOfWord = in.ints();
        int[] pagesOfWord = in.ints();
        String[] surfaces = in.texts();
        List<WordUse> words = new ArrayList<>(surfaces.length);
        for (int word = 0; word < surfaces.length; word++) {
            String stem = stems[termOfWord[word]];
            words.add(use(surfaces[word].isEmpty() ? stem : surfaces[word], stem, pagesOfWord[word], language));
        }
        return new Vocabulary(words, termOfWord, stems, pages, prominentPages);
    }

    /** The words, sorted. */
    List<WordUse> words() {
        return words;
    }

    /** How many stems there are; they count from 0, in their order. */
    int stemCount() {
        return stems.length;
    }

    String stem(int term) {
        return stems[term];
    }

    /** The number of a stem, negative if no page has it. */
    int term(String stem) {
        return Arrays.binarySearch(stems, stem);
    }

    /** Whether a stem is that of a word without weight. */
    boolean isStop(int term) {
        return stopStems[term];
    }

    /** On how many pages a stem stands. */
    int pages(int term) {
        return pages[term];
    }

    /** On how many pages a stem stands in the title or a heading. */
    int prominentPages(int term) {
        return prominentPages[term];
    }
}
