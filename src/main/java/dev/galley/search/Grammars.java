package dev.galley.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.gl.GalicianStemFilter;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.sr.SerbianNormalizationFilter;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArmenianStemmer;
import org.tartarus.snowball.ext.BasqueStemmer;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.IrishStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.SerbianStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/**
 * The languages of search and where Lucene has their words. A language is here only if its stemmer still works when
 * accents are folded away, as they are before words are stemmed.
 */
final class Grammars {
    private static final List<String> CODES = List.of(
            "ar", "bg", "ca", "cs", "da", "de", "el", "en", "es", "eu", "fa", "fi", "fr", "ga", "gl", "hi", "hu", "hy",
            "id", "it", "ja", "ko", "lt", "lv", "nl", "no", "pt", "ro", "ru", "sr", "sv", "th", "tr", "zh");

    private static final Pattern CATALAN_PLURAL = Pattern.compile("ions$");
    private static final Pattern PORTUGUESE_PLURAL = Pattern.compile("[ao]es$");

    private Grammars() {}

    /** The known languages, by their two-letter codes, sorted. */
    static Collection<String> codes() {
        return CODES;
    }

    static Optional<Grammar> of(String code) {
        return CODES.contains(code) ? Optional.of(grammar(code)) : Optional.empty();
    }

    /** Made when asked for, so that a build reads the lists of one language and not of all. */
    private static Grammar grammar(String code) {
        return switch (code) {
            case "ar" -> new Grammar(ArabicAnalyzer.getDefaultStopSet(), Grammars::arabic);
            case "bg" -> new Grammar(BulgarianAnalyzer.getDefaultStopSet(), BulgarianStemFilter::new);
            case "ca" -> new Grammar(CatalanAnalyzer.getDefaultStopSet(), Grammars::catalan);
            case "cs" -> new Grammar(CzechAnalyzer.getDefaultStopSet(), CzechStemFilter::new);
            case "da" -> new Grammar(DanishAnalyzer.getDefaultStopSet(), snowball(DanishStemmer::new));
            case "de" -> new Grammar(GermanAnalyzer.getDefaultStopSet(), Grammars::german);
            case "el" -> new Grammar(GreekAnalyzer.getDefaultStopSet(), GreekStemFilter::new);
            case "en" -> new Grammar(snowballStopWords("english"), PorterStemFilter::new);
            case "es" -> new Grammar(SpanishAnalyzer.getDefaultStopSet(), SpanishLightStemFilter::new);
            case "eu" -> new Grammar(BasqueAnalyzer.getDefaultStopSet(), snowball(BasqueStemmer::new));
            case "fa" -> new Grammar(PersianAnalyzer.getDefaultStopSet(), Grammars::persian);
            case "fi" -> new Grammar(FinnishAnalyzer.getDefaultStopSet(), FinnishLightStemFilter::new);
            case "fr" -> new Grammar(FrenchAnalyzer.getDefaultStopSet(), FrenchLightStemFilter::new);
            case "ga" -> new Grammar(IrishAnalyzer.getDefaultStopSet(), snowball(IrishStemmer::new));
            case "gl" -> new Grammar(GalicianAnalyzer.getDefaultStopSet(), GalicianStemFilter::new);
            case "hi" -> new Grammar(HindiAnalyzer.getDefaultStopSet(), Grammars::hindi);
            case "hu" -> new Grammar(HungarianAnalyzer.getDefaultStopSet(), HungarianLightStemFilter::new);
            case "hy" -> new Grammar(ArmenianAnalyzer.getDefaultStopSet(), snowball(ArmenianStemmer::new));
            case "id" -> new Grammar(IndonesianAnalyzer.getDefaultStopSet(), IndonesianStemFilter::new);
            case "it" -> new Grammar(ItalianAnalyzer.getDefaultStopSet(), ItalianLightStemFilter::new);
            case "lt" -> new Grammar(LithuanianAnalyzer.getDefaultStopSet(), snowball(LithuanianStemmer::new));
            case "lv" -> new Grammar(LatvianAnalyzer.getDefaultStopSet(), LatvianStemFilter::new);
            case "nl" -> new Grammar(DutchAnalyzer.getDefaultStopSet(), snowball(DutchStemmer::new));
            case "no" -> new Grammar(NorwegianAnalyzer.getDefaultStopSet(), NorwegianLightStemFilter::new);
            case "pt" -> new Grammar(PortugueseAnalyzer.getDefaultStopSet(), Grammars::portuguese);
            case "ro" -> new Grammar(RomanianAnalyzer.getDefaultStopSet(), snowball(RomanianStemmer::new));
            case "ru" -> new Grammar(RussianAnalyzer.getDefaultStopSet(), RussianLightStemFilter::new);
            case "sr" -> new Grammar(SerbianAnalyzer.getDefaultStopSet(), Grammars::serbian);
            case "sv" -> new Grammar(SwedishAnalyzer.getDefaultStopSet(), SwedishLightStemFilter::new);
            case "tr" -> new Grammar(TurkishAnalyzer.getDefaultStopSet(), snowball(TurkishStemmer::new));
            default -> Grammar.NONE;
        };
    }

    /** Lucene's own analyzer for English knows 33 words only; this is the longer list that it brings along. */
    private static CharArraySet snowballStopWords(String language) {
        String name = language + "_stop.txt";
        try (InputStream in = Objects.requireNonNull(SnowballFilter.class.getResourceAsStream(name), name);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return WordlistLoader.getSnowballWordSet(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Lucene's list " + name, e);
        }
    }

    private static UnaryOperator<TokenStream> snowball(Supplier<SnowballStemmer> stemmer) {
        return in -> new SnowballFilter(in, stemmer.get());
    }

    private static TokenStream arabic(TokenStream in) {
        return new ArabicStemFilter(new ArabicNormalizationFilter(in));
    }

    /** The stemmer knows {@code -ió} by its accent, so its plural is undone first. */
    private static TokenStream catalan(TokenStream in) {
        return new SnowballFilter(new PatternReplaceFilter(in, CATALAN_PLURAL, "io", false), new CatalanStemmer());
    }

    private static TokenStream german(TokenStream in) {
        return new GermanLightStemFilter(new GermanNormalizationFilter(in));
    }

    private static TokenStream hindi(TokenStream in) {
        return new HindiStemFilter(new HindiNormalizationFilter(new IndicNormalizationFilter(in)));
    }

    private static TokenStream persian(TokenStream in) {
        return new PersianStemFilter(new PersianNormalizationFilter(new ArabicNormalizationFilter(in)));
    }

    /** The stemmer knows the plurals of {@code -ão} by their accents, so they are undone first. */
    private static TokenStream portuguese(TokenStream in) {
        return new PortugueseLightStemFilter(new PatternReplaceFilter(in, PORTUGUESE_PLURAL, "ao", false));
    }

    /** Latin letters for Cyrillic ones first: a word is then found in either script. */
    private static TokenStream serbian(TokenStream in) {
        return new SnowballFilter(new SerbianNormalizationFilter(in), new SerbianStemmer());
    }
}
