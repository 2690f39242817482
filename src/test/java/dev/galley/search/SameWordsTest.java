package dev.galley.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build and the browser cut every text into the same words. */
class SameWordsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<Word.Kind> KINDS = List.of(Word.Kind.WHOLE, Word.Kind.MAIN, Word.Kind.PART);

    @TempDir
    private Path folder;

    @Test
    void identifiersAndCompoundsHaveTheSameWords() throws IOException {
        assertSameWords(List.of(
                "std::vector<int> C++ C# F# g++ a++b select_related __init__ _private foo_ HTTPServer2 utf8mb4",
                "--flag -x .env @Override $HOME a.b.Foo#bar 3.14 v1.2.3-rc.1 node.js E0382 --a--b ---c ...d (.e) x.@y",
                "type-safe re-index rock'n'roll don't l\u2019homme user's non\u2011breaking well\u2010known a-b.c x-1.5 'quoted'",
                "Stra\u00dfe STRASSE \u1e9e M\u00fcller \u00c4rger caf\u00e9 cafe\u0301 \u00c6ther \u0152uvre \u0141\u00f3d\u017a \u0130stanbul \u0131 \u03a3\u03af\u03c3\u03c5\u03c6\u03bf\u03c2 \u0419\u043e\u0436 \u0401\u043b\u043a\u0430",
                "\u6771\u4eac\u90fd\u306b\u884c\u304f \u30ab\u30bf\u30ab\u30ca \uff76\uff9e \ud55c\uad6d\uc5b4 \u0e20\u0e32\u0e29\u0e32\u0e44\u0e17\u0e22 \u3002\uff21\uff22\uff23\uff11 \ufb01nd x\u00b2 \u2211 \ud83d\ude80\ud83d\udc4d\ud83c\udffd \ud83c\udde9\ud83c\uddea",
                "soft\u00adhyphen zero\u200bwidth \u0627\u0644\u0652\u0639\u064e\u0631\u064e\u0628\u0650\u064a\u0651\u0629 \u05e9\u05c1\u05b8\u05dc\u05d5\u05b9\u05dd \ud800 \udc00x \udc00-y \ud835\udc00\ud835\udc01",
                "constructor __proto__ toString hasOwnProperty",
                "I/O HTTP/2 TCP/IP C/C++ C#/F# A/B/C src/main/Java X/ /Y A/\ud800 1/2 --dry-run -a-b --a.b @x-y",
                "x".repeat(100) + " " + "ab_".repeat(30) + " " + "a.".repeat(100) + "b"));
    }

    @Test
    void theSpecificationOfCommonMarkHasTheSameWords() throws IOException {
        List<String> texts = new ArrayList<>();
        for (Example example : ExampleReader.readExamples(TestResources.getSpec())) {
            texts.add(example.getSource());
            texts.add(example.getHtml());
        }
        assertSameWords(texts);
    }

    @Test
    void randomTextHasTheSameWords() throws IOException {
        Random random = new Random(42);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            texts.add(randomText(random));
        }
        assertSameWords(texts);
    }

    /** Letters of all alphabets, signs that join, halves of pairs, and what no Unicode version has assigned yet. */
    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(40);
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(6)) {
                case 0 -> text.append("-.@$'#:_+ \n\u2019\u2010/".charAt(random.nextInt(14)));
                case 1 -> text.append((char) ('A' + random.nextInt(58)));
                case 2 -> text.append((char) ('0' + random.nextInt(10)));
                case 3 -> text.append((char) random.nextInt(0x600));
                case 4 -> text.append((char) random.nextInt(0x10000));
                default -> text.appendCodePoint(random.nextInt(0x110000));
            }
        }
        return text.toString();
    }

    private void assertSameWords(List<String> texts) throws IOException {
        Node.write(SampleSite.index(List.of()), folder);
        Path input = Files.writeString(
                folder.resolve("texts.json"), new JsonText().strings(texts).toString());
        String[] found = Node.run(folder, "words.js", folder.toString(), input.toString())
                .split("\n", -1);
        for (int i = 0; i < texts.size(); i++) {
            assertThat(words(JSON.readTree(found[i]))).as(escaped(texts.get(i))).isEqualTo(words(texts.get(i)));
        }
    }

    private static List<Word> words(String text) {
        Words words = new Words();
        List<Word> all = new ArrayList<>();
        words.eachChunk(text, chunk -> all.addAll(words.of(chunk)));
        return all;
    }

    private static List<Word> words(JsonNode list) {
        List<Word> words = new ArrayList<>();
        list.forEach(word ->
                words.add(new Word(word.get(0).asText(), KINDS.get(word.get(1).asInt()))));
        return words;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(c > 31 && c < 127 ? "" + (char) c : "\\u%04x".formatted(c)));
        return escaped.toString();
    }
}
