package dev.galley.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;

/**
 * What search knows of a natural language: its words without weight, and Lucene's stemmer. The browser needs no
 * stemmer: the vocabulary it loads names each word's stem. Not for use by several threads at once.
 */
final class SearchLanguage {
    private static final Map<String, Grammar> GRAMMARS = Collections.unmodifiableMap(new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "da",
                    new Grammar(DanishAnalyzer.getDefaultStopSet(), in -> new SnowballFilter(in, new DanishStemmer()))),
            Map.entry("de", new Grammar(GermanAnalyzer.getDefaultStopSet(), SearchLanguage::german)),
            Map.entry("en", new Grammar(englishStopWords(), PorterStemFilter::new)),
            Map.entry("es", new Grammar(SpanishAnalyzer.getDefaultStopSet(), SpanishLightStemFilter::new)),
            Map.entry("fi", new Grammar(FinnishAnalyzer.getDefaultStopSet(), FinnishLightStemFilter::new)),
            Map.entry("fr", new Grammar(FrenchAnalyzer.getDefaultStopSet(), FrenchLightStemFilter::new)),
            Map.entry("hu", new Grammar(HungarianAnalyzer.getDefaultStopSet(), HungarianLightStemFilter::new)),
            Map.entry("it", new Grammar(ItalianAnalyzer.getDefaultStopSet(), ItalianLightStemFilter::new)),
            Map.entry(
                    "nl",
                    new Grammar(DutchAnalyzer.getDefaultStopSet(), in -> new SnowballFilter(in, new DutchStemmer()))),
            Map.entry("no", new Grammar(NorwegianAnalyzer.getDefaultStopSet(), NorwegianLightStemFilter::new)),
            Map.entry("pt", new Grammar(PortugueseAnalyzer.getDefaultStopSet(), PortugueseLightStemFilter::new)),
            Map.entry("ru", new Grammar(RussianAnalyzer.getDefaultStopSet(), RussianLightStemFilter::new)),
            Map.entry("sv", new Grammar(SwedishAnalyzer.getDefaultStopSet(), SwedishLightStemFilter::new)))));

    private final Set<String> stopWords = new TreeSet<>();
    private final StemmingAnalyzer analyzer;

    /** @throws IllegalArgumentException if the language is not one of {@link #codes()} */
    SearchLanguage(String code, Words words) {
        Grammar grammar = GRAMMARS.get(code);
        if (grammar == null) {
            throw new IllegalArgumentException("no such search language: " + code);
        }
        for (Object word : grammar.stopWords()) {
            stopWords.add(words.fold(new String((char[]) word)));
        }
        analyzer = new StemmingAnalyzer(grammar.stemmer());
    }

    /** The known languages, by their two-letter codes. */
    static Collection<String> codes() {
        return GRAMMARS.keySet();
    }

    boolean isStopWord(String surface) {
        return stopWords.contains(surface);
    }

    /** The stem of a folded word. What has digits or signs in it is a name, and its own stem. */
    String stem(String surface) {
        boolean name = surface.codePoints().anyMatch(c -> !Character.isLetter(c));
        return name || surface.length() < 3 ? surface : stemmed(surface);
    }

    private String stemmed(String surface) {
        try (TokenStream stream = analyzer.tokenStream("", surface)) {
            stream.reset();
            String stem = stream.incrementToken()
                    ? stream.getAttribute(CharTermAttribute.class).toString()
                    : surface;
            stream.end();
            return stem.isEmpty() ? surface : stem;
        } catch (IOException e) {
            throw new UncheckedIOException("a stem read from memory", e);
        }
    }

    private static CharArraySet englishStopWords() {
        try {
            return org.apache.lucene.analysis.WordlistLoader.getSnowballWordSet(new java.io.InputStreamReader(EnglishAnalyzer.class.getResourceAsStream("/org/apache/lucene/analysis/snowball/english_stop.txt"), java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("a list of words", e);
        }
    }

    private static TokenStream german(TokenStream in) {
        return new GermanLightStemFilter(new GermanNormalizationFilter(in));
    }

    private record Grammar(CharArraySet stopWords, UnaryOperator<TokenStream> stemmer) {}

    private static final class StemmingAnalyzer extends Analyzer {
        private final UnaryOperator<TokenStream> stemmer;

        StemmingAnalyzer(UnaryOperator<TokenStream> stemmer) {
            this.stemmer = stemmer;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            KeywordTokenizer whole = new KeywordTokenizer(Words.LONGEST + 1);
            return new TokenStreamComponents(whole, stemmer.apply(whole));
        }
    }
}
