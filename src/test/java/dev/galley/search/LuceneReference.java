package dev.galley.search;

import dev.galley.page.SectionText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

/**
 * Pages indexed by Lucene in memory, and BM25F of what it counts. Lucene gives document frequencies, the frequencies of
 * terms by field, and the lengths of fields; the words and stems are ours. Frequencies are twentieths, since a word of
 * code counts 0.6, and part of a word half as much as a word.
 */
final class LuceneReference implements AutoCloseable {
    private static final int WHOLE = 20;
    /** BM25's k1 for the digits of the index, and for scores. */
    private static final double SATURATION = 1.2;

    private static final double K1 = 2;

    /** A field with its weight and how much of it is divided by the field's length. */
    private record Part(String field, double weight, double byLength) {}

    private static final List<Part> PARTS =
            List.of(new Part("title", 4, 0.4), new Part("headings", 2, 0.5), new Part("body", 1, 0.6));

    private final Directory directory = new ByteBuffersDirectory();
    private final Words words = new Words();
    private final SearchLanguage language = new SearchLanguage("en", words);
    private final DirectoryReader reader;

    /** @param pages in the order of their numbers */
    LuceneReference(List<SearchDocument> pages) {
        try {
            IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer()).setSimilarity(new ExactLengths());
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                for (SearchDocument page : pages) {
                    writer.addDocument(document(page));
                }
                writer.forceMerge(1);
            }
            reader = DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory", e);
        }
    }

    private Document document(SearchDocument page) {
        List<Token> title = new ArrayList<>();
        List<Token> headings = new ArrayList<>();
        List<Token> body = new ArrayList<>();
        addTokens(page.title(), 1, title);
        page.tags().forEach(tag -> addTokens(tag, 1, headings));
        addTokens(page.description(), 1, body);
        page.topic().forEach(topic -> addTokens(topic, 0.5, body));
        addTokens(page.url().replaceFirst("\\.html?$", "").replaceAll("[/-]", " "), 0.5, body);
        for (SectionText section : page.sections()) {
            if (!section.anchor().isEmpty() || !section.heading().equals(page.title())) {
                addTokens(section.heading(), 1, headings);
            }
            addTokens(section.text(), 1, body);
            addTokens(section.code(), 0.6, body);
        }
        Document document = new Document();
        addField("title", title, document);
        addField("headings", headings, document);
        addField("body", body, document);
        return document;
    }

    private static void addField(String name, List<Token> tokens, Document document) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        document.add(new Field(name, new Tokens(tokens), type));
    }

    private void addTokens(String text, double weight, List<Token> tokens) {
        words.eachChunk(
                text,
                chunk -> words.of(chunk).stream()
                        .filter(word -> !TermDictionary.isJunk(word.surface()))
                        .forEach(word -> tokens.add(new Token(language.stem(word.surface()), (int)
                                Math.round(WHOLE * weight * word.kind().weight())))));
    }

    /** All stems of all fields. */
    Set<String> stems() throws IOException {
        Set<String> stems = new TreeSet<>();
        for (Part part : PARTS) {
            Terms terms = MultiTerms.getTerms(reader, part.field());
            TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
            for (BytesRef stem = each.next(); stem != null; stem = each.next()) {
                stems.add(stem.utf8ToString());
            }
        }
        return stems;
    }

    /** What each page says of a stem; what the text says of a stop word counts a tenth. */
    Weights weights(String stem, boolean isStopWord) throws IOException {
        Weights weights = new Weights(reader.maxDoc());
        for (Part part : PARTS) {
            add(stem, part, isStopWord && part.field().equals("body") ? 0.1 : 1, weights);
        }
        return weights;
    }

    private void add(String stem, Part part, double factor, Weights weights) throws IOException {
        PostingsEnum postings =
                MultiTerms.getTermPostingsEnum(reader, part.field(), new BytesRef(stem), PostingsEnum.FREQS);
        if (postings == null) {
            return;
        }
        NumericDocValues lengths = MultiDocValues.getNormValues(reader, part.field());
        double exact = Math.max(WHOLE, (double) reader.getSumTotalTermFreq(part.field()) / reader.maxDoc());
        // In steps of three hundredths, as decision 0017 says.
        double average = WHOLE * Math.exp(Math.round(Math.log(exact / WHOLE) * 32) / 32.0);
        for (int page = postings.nextDoc(); page != PostingsEnum.NO_MORE_DOCS; page = postings.nextDoc()) {
            lengths.advanceExact(page);
            double divisor = 1 - part.byLength() + part.byLength() * lengths.longValue() / average;
            double weight = factor * part.weight() * postings.freq() / WHOLE / divisor;
            weights.add(page, weight, part.field().equals("title"));
        }
    }

    /**
     * Adds BM25F's score of a stem to that of each page.
     *
     * @return the most that a page can get
     */
    double addScores(String stem, double[] scores) throws IOException {
        Weights weights = weights(stem, false);
        int frequency = weights.documentFrequency();
        double most = (K1 + 1) * Math.log(1 + (reader.maxDoc() - frequency + 0.5) / (frequency + 0.5));
        for (int page = 0; page < scores.length; page++) {
            double share = weights.share(page);
            double weight = SATURATION * share / (1 - share);
            scores[page] += most * weight / (weight + K1);
        }
        return most;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }

    /** What each page says of a stem, by the number of the page. */
    static final class Weights {
        private final double[] weights;
        private final boolean[] inTitle;

        private Weights(int pages) {
            weights = new double[pages];
            inTitle = new boolean[pages];
        }

        private void add(int page, double weight, boolean isTitle) {
            weights[page] += weight;
            inTitle[page] |= isTitle;
        }

        int documentFrequency() {
            int count = 0;
            for (double weight : weights) {
                count += weight > 0 ? 1 : 0;
            }
            return count;
        }

        boolean isInTitle(int page) {
            return inTitle[page];
        }

        /** The share of the most that can be said; of a stem of the title at least half. */
        double share(int page) {
            double share = weights[page] / (weights[page] + SATURATION);
            return inTitle[page] ? Math.max(0.5, share) : share;
        }
    }

    /** A stem, and how often it stands there, in twentieths. */
    private record Token(String stem, int frequency) {}

    /** The stems of a field. */
    private static final class Tokens extends TokenStream {
        private final List<Token> tokens;
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
        private int next;

        Tokens(List<Token> tokens) {
            this.tokens = tokens;
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (next == tokens.size()) {
                return false;
            }
            term.append(tokens.get(next).stem());
            frequency.setTermFrequency(tokens.get(next++).frequency());
            return true;
        }
    }

    /** Keeps lengths as they are, where Lucene's own rounds them to one byte. */
    private static final class ExactLengths extends Similarity {
        @Override
        public long computeNorm(FieldInvertState state) {
            return state.getLength();
        }

        @Override
        public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
            throw new UnsupportedOperationException("only counts are read");
        }
    }
}
