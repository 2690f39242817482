package dev.galley.search;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
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
    /** Made when asked for, so that a build reads the lists of one language and not of all. */
    private static final Map<String, Supplier<Grammar>> ALL = Collections.unmodifiableMap(new TreeMap<>(Map.ofEntries(
            entry("ar", () -> new Grammar(ArabicAnalyzer.getDefaultStopSet(), Grammars::arabic)),
            entry("bg", () -> new Grammar(BulgarianAnalyzer.getDefaultStopSet(), BulgarianStemFilter::new)),
            entry("ca", () -> new Grammar(CatalanAnalyzer.getDefaultStopSet(), Grammars::catalan)),
            entry("cs", () -> new Grammar(CzechAnalyzer.getDefaultStopSet(), CzechStemFilter::new)),
            entry("da", () -> new Grammar(DanishAnalyzer.getDefaultStopSet(), snowball(DanishStemmer::new))),
            entry("de", () -> new Grammar(GermanAnalyzer.getDefaultStopSet(), Grammars::german)),
            entry("el", () -> new Grammar(GreekAnalyzer.getDefaultStopSet(), GreekStemFilter::new)),
            entry("en", () -> new Grammar(snowballStopWords("english"), PorterStemFilter::new)),
            entry("es", () -> new Grammar(SpanishAnalyzer.getDefaultStopSet(), SpanishLightStemFilter::new)),
            entry("eu", () -> new Grammar(BasqueAnalyzer.getDefaultStopSet(), snowball(BasqueStemmer::new))),
            entry("fa", () -> new Grammar(PersianAnalyzer.getDefaultStopSet(), Grammars::persian)),
            entry("fi", () -> new Grammar(FinnishAnalyzer.getDefaultStopSet(), FinnishLightStemFilter::new)),
            entry("fr", () -> new Grammar(FrenchAnalyzer.getDefaultStopSet(), FrenchLightStemFilter::new)),
            entry("ga", () -> new Grammar(IrishAnalyzer.getDefaultStopSet(), snowball(IrishStemmer::new))),
            entry("gl", () -> new Grammar(GalicianAnalyzer.getDefaultStopSet(), GalicianStemFilter::new)),
            entry("hi", () -> new Grammar(HindiAnalyzer.getDefaultStopSet(), Grammars::hindi)),
            entry("hu", () -> new Grammar(HungarianAnalyzer.getDefaultStopSet(), HungarianLightStemFilter::new)),
            entry("hy", () -> new Grammar(ArmenianAnalyzer.getDefaultStopSet(), snowball(ArmenianStemmer::new))),
            entry("id", () -> new Grammar(IndonesianAnalyzer.getDefaultStopSet(), IndonesianStemFilter::new)),
            entry("it", () -> new Grammar(ItalianAnalyzer.getDefaultStopSet(), ItalianLightStemFilter::new)),
            entry("ja", () -> Grammar.NONE),
            entry("ko", () -> Grammar.NONE),
            entry("lt", () -> new Grammar(LithuanianAnalyzer.getDefaultStopSet(), snowball(LithuanianStemmer::new))),
            entry("lv", () -> new Grammar(LatvianAnalyzer.getDefaultStopSet(), LatvianStemFilter::new)),
            entry("nl", () -> new Grammar(DutchAnalyzer.getDefaultStopSet(), snowball(DutchStemmer::new))),
            entry("no", () -> new Grammar(NorwegianAnalyzer.getDefaultStopSet(), NorwegianLightStemFilter::new)),
            entry("pt", () -> new Grammar(PortugueseAnalyzer.getDefaultStopSet(), Grammars::portuguese)),
            entry("ro", () -> new Grammar(RomanianAnalyzer.getDefaultStopSet(), snowball(RomanianStemmer::new))),
            entry("ru", () -> new Grammar(RussianAnalyzer.getDefaultStopSet(), RussianLightStemFilter::new)),
            entry("sr", () -> new Grammar(SerbianAnalyzer.getDefaultStopSet(), Grammars::serbian)),
            entry("sv", () -> new Grammar(SwedishAnalyzer.getDefaultStopSet(), SwedishLightStemFilter::new)),
            entry("th", () -> Grammar.NONE),
            entry("tr", () -> new Grammar(TurkishAnalyzer.getDefaultStopSet(), snowball(TurkishStemmer::new))),
            entry("zh", () -> Grammar.NONE))));

    private static final Pattern CATALAN_PLURAL = Pattern.compile("ions$");
    private static final Pattern PORTUGUESE_PLURAL = Pattern.compile("[ao]es$");

    private Grammars() {}

    /** The known languages, by their two-letter codes, sorted. */
    static Collection<String> codes() {
        return ALL.keySet();
    }

    static Optional<Grammar> of(String code) {
        return Optional.ofNullable(ALL.get(code)).map(Supplier::get);
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
