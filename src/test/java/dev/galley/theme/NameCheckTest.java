package dev.galley.theme;

import static dev.galley.theme.SampleViews.page;
import static dev.galley.theme.SampleViews.theme;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.diagnostic.Diagnostic;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NameCheckTest {
    @Test
    void anUnknownNameIsShownAtItsPlaceWithASuggestion() {
        assertThat(problems("page.mustache", """
                <h1>{{title}}</h1>
                <p>{{ descriptoin }}</p>
                """))
                .containsExactly("page.mustache:2:7+11 template-unknown-name unknown name: `descriptoin`"
                        + " | did you mean `description`?");
    }

    @Test
    void allProblemsOfAllTemplatesAreFoundInOneRun() {
        assertThat(problems(
                        "page.mustache", "{{titel}} {{{bodyHtm}}}{{> footer}}", "footer.mustache", "\n{{site.nmae}}"))
                .containsExactly(
                        "footer.mustache:2:8+4 template-unknown-name unknown name: `nmae` | did you mean `name`?",
                        "page.mustache:1:3+5 template-unknown-name unknown name: `titel` | did you mean `title`?",
                        "page.mustache:1:14+7 template-unknown-name unknown name: `bodyHtm` | did you mean `bodyHtml`?");
    }

    @Test
    void aSectionGivesTheNamesOfItsItemsBesideTheOuterOnes() {
        assertThat(problems("page.mustache", """
                {{#tags}}{{url}} {{kind}} {{anchor}}{{/tags}}
                {{#site}}{{language}} {{root}}{{/site}}
                {{url}} {{#previous}}{{url}}{{/previous}} {{^next}}{{url}}{{/next}}
                """))
                .containsExactly(
                        "page.mustache:1:29+6 template-unknown-name unknown name: `anchor`",
                        "page.mustache:3:3+3 template-unknown-name unknown name: `url`",
                        "page.mustache:3:54+3 template-unknown-name unknown name: `url`");
    }

    @Test
    void aPartialIsCheckedWithTheNamesOfItsCaller() {
        assertThat(problems(
                        "page.mustache",
                                "{{#tags}}{{> line}}{{/tags}}{{#tableOfContents}}{{> line}}{{/tableOfContents}}",
                        "line.mustache", "{{url}} {{anchor}}"))
                .containsExactly(
                        "line.mustache:1:3+3 template-unknown-name unknown name: `url`",
                        "line.mustache:1:11+6 template-unknown-name unknown name: `anchor`");
    }

    @Test
    void aBuiltInPartialCalledFromTheWrongPlaceIsShownAtTheCall() {
        assertThat(problems("page.mustache", "{{title}}\n{{> contents-item}}"))
                .containsExactly(
                        "page.mustache:2:5+13 template-unknown-name unknown name: `anchor` in `contents-item.mustache`",
                        "page.mustache:2:5+13 template-unknown-name unknown name: `hasItems` in `contents-item.mustache`",
                        "page.mustache:2:5+13 template-unknown-name unknown name: `titleHtml` in `contents-item.mustache`");
    }

    @Test
    void aTemplateThatNoOtherCallsIsCheckedAsALayout() {
        assertThat(problems("wide.mustache", "{{title}} {{nothing}}"))
                .containsExactly("wide.mustache:1:13+7 template-unknown-name unknown name: `nothing`");
    }

    @Test
    void freeKeysMayHaveAnyName() {
        assertThat(problems("page.mustache", "{{extra.a.b}} {{site.extra.c}} {{#extra.list}}{{d}}{{.}}{{/extra.list}}"))
                .isEmpty();
    }

    @Test
    void aListIsNoText() {
        assertThat(problems("page.mustache", "{{tags}} {{site}}"))
                .containsExactly(
                        "page.mustache:1:3+4 template-syntax not a text: `tags`"
                                + " | open it as a section: `{{#tags}}…{{/tags}}`",
                        "page.mustache:1:12+4 template-syntax not a text: `site`"
                                + " | open it as a section: `{{#site}}…{{/site}}`");
    }

    @Test
    void aTextHasNoNames() {
        assertThat(problems("page.mustache", "{{title.length}}"))
                .containsExactly("page.mustache:1:9+6 template-unknown-name unknown name: `length`");
    }

    @Test
    void aMissingPartialIsShownAtTheCallEvenAmongFreeKeys() {
        assertThat(problems("page.mustache", "{{> haeder}}\n{{#extra.x}}{{> gone}}{{/extra.x}}"))
                .containsExactly(
                        "page.mustache:1:5+6 template-missing template that does not exist: `haeder`"
                                + " | did you mean `header`?",
                        "page.mustache:2:17+4 template-missing template that does not exist: `gone`");
    }

    @Test
    void theRedirectHasItsOwnNames() {
        assertThat(problems("redirect.mustache", "{{targetUrl}} {{bodyHtml}}"))
                .containsExactly("redirect.mustache:1:17+8 template-unknown-name unknown name: `bodyHtml`");
    }

    @Test
    void aTemplateThatCannotBeReadGivesWayToTheBuiltInOne() {
        Theme theme = theme("footer.mustache", "{{#open}}", "page.mustache", "{{titel}}{{> footer}}");

        assertThat(theme.diagnostics()).hasSize(2);
        assertThat(theme.render("page", page(Map.of())).html()).contains("<footer class=\"bottom\">");
    }

    @Test
    void aTemplateThatIsNotUtf8IsReported() {
        Theme theme = Theme.of(Map.of("page.mustache", new byte[] {'a', (byte) 0xff}));

        assertThat(shown(theme)).containsExactly("page.mustache:1:1+0 file-encoding not UTF-8");
    }

    private static List<String> problems(String... namesAndTexts) {
        return shown(theme(namesAndTexts));
    }

    private static List<String> shown(Theme theme) {
        return theme.diagnostics().stream().map(NameCheckTest::shown).toList();
    }

    private static String shown(Diagnostic it) {
        return it.span().path() + ":" + it.span().line() + ":" + it.span().column() + "+"
                + it.span().length() + " "
                + it.code().id() + " " + it.message()
                + (it.help().isEmpty() ? "" : " | " + String.join(" ", it.help()));
    }
}
