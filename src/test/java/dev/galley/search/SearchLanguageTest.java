package dev.galley.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.page.SectionText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
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

    private String stem(String code, String word) {
        return new SearchLanguage(code, words).stem(words.fold(word));
    }
}
