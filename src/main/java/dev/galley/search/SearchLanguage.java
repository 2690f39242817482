package dev.galley.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * What search knows of a natural language: its words without weight, and Lucene's stemmer. The browser needs no
 * stemmer: the vocabulary it loads names each word's stem. Not for use by several threads at once.
 */
final class SearchLanguage {
    private final Set<String> stopWords = new HashSet<>();
    private final StemmingAnalyzer analyzer;

    /** @throws IllegalArgumentException if the language is not one of {@link #codes()} */
    SearchLanguage(String code, Words words) {
        Grammar grammar =
                Grammars.of(code).orElseThrow(() -> new IllegalArgumentException("no such search language: " + code));
        for (Object word : grammar.stopWords()) {
            stopWords.add(words.fold(new String((char[]) word)));
        }
        analyzer = new StemmingAnalyzer(grammar.stemmer());
    }

    /** The known languages, by their two-letter codes, sorted. */
    static Collection<String> codes() {
        return Grammars.codes();
    }

    boolean isStopWord(String surface) {
        return stopWords.contains(surface);
    }

    /** The stem of a folded word. What has digits or signs in it is a name, and its own stem. */
    String stem(String surface) {
        return surface.length() < 3 || isName(surface) ? surface : stemmed(surface);
    }

    private static boolean isName(String surface) {
        for (int i = 0; i < surface.length(); i += Character.charCount(surface.codePointAt(i))) {
            int c = surface.codePointAt(i);
            if (!Character.isLetter(c) && !isVowelSign(c)) {
                return true;
            }
        }
        return false;
    }

    /** In Hindi, vowels after a consonant are marks and no letters. */
    private static boolean isVowelSign(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
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
