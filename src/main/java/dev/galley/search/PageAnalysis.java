package dev.galley.search;

import dev.galley.page.SectionText;
import java.util.stream.Collectors;

/** Counts the words of pages, page after page. Not for use by several threads; each has its own. */
final class PageAnalysis {
    private static final float CODE_WEIGHT = 0.6f;
    private static final float AROUND_WEIGHT = 0.5f;

    private final TermDictionary dictionary;
    private final Tally tally = new Tally();
    private int page;

    PageAnalysis(TermDictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** The words of one page. */
    PageWords analyse(SearchDocument document) {
        page++;
        tally.begin(document.sections().size());
        each(document.title(), (use, kind) -> tally.addTitle(use.term(), kind));
        each(document.description(), (use, kind) -> tally.addBody(use.term(), 0, kind.weight()));
        int section = 0;
        for (SectionText text : document.sections()) {
            addSection(section++, text, document.title());
        }
        document.tags().forEach(tag -> each(tag, (use, kind) -> tally.addLabel(use.term(), kind.weight())));
        document.topic().forEach(topic -> each(topic, this::addAround));
        each(wordsOf(document.url()), this::addAround);
        return new PageWords(document, dictionary, tally);
    }

    private void addSection(int section, SectionText text, String title) {
        if (!text.anchor().isEmpty() || !text.heading().equals(title)) {
            each(text.heading(), (use, kind) -> tally.addHeading(use.term(), section, kind));
        }
        each(text.text(), (use, kind) -> tally.addBody(use.term(), section, kind.weight()));
        each(written(text.code()), (use, kind) -> tally.addBody(use.term(), section, CODE_WEIGHT * kind.weight()));
    }

    /** Code with its endless lines cut. */
    private static String written(String code) {
        return code.length() <= Junk.LONGEST_LINE
                ? code
                : code.lines()
                        .map(line -> line.substring(0, Math.min(line.length(), Junk.LONGEST_LINE)))
                        .collect(Collectors.joining("\n"));
    }

    private void addAround(WordUse use, Word.Kind kind) {
        tally.addAround(use.term(), AROUND_WEIGHT * kind.weight());
    }

    /** The words of an address: each part is a name by itself, and the ending says nothing. */
    private static String wordsOf(String url) {
        return url.replaceFirst("\\.html?$", "").replace('/', ' ').replace('-', ' ');
    }

    /** Takes in one occurrence of a word. */
    private interface Sink {
        void add(WordUse use, Word.Kind kind);
    }

    private void each(String text, Sink sink) {
        dictionary.words().eachChunk(text, chunk -> {
            for (TermDictionary.Entry entry : dictionary.entries(chunk)) {
                entry.use().countOn(page);
                sink.add(entry.use(), entry.kind());
            }
        });
    }
}
