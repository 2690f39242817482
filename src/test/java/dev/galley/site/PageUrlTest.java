package dev.galley.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageUrlTest {
    private static final String[] PARTS = {
        "a", "b", "python", "a b", "ü", "100%", "c#", "d?e", "x:y", "日本", "%41", "a+b"
    };

    @ParameterizedTest
    @CsvSource({
        "index.html,          about.html,          about.html",
        "index.html,          python/index.html,   python/index.html",
        "python/copying.html, index.html,          ../index.html",
        "python/copying.html, python/lists.html,   lists.html",
        "python/copying.html, mysql/a/b.html,      ../mysql/a/b.html",
        "a/b/c.html,          a/d.html,            ../d.html",
        "a/b.html,            a/b.html,            b.html",
        "a/a.html,            a.html,              ../a.html",
        "index.html,          time 12:30.html,     ./time%2012:30.html",
        "index.html,          c#/100%?.html,       c%23/100%25%3F.html"
    })
    void theAddressToWriteIsTheShortestWay(String from, String to, String address) {
        assertThat(new PageUrl(from).to(new PageUrl(to))).isEqualTo(address);
    }

    @Test
    void aBrowserThatFollowsTheAddressGetsThere() {
        Random random = new Random(20_261_123);
        for (int round = 0; round < 5_000; round++) {
            PageUrl from = url(random);
            PageUrl to = url(random);

            URI followed = hosted(from).resolve(from.to(to));

            assertThat(followed.getPath())
                    .as("%s -> %s: %s", from, to, from.to(to))
                    .isEqualTo("/site/" + to);
            assertThat(followed.getHost()).isEqualTo("docs.example");
        }
    }

    @Test
    void theWayToTheRootIsOneStepAFolder() {
        assertThat(new PageUrl("index.html").root()).isEmpty();
        assertThat(new PageUrl("a/b/c.html").root()).isEqualTo("../../");
    }

    private static URI hosted(PageUrl url) {
        return URI.create("https://docs.example/site/" + new PageUrl("index.html").to(url));
    }

    private static PageUrl url(Random random) {
        StringBuilder url = new StringBuilder();
        for (int depth = random.nextInt(4); depth > 0; depth--) {
            url.append(PARTS[random.nextInt(PARTS.length)]).append('/');
        }
        return new PageUrl(url + PARTS[random.nextInt(PARTS.length)] + ".html");
    }
}
