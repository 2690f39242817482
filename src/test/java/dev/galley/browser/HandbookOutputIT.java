package dev.galley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The files of the handbook, read again by a parser that the build does not use. */
@ExtendWith(HandbookFixture.class)
class HandbookOutputIT {
    /** Stands for the root; a link that climbs above it does not begin with it any more. */
    private static final URI ROOT = URI.create("site:///root/");

    private static final List<String> ADDRESSES = List.of("href", "src", "poster", "action", "data");
    private static final List<String> NAMES_OF_IDS =
            List.of("aria-labelledby", "aria-controls", "aria-describedby", "for", "popovertarget");

    private final BuiltSite handbook;
    private final Map<String, Document> pages = new HashMap<>();

    HandbookOutputIT(BuiltSite handbook) throws IOException {
        this.handbook = handbook;
        for (String name : handbook.pages()) {
            pages.put(name, Jsoup.parse(handbook.folder().resolve(name), "UTF-8"));
        }
    }

    @Test
    void everyLinkLeadsToAFileAndEveryFragmentToAnElement() {
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (String name : handbook.pages()) {
            for (String address : addresses(pages.get(name))) {
                links++;
                if (!leadsSomewhere(name, address)) {
                    broken.add(name + " → " + address);
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(links)
                .as("links that were followed")
                .isGreaterThan(handbook.pages().size() * 10);
    }

    @Test
    void everySectionOfTheSearchIndexExists() throws IOException {
        String index = Files.readString(handbook.folder().resolve("search-index.json"));
        List<String> addresses = java.util.regex.Pattern.compile("\"url\":\"([^\"]*)\"")
                .matcher(index)
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(addresses).hasSizeGreaterThan(100).allMatch(address -> leadsSomewhere("index.html", address));
    }

    @Test
    void idsAreUniqueAndThoseThatAreNamedExist() {
        List<String> wrong = new ArrayList<>();
        pages.forEach((name, page) -> {
            Set<String> ids = new HashSet<>();
            page.select("[id]").stream()
                    .filter(element -> !ids.add(element.id()))
                    .forEach(element -> wrong.add(name + ": twice " + element.id()));
            idsNamedIn(page).filter(id -> !ids.contains(id)).forEach(id -> wrong.add(name + ": no " + id));
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyPageHasATitleALanguageAndOneFirstHeading() {
        List<String> lacking = pages.entrySet().stream()
                .filter(page -> page.getValue().title().isBlank()
                        || page.getValue().getElementsByTag("html").attr("lang").isEmpty()
                        || page.getValue().select("h1").size() != 1)
                .map(Map.Entry::getKey)
                .toList();
        assertThat(lacking).isEmpty();
    }

    @Test
    void noFileKnowsTheMachineThatBuiltIt() throws IOException {
        List<String> places = Stream.of(handbook.folder(), Path.of(""), Path.of(System.getProperty("java.home")))
                .map(path -> path.toAbsolutePath().toString())
                .toList();
        List<String> telling = new ArrayList<>();
        for (String name : handbook.files()) {
            String bytes = Files.readString(handbook.folder().resolve(name), StandardCharsets.ISO_8859_1);
            places.stream().filter(bytes::contains).forEach(place -> telling.add(name + ": " + place));
        }
        assertThat(telling).isEmpty();
    }

    private boolean leadsSomewhere(String from, String address) {
        URI target = ROOT.resolve(from).resolve(address);
        if (!target.getScheme().equals(ROOT.getScheme())) {
            return true;
        }
        if (!target.getPath().startsWith(ROOT.getPath())) {
            return false;
        }
        String file = target.getPath().substring(ROOT.getPath().length());
        return Files.isRegularFile(handbook.folder().resolve(file))
                && (target.getFragment() == null || hasElement(file, target.getFragment()));
    }

    private boolean hasElement(String file, String fragment) {
        Document page = pages.get(file);
        return page != null && page.getElementById(fragment) != null;
    }

    private static List<String> addresses(Document page) {
        return ADDRESSES.stream()
                .flatMap(name -> page.getElementsByAttribute(name).stream().map(element -> element.attr(name)))
                .toList();
    }

    private static Stream<String> idsNamedIn(Document page) {
        return NAMES_OF_IDS.stream()
                .flatMap(name -> page.getElementsByAttribute(name).stream().map(element -> element.attr(name)))
                .flatMap(names -> Stream.of(names.split(" ")));
    }
}
