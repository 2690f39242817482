package dev.galley.search;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;

/**
 * What Lucene knows of a language. Immutable.
 *
 * @param stopWords the words that say little, as they are written
 * @param stemmer what makes stems of folded words
 */
record Grammar(CharArraySet stopWords, UnaryOperator<TokenStream> stemmer) {
    /** Without stop words; each word is its own stem. */
    static final Grammar NONE = new Grammar(CharArraySet.EMPTY_SET, UnaryOperator.identity());
}
