package dev.galley.theme;

import static dev.galley.theme.SampleViews.theme;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line that was rendered before gives what it would give if it were not. */
class LineMemoryTest {
    private static final NavView CLOSED = new NavView("a.html", "A <b>", false, false, List.of());
    private static final NavView HEADING = new NavView(null, "Heading", false, false, List.of(CLOSED));
    private static final NavView OPEN = new NavView("c.html", "C", false, true, List.of(CLOSED, HEADING));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{#navigation}}{{title}} {{url}};{{/navigation}}",
                "{{#navigation}}{{title}}{{#items}}({{title}}){{/items}};{{/navigation}}",
                "{{#navigation}}{{root}}{{title}};{{/navigation}}",
                "{{#navigation}}{{#items}}{{kind}}{{/items}};{{/navigation}}",
                "{{#navigation}}{{^url}}{{description}}{{/url}}{{.}};{{/navigation}}",
                "{{#navigation}}{{> item}};{{/navigation}}",
                "{{#navigation}}{{> missing-name}};{{/navigation}}",
            })
    void pagesInOneMemoryAreAsEachByItself(String template) {
        Theme theme = theme(
                "page.mustache", template,
                "item.mustache", "{{title}}{{#items}}[{{> item}}]{{/items}}",
                "missing-name.mustache", "{{title}}{{bodyHtml}}");
        LineMemory memory = new LineMemory();

        for (String root : List.of("../", "", "../../")) {
            PageView page = page(root, List.of(CLOSED, OPEN, HEADING, CLOSED));
            Rendering alone = theme.render("page", page);
            assertThat(alone.html()).isNotEmpty();
            assertThat(theme.render("page", page, memory).html()).isEqualTo(alone.html());
        }
    }

    @Test
    void aLineOfTheDefaultThemeIsRenderedOnce() {
        Theme theme = theme();
        LineMemory memory = new LineMemory();
        theme.render("page", page("", List.of(CLOSED)), memory);
        int before = memory.size();
        theme.render("page", page("", List.of(CLOSED)), memory);

        assertThat(before).isEqualTo(1);
        assertThat(memory.size()).isEqualTo(1);
    }

    @Test
    void aLineThatShowsSomethingOfThePageIsNotKept() {
        LineMemory memory = new LineMemory();
        theme("page.mustache", "{{#navigation}}{{root}}{{/navigation}}")
                .render("page", page("../", List.of(CLOSED)), memory);

        assertThat(memory.size()).isZero();
    }

    @Test
    void repeatedLinesCostTheirSteps() {
        Theme theme = theme("page.mustache", "{{#navigation}}{{> p0}}{{/navigation}}", "p0.mustache", "{{title}}");
        List<NavView> lines = Collections.nCopies(600_000, CLOSED);

        assertThat(theme.render("page", page("", lines)).diagnostics())
                .extracting(it -> it.message())
                .containsExactly("template `page` takes more than 2000000 steps");
    }

    @Test
    void repeatedLinesCountTheirCharacters() {
        Theme theme = theme("page.mustache", "{{#navigation}}" + "é".repeat(200) + "{{/navigation}}");
        List<NavView> lines = Collections.nCopies(160_001, CLOSED);

        assertThat(theme.render("page", page("", lines)).diagnostics())
                .extracting(it -> it.message())
                .containsExactly("template `page` makes more than 32000000 characters");
    }

    @Test
    void aRepeatedLineCountsTheDepthOfItsPartials() {
        List<String> files = new ArrayList<>(List.of("page.mustache", "{{> line}}{{> d0}}"));
        for (int i = 0; i < 62; i++) {
            files.addAll(List.of("d" + i + ".mustache", "{{> d" + (i + 1) + "}}"));
        }
        files.addAll(List.of("d62.mustache", "{{> line}}"));
        files.addAll(List.of("line.mustache", "{{#navigation}}{{> a}}{{/navigation}}", "a.mustache", "{{title}}"));

        assertThat(theme(files.toArray(String[]::new))
                        .render("page", page("", List.of(CLOSED)))
                        .diagnostics())
                .extracting(it -> it.message())
                .containsExactly("template `page` calls partials in partials more than 64 deep");
    }

    private static PageView page(String root, List<NavView> navigation) {
        PageView sample = SampleViews.page(Map.of());
        return new PageView(
                sample.site(),
                root,
                sample.kind(),
                sample.title(),
                sample.description(),
                null,
                null,
                null,
                null,
                null,
                null,
                true,
                root + "body",
                List.of(),
                navigation,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }
}
