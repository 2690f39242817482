package dev.galley.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.page.SectionText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchLanguageTest {
    /** A language, three pairs of forms of a word each, and two words that are not the same. */
    private static final String FORMS = """
            ar | كتاب الكتاب | صفحة الصفحات | مستخدم المستخدمين | كتاب صفحة
            bg | книга книгите | файл файловете | град градовете | книга файл
            ca | pàgina pàgines | funció funcions | fitxer fitxers | pàgina fitxer
            cs | soubor souborech | stránka stránek | uživatel uživatelů | soubor stránka
            da | hus huse | bøger bøgerne | filen filer | hus bog
            de | Haus Häuser | Sprache Sprachen | Datei Dateien | Haus Maus
            el | σελίδα σελίδες | χρήστης χρήστες | αρχείο αρχεία | σελίδα αρχείο
            en | index indexes | connection connected | library libraries | index library
            es | cantidad cantidades | página páginas | opción opciones | página opción
            eu | liburu liburuak | fitxategi fitxategiak | etxe etxeak | liburu etxe
            fa | کتاب کتاب‌ها | فایل فایل‌ها | کاربر کاربران | کتاب فایل
            fi | talo talossa | tiedosto tiedostot | kirjasto kirjastot | talo tiedosto
            fr | national nationaux | page pages | requête requêtes | page requête
            ga | comhad chomhad | bád bhád | fuinneog fhuinneog | comhad bád
            gl | páxina páxinas | función funcións | ficheiro ficheiros | páxina función
            hi | किताब किताबें | फ़ाइल फ़ाइलों | भाषा भाषाओं | किताब भाषा
            hu | ház házakban | könyv könyvet | fájl fájlok | ház könyv
            hy | համակարգ համակարգեր | օգտագործող օգտագործողներ | ուսանող ուսանողի | համակարգ ուսանող
            id | baca membaca | cari pencarian | buku bukunya | baca buku
            it | ragazzo ragazzi | pagina pagine | connessione connessioni | pagina ragazzo
            lt | knyga knygoje | failas failų | puslapis puslapiai | knyga failas
            lv | grāmata grāmatu | fails failiem | lietotājs lietotāji | grāmata fails
            nl | kaart kaarten | taal talen | boek boeken | kaart boek
            no | bok bøker | fil filer | side sider | bok side
            pt | cidade cidades | página páginas | função funções | cidade página
            ro | carte cărțile | fișier fișierelor | funcție funcțiile | carte fișier
            ru | язык языков | страница страницы | файл файлов | язык файл
            sr | књига knjigama | корисник korisnici | страница страницу | књига страница
            sv | skola skolorna | fil filer | sida sidor | skola sida
            tr | ev evlerden | dosya dosyalar | kitap kitapları | ev kitap
            """;

    private static final List<String> WITHOUT_STEMS = List.of("ja", "ko", "th", "zh");

    private final Words words = new Words();

    static Stream<String> forms() {
        return FORMS.lines();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void formsOfAWordMeetAndOtherWordsDoNot(String line) {
        String[] parts = line.split(" \\| ", -1);
        assertThat(parts).hasSize(5);
        for (int i = 1; i <= 3; i++) {
            String[] pair = parts[i].split(" ", -1);
            assertThat(stem(parts[0], pair[0])).as(parts[i]).isEqualTo(stem(parts[0], pair[1]));
            assertThat(words.fold(pair[0])).isNotEqualTo(words.fold(pair[1]));
        }
        String[] others = parts[4].split(" ", -1);
        assertThat(stem(parts[0], others[0])).as(parts[4]).isNotEqualTo(stem(parts[0], others[1]));
    }

    @Test
    void eachLanguageHasItsForms() {
        List<String> tried = new ArrayList<>(WITHOUT_STEMS);
        FORMS.lines().forEach(line -> tried.add(line.substring(0, 2)));
        assertThat(tried).containsExactlyInAnyOrderElementsOf(SearchIndex.languages());
    }

    @Test
    void theManualNamesEachLanguage() throws IOException {
        String manual = Files.readString(Path.of("src/site/markdown/search.md"));
        List<String> named = Pattern.compile("(?m)^\\| `([a-z]{2})` \\| ")
                .matcher(manual)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(named).containsExactlyElementsOf(SearchIndex.languages());
    }

    @ParameterizedTest
    @CsvSource({"de, für", "el, από", "en, the", "en, because", "hi, में", "ru, ещё", "sr, али"})
    void wordsThatSayLittleAreKnownInTheirFoldedForm(String code, String word) {
        assertThat(new SearchLanguage(code, words).isStopWord(words.fold(word))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "ko", "th", "zh"})
    void aLanguageWithoutStemsLeavesEachWordAsItIs(String code) {
        assertThat(stem(code, "indexes")).isEqualTo("indexes");
        assertThat(new SearchLanguage(code, words).isStopWord("the")).isFalse();
    }

    @Test
    void namesAreTheirOwnStems() {
        assertThat(stem("en", "ipv4addresses")).isEqualTo("ipv4addresses");
        assertThat(stem("en", "max_connections")).isEqualTo("max_connections");
    }

    /** What stands in a text without spaces is found before texts that share two letters of it. */
    @ParameterizedTest
    @CsvSource({
        "ja, 検索, この索引は検索を速くします, 検査の結果を示します, 索引の大きさを示します",
        "ja, 東京都, 本社は東京都に置きます, 東京の天気は晴れです, 京都の天気は雨です",
        "ja, 検索結果, 画面に検索結果を示します, 検索の速さを測ります, 試験の結果を示します",
        "ja, データ, 大きなデータを送ります, デート中の写真です, メータの写真です",
        "zh, 搜索, 页面支持搜索功能, 搜集全部资料, 索取全部资料",
        "zh, 数据库, 请先备份数据库再升级, 全部数据都在这里, 根据库存安排生产",
        "zh, 搜索引擎, 这个搜索引擎速度很快, 我们搜索文件内容, 汽车引擎已经停止",
        "ko, 검색, 문서검색을 지원합니다, 검사를 지원합니다, 색인을 지원합니다",
        "ko, 사용자, 새사용자를 추가합니다, 사용법을 설명합니다, 이용자를 추가합니다",
        "ko, 검색엔진, 빠른검색엔진을 설치합니다, 문서검색을 지원합니다, 자동차엔진을 설치합니다",
        "th, ตา, เขามีตาสีฟ้า, เขามีต้นไม้, เขามีม้าสีขาว",
        "th, แมว, บ้านนี้มีแมวสองตัว, บ้านนี้มีแม่สองคน, บ้านนี้มีมวลมาก",
        "th, ภาษา, ระบบนี้มีหลายภาษาให้เลือก, ระบบนี้มีภาพให้เลือก, ระบบนี้มีพิษาให้เลือก",
    })
    void aWordInRunningTextComesBeforePartsOfIt(String code, String word, String text, String first, String last) {
        SearchIndex index = Stream.of(page("a", first + first), page("b", last + last), page("z", text))
                .collect(SearchIndex.indexing(code));
        for (String query : List.of(word, word + " ", "  " + word)) {
            List<FoundPage> found = new Searcher(index).find(query, 3).pages();
            assertThat(found).as(query).first().extracting(FoundPage::url).isEqualTo("z.html");
            assertThat(found).as(query).hasSizeGreaterThanOrEqualTo(word.length() > 2 ? 3 : 1);
        }
    }

    private static SearchDocument page(String name, String text) {
        SectionText section = new SectionText("", 1, name, text, "");
        return new SearchDocument(name + ".html", name, "", List.of(), List.of(), List.of(section));
    }

    private String stem(String code, String word) {
        return new SearchLanguage(code, words).stem(words.fold(word));
    }
}
