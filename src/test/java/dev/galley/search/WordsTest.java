package dev.galley.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Hello, world!             | hello world",
                "std::vector               | WHOLE=std::vector std vector",
                "C++ and C#                | WHOLE=c++ PART=c and WHOLE=c# PART=c",
                "--dry-run                 | WHOLE=--dry-run PART=dryrun dry run",
                ".env                      | WHOLE=.env env",
                "select_related            | select_related PART=select PART=related",
                "__init__                  | __init__ PART=init",
                "camelCase                 | camelcase PART=camel PART=case",
                "HTTPServer                | httpserver PART=http PART=server",
                "a.b.Foo#bar               | WHOLE=a.b.foo#bar PART=a PART=b foo bar",
                "3.14                      | WHOLE=3.14 PART=3 PART=14",
                "type-safe                 | WHOLE=typesafe type safe",
                "don't                     | WHOLE=dont don",
                "l’homme                   | WHOLE=lhomme PART=l homme",
                "Café Straße               | cafe strasse",
                "Müller                    | muller PART=mueller",
                "東京都                     | 東京 京都 都",
                "🚀 go                      | 🚀 go",
                "E0382                     | e0382 PART=0382",
                "(.hidden) [--all]         | WHOLE=.hidden hidden WHOLE=--all all",
                "end.                      | end",
                "soft\u00adware            | software",
            })
    void aTextHasItsWords(String text, String expected) {
        assertThat(words(text)).isEqualTo(expected);
    }

    @Test
    void aHugeWordIsLeftOut() {
        assertThat(words("before " + "x".repeat(1_000_000) + " after")).isEqualTo("before after");
    }

    @Test
    void punctuationHasNoWords() {
        assertThat(words("!?… — «» \ud800 *** ---")).isEmpty();
    }

    private static String words(String text) {
        Words words = new Words();
        List<String> found = new ArrayList<>();
        words.eachChunk(
                text,
                chunk -> words.of(chunk)
                        .forEach(word -> found.add(
                                word.kind() == Word.Kind.MAIN ? word.surface() : word.kind() + "=" + word.surface())));
        return String.join(" ", found);
    }
}
