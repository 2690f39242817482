package dev.galley.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.galley.source.Root;
import dev.galley.source.SourcePath;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagReaderTest {
    private static final SourcePath PATH = new SourcePath(Root.TEMPLATES, "page.mustache");

    @Test
    void tagsAreReadWithTheirPlaces() {
        assertThat(shown(read("""
                {{! a comment with {{ in it }}
                <p>{{ title }}{{{bodyHtml}}}{{&title}}</p>
                {{#tags}}{{^.}}{{> a/b-c}}{{/.}}{{/tags}}
                """).tags()))
                .isEqualTo("VALUE title 2:7, VALUE bodyHtml 2:18, VALUE title 2:32,"
                        + " SECTION tags 3:4 (INVERTED . 3:13 (PARTIAL a/b-c 3:20))");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            a {{title ; 1:3+2 tag is not closed
            a {{{title}} ; 1:3+3 tag is not closed
            {{#tags}}x ; 1:4+4 section is not closed: `tags`
            {{#tags}}{{/tag}} ; 1:13+3 section `tags` is closed as `tag`
            x{{/tags}} ; 1:5+4 no section is open here: `tags`
            {{a b}} ; 1:3+3 not a name: `a b`
            {{}} ; 1:3+0 not a name: ``
            {{a..b}} ; 1:3+4 not a name: `a..b`
            {{> ../secret}} ; 1:5+9 not a name: `../secret`
            {{> /etc/passwd}} ; 1:5+11 not a name: `/etc/passwd`
            {{=<% %>=}} ; 1:3+7 tags that start with `=` are not supported
            {{<page}}{{/page}} ; 1:3+5 tags that start with `<` are not supported
            {{$block}}{{/block}} ; 1:3+6 tags that start with `$` are not supported
            {{%pragma}} ; 1:3+7 tags that start with `%` are not supported
            {{*name}} ; 1:3+5 tags that start with `*` are not supported
            """)
    void aSyntaxErrorIsShownAtItsPlace(String text, String problem) {
        assertThat(read(text).problems())
                .singleElement()
                .extracting(it -> it.span().line() + ":" + it.span().column() + "+"
                        + it.span().length() + " " + it.message())
                .isEqualTo(problem);
    }

    @Test
    void sectionsNestOnlySoDeep() {
        String deep = "{{#tags}}".repeat(100_000) + "{{/tags}}".repeat(100_000);

        assertThat(read(deep).problems())
                .singleElement()
                .extracting(it -> it.message())
                .isEqualTo("sections are nested deeper than 32");
    }

    @Test
    void whatItAcceptsTheLibraryCompiles() {
        String[] pieces = {
            "{{#a}}",
            "{{/a}}",
            "{{^b}}",
            "{{/b}}",
            "{{x}}",
            "{{{y}}}",
            "{{&z}}",
            "{{> p}}",
            "{{! c }}",
            "{{",
            "}}",
            "{",
            "}",
            "\n",
            "\r\n",
            " ",
            "text",
            "{{ . }}",
            "{{#a}} {{/a}}\n",
            "{{{",
            "}}}",
            "{{!",
            "é𝄞"
        };
        Random random = new Random(1);
        int accepted = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(random.nextInt(9), 0, pieces.length)
                    .mapToObj(piece -> pieces[piece])
                    .collect(Collectors.joining());
            if (read(text).problems().isEmpty()) {
                accepted++;
                assertThatCode(() -> TemplateCompiler.compile(Map.of("page", text)))
                        .as(text)
                        .doesNotThrowAnyException();
            }
        }
        assertThat(accepted).isGreaterThan(1_000);
    }

    private static TagReader.Tags read(String text) {
        return new TagReader(new TemplateText(PATH, text)).read();
    }

    private static String shown(List<Tag> tags) {
        return tags.stream()
                .map(it -> it.kind() + " " + it.name() + " " + it.span().line() + ":"
                        + it.span().column() + (it.inner().isEmpty() ? "" : " (" + shown(it.inner()) + ")"))
                .collect(Collectors.joining(", "));
    }
}
