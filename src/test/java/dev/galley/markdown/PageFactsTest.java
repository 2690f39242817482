package dev.galley.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.page.PageSummary;
import dev.galley.page.ParsedPage;
import dev.galley.page.Section;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page says by itself, and where what is wrong in it is shown. */
class PageFactsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "titel: A              | 2:1 front-matter-unknown-key",
                "order: first          | 2:8 front-matter-wrong-type",
                "draft: 3              | 2:8 front-matter-wrong-type",
                "date: yesterday       | 2:7 front-matter-wrong-type",
                "title: [a, b]         | 2:8 front-matter-wrong-type"
            })
    void aProblemOfTheFrontMatterIsShownAtItsValue(String line, String problem) {
        PageSummary page = parse("---\n" + line + "\n---\n# A\n").summary();

        assertThat(problems(page)).containsExactly(problem);
    }

    @Test
    void searchDoesNotFindWhatReadersDoNotSee() {
        String page = "# A\n\n```python run hidden\nsecret\n```\n\n```python title=\"a hidden thing\"\nshown\n```\n";
        assertThat(new MarkdownParser(false)
                        .parse(new Source(SourcePath.content("page.md"), page))
                        .texts()
                        .get(0)
                        .code())
                .isEqualTo("shown\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a ~ <!-- search: off --> ~ b ~ <!-- search: on --> ~ c          | /a c",
                "a ~ <!--search:off--> ~ b                                       | /a",
                "a ~ <!-- search: off --> ~ ## B ~ b ~ ## C ~ <!-- search: on --> ~ c ~ ## D | /a+c/c+d/",
                "a ~ <!-- search: off --> ~ ## B ~ b ~ <!-- search: on --> ~ ## C ~ c | /a+c/c",
                "- a ~ <!-- search: off --> ~ > b ~ - c ~ <!-- search: on --> ~ d | /a d",
                "a ~ <!-- search: of --> ~ b                                     | /a b",
                "a <!-- search: off --> b                                        | /a  b"
            })
    void searchDoesNotFindWhatIsBetweenTwoComments(String page, String expected) {
        String found = new MarkdownParser(false)
                        .parse(new Source(
                                SourcePath.content("page.md"), "# A\n\n" + page.replace(" ~ ", "\n\n") + "\n"))
                        .texts()
                        .stream()
                        .map(text -> text.anchor() + "/" + text.text().strip().replace('\n', ' '))
                        .collect(java.util.stream.Collectors.joining("+"));
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!-- search: of -->            | 3:1 search-bad-mark",
                "<!-- search: on -->            | 3:1 search-bad-mark",
                "text <!-- search: off --> text | 3:6 search-bad-mark",
                "<!-- search: on off -->        | 3:1 search-bad-mark"
            })
    void aCommentForSearchThatDoesNothingIsShown(String line, String problem) {
        assertThat(problems(parse("# A\n\n" + line + "\n").summary())).containsExactly(problem);
    }

    @Test
    void whatSearchLeavesOutIsNoDescription() {
        String page = "# A\n\n<!-- search: off -->\n\nNotice.\n\n<!-- search: on -->\n\nThe page.\n";
        assertThat(parse(page).summary().description()).isEqualTo("The page.");
    }

    @Test
    void aMegabyteOfCommentsIsRead() {
        String page = "<!-- search: off -->\n\n<!-- search:\n".repeat(30_000);
        assertThat(parse(page).texts()).hasSize(1);
    }

    @Test
    void brokenYamlIsOneProblemInsideTheFrontMatter() {
        PageSummary page = parse("---\ntitle: A\ntags: [a, b\n---\n# A\n").summary();

        assertThat(page.diagnostics()).singleElement().satisfies(problem -> {
            assertThat(problem.code().id()).isEqualTo("front-matter-syntax");
            assertThat(problem.span().line()).isBetween(3, 4);
        });
    }

    @Test
    void problemsBelowTheFrontMatterAreCountedFromTheTopOfTheFile() {
        PageSummary page = parse("---\ntitle: A\n---\n\ntext [b]: c <form>\n").summary();

        assertThat(problems(page)).containsExactly("5:13 raw-html-removed");
    }

    @Test
    void aThematicBreakAtTheTopIsNoFrontMatter() {
        PageSummary page = parse("---\n\n# Title\n").summary();

        assertThat(page.title()).isEqualTo("Title");
        assertThat(page.diagnostics()).isEmpty();
    }

    @Test
    void linesMayEndAsOnAnySystem() {
        PageSummary page = parse("---\r\ntitle: Windows\r\n---\r\n\r\n## Part\r\n\r\n[a](b.md)\r\n")
                .summary();

        assertThat(page.title()).isEqualTo("Windows");
        assertThat(page.references()).singleElement().satisfies(link -> {
            assertThat(link.span().line()).isEqualTo(7);
            assertThat(link.span().column()).isEqualTo(1);
        });
    }

    @Test
    void aHeadingGetsTheIdItsAuthorChose() {
        PageSummary page = parse("# A\n\n## The set-up {#setup}\n\n## Setup\n").summary();

        assertThat(ids(page)).containsExactly("a", "setup", "setup-1");
        assertThat(page.sections().get(1).title()).isEqualTo("The set-up");
        assertThat(page.diagnostics()).isEmpty();
    }

    @Test
    void anIdThatIsChosenTwiceIsAProblemOfTheSecond() {
        PageSummary page = parse("# A\n\n## One {#same}\n\n## Two {#same}\n").summary();

        assertThat(problems(page)).singleElement().asString().startsWith("5:").endsWith(" duplicate-id");
    }

    @Test
    void anIdOfTheAuthorWinsOverOneMadeOfWordsAboveIt() {
        PageSummary page = parse("# A\n\n## Setup\n\n## Other {#setup}\n").summary();

        assertThat(ids(page)).doesNotHaveDuplicates().contains("setup");
        assertThat(ids(page).get(2)).isEqualTo("setup");
    }

    @Test
    void theTitleIsThatOfTheFrontMatterElseTheHeadingElseTheName() {
        assertThat(parse("---\ntitle: Stated\n---\n# Heading\n").summary().title())
                .isEqualTo("Stated");
        assertThat(parse("# Some *heading*\n").summary().title()).isEqualTo("Some heading");
        assertThat(parse("text\n").summary().title()).isEqualTo("The page");
        assertThat(problems(parse("text\n").summary())).containsExactly("1:1 missing-title");
    }

    private static ParsedPage parse(String markdown) {
        return new MarkdownParser(false).parse(new Source(SourcePath.content("the-page.md"), markdown));
    }

    private static List<String> ids(PageSummary page) {
        return page.sections().stream()
                .map(Section::anchor)
                .map(Object::toString)
                .toList();
    }

    /** The problems as {@code line:column code}. */
    private static List<String> problems(PageSummary page) {
        return page.diagnostics().stream().sorted().map(PageFactsTest::shown).toList();
    }

    private static String shown(Diagnostic it) {
        return it.span().line() + ":" + it.span().column() + " " + it.code().id();
    }
}
