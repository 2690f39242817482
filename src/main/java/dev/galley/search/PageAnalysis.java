package dev.galley.search;

import dev.galley.page.SectionText;

/** Counts the words of pages, page after page. Not for use by several threads; each has its own. */
final class PageAnalysis {
    /** What is remembered is forgotten at this number, so that pages of nonsense cannot fill the memory. */
    private static final int MOST_REMEMBERED = 400_000;

    private final String language;
    private TermDictionary dictionary;
    private Chunks chunks;
    private Tally tally = new Tally();
    private final ByteWriter out = new ByteWriter();
    private final StoredFieldsWriter fields = new StoredFieldsWriter();

    PageAnalysis(String language) {
        this.language = language;
        dictionary = new TermDictionary(language);
        chunks = dictionary.chunks();
    }

    /** The words of one page. */
    AnalysedPage analyse(SearchDocument document) {
        forget();
        tally.begin(document.sections().size());
        add(document.title(), Field.TITLE, 0);
        add(document.description(), Field.TEXT, 0);
        int section = 0;
        for (SectionText text : document.sections()) {
            addSection(section++, text, document.title());
        }
        document.tags().forEach(tag -> add(tag, Field.LABEL, 0));
        document.topic().forEach(topic -> add(topic, Field.AROUND, 0));
        add(wordsOf(document.url()), Field.AROUND, 0);
        tally.writeTo(out.clear(), dictionary);
        return new AnalysedPage(document.url(), fields.write(document), out.toBytes());
    }

    private void forget() {
        if (dictionary.size() > MOST_REMEMBERED) {
            dictionary = new TermDictionary(language);
            tally = new Tally();
        }
    }

    private void addSection(int section, SectionText text, String title) {
        if (!text.anchor().isEmpty() || !text.heading().equals(title)) {
            add(text.heading(), Field.HEADING, section);
        }
        add(text.text(), Field.TEXT, section);
        if (hasEndlessLine(text.code())) {
            chunks.beginCut(text.code(), Junk.LONGEST_LINE);
            addChunks(Field.CODE, section);
        } else {
            add(text.code(), Field.CODE, section);
        }
    }

    private static boolean hasEndlessLine(String code) {
        int start = 0;
        while (code.length() - start > Junk.LONGEST_LINE) {
            int end = code.indexOf('\n', start);
            if (end < 0 || end - start > Junk.LONGEST_LINE) {
                return true;
            }
            start = end + 1;
        }
        return false;
    }

    /** The words of an address: each part is a name by itself, and the ending says nothing. */
    private static String wordsOf(String url) {
        String ending = url.endsWith(".html") ? ".html" : url.endsWith(".htm") ? ".htm" : "";
        return url.substring(0, url.length() - ending.length())
                .replace('/', ' ')
                .replace('-', ' ');
    }

    private void add(String text, Field field, int section) {
        chunks.begin(text);
        addChunks(field, section);
    }

    private void addChunks(Field field, int section) {
        while (chunks.next()) {
            int count = dictionary.take(chunks);
            for (int i = 0; i < count; i++) {
                int taken = dictionary.taken(i);
                int word = taken >> 1;
                tally.add(word, dictionary.term(word), field, section, (taken & 1) > 0);
            }
        }
    }
}
