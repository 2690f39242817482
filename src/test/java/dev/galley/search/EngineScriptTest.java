package dev.galley.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class EngineScriptTest {
    @Test
    void thePackedEngineIsSmall() throws IOException {
        assumeTrue(EngineScript.class.getResource("door.js") == null, "built without Maven, so not packed");

        assertThat(compressed(EngineScript.text())).isLessThan(10_600);
    }

    /** The root of the C++ reference has 2.9 KB, that of a site with 500 boundaries 4.1 KB. */
    @Test
    void itAndTheLargestRootAreUnder15Kilobytes() throws IOException {
        assumeTrue(EngineScript.class.getResource("door.js") == null, "built without Maven, so not packed");

        assertThat(compressed(EngineScript.text()) + 4_200).isLessThan(15_000);
    }

    @Test
    void thePackedPartsAreThoseThatAreJoined() throws IOException {
        String packed = Files.readString(Path.of("src/build/scripts.json"));

        assertThat(Pattern.compile("search/(\\w+)\\.js\"[,\\n]")
                        .matcher(packed)
                        .results()
                        .map(it -> it.group(1))
                        .filter(it -> !it.equals("search")))
                .containsExactlyElementsOf(EngineScript.PARTS);
    }

    private static int compressed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
