package dev.galley.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "\"quoted\" \\",
                "a\nb\tc\u0000\u007f",
                "ä€😀",
                "\u2028\u2029",
                "\ud83d x",
                "x \ude00",
                "\ude00\ud83d"
            })
    void lengthAndHashAreThoseOfTheText(String text) throws IOException {
        JsonText json = new JsonText().string(text);
        assertThat(json.length()).isEqualTo(json.toString().length());
        assertThat(json.hash()).isEqualTo(json.toString().hashCode());
        assertThat(new ObjectMapper().readValue(json.toString(), String.class)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void soAreTheyOfAnyText(int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            text.append((char) random.nextInt(random.nextBoolean() ? 128 : 65_536));
        }
        JsonText json = new JsonText().string(text.toString());
        assertThat(json.length()).isEqualTo(json.toString().length());
        assertThat(json.hash()).isEqualTo(json.toString().hashCode());
    }
}
