package dev.galley.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RenderedIdsTest {
    /** The same said shorter, and read slower. */
    private static final Pattern ID = Pattern.compile("<[a-zA-Z][^<>]*? (?:id|name)=\"([^\"]+)\"");

    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "a",
            "h2",
            " ",
            " id=",
            " name=",
            " id=\"",
            " name=\"",
            "\"",
            "x",
            "/",
            "=",
            " title=\"",
            "<a id=\"y\">");

    @Test
    void theFirstIdOrNameOfATagCounts() {
        assertThat(ids("<h2 id=\"a\">x</h2><a class=\"c\" name=\"b\" id=\"c\"></a> id=\"d\" <p id=\"\" name=\"e\">"))
                .containsExactly("a", "b", "e");
    }

    @Test
    void anyHtmlHasTheIdsThatThePatternFinds() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder html = new StringBuilder();
            for (int piece = random.nextInt(14); piece > 0; piece--) {
                html.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            assertThat(ids(html.toString())).as(html.toString()).isEqualTo(byPattern(html.toString()));
        }
    }

    private static Set<String> ids(String html) {
        Set<String> ids = new TreeSet<>();
        RenderedIds.collect(html, ids);
        return ids;
    }

    private static Set<String> byPattern(String html) {
        Set<String> ids = new TreeSet<>();
        Matcher id = ID.matcher(html);
        while (id.find()) {
            ids.add(id.group(1));
        }
        return ids;
    }
}
