package dev.galley.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.source.Root;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigParserTest {
    @Test
    void everyKeyIsRead() {
        ParsedConfig parsed = parse("""
                site_name: Galley
                site_url: https://docs.example.org/galley
                site_description: How to use it.
                repo_url: https://code.example.org/galley/
                edit_uri: edit/main/content
                language: pt-br
                content_dir: ../docs/./guide/..
                site_dir: public
                templates_dir: theme
                nav:
                  - index.md
                  - Start: guide/start.md
                  - More:
                    - ./guide/more.md
                checks:
                  broken-link: warn
                  orphan-page: ignore
                raw_html: trusted
                extra:
                  footer: {year: 2026, links: [a, b]}
                """);

        assertThat(parsed.diagnostics()).isEmpty();
        SiteConfig config = parsed.config();
        assertThat(config.siteName()).isEqualTo("Galley");
        assertThat(config.siteUrl()).contains(URI.create("https://docs.example.org/galley/"));
        assertThat(config.siteDescription()).contains("How to use it.");
        assertThat(config.repoUrl()).contains(URI.create("https://code.example.org/galley"));
        assertThat(config.editUri()).contains("edit/main/content");
        assertThat(config.language()).isEqualTo("pt-BR");
        assertThat(config.contentDir()).isEqualTo("../docs");
        assertThat(config.siteDir()).isEqualTo("public");
        assertThat(config.templatesDir()).isEqualTo("theme");
        assertThat(config.checks())
                .containsExactly(
                        Map.entry(DiagnosticCode.BROKEN_LINK, CheckLevel.WARN),
                        Map.entry(DiagnosticCode.ORPHAN_PAGE, CheckLevel.IGNORE));
        assertThat(config.rawHtml()).isEqualTo(RawHtml.TRUSTED);
        assertThat(config.extra()).hasToString("{footer={year=2026, links=[a, b]}}");
    }

    @Test
    void theNavigationKeepsTitlesGroupsAndPlaces() {
        List<NavEntry> nav = parse("""
                nav:
                  - index.md
                  - More:
                    - Start: guide/start.md
                """).config().nav();

        assertThat(nav)
                .extracting(ConfigParserTest::shown)
                .containsExactly("2:5 index.md", "3:5 More [4:14 Start=guide/start.md]");
    }

    @Test
    void anEmptyFileMeansTheDefaults() {
        ParsedConfig parsed = parse("");

        assertThat(parsed.diagnostics()).isEmpty();
        assertThat(parsed.config()).isEqualTo(SiteConfig.DEFAULT);
        assertThat(parsed.config().siteName()).isEqualTo("Documentation");
        assertThat(parsed.config().contentDir()).isEqualTo("content");
        assertThat(parsed.config().siteDir()).isEqualTo("site-output");
        assertThat(parsed.config().templatesDir()).isEqualTo("templates");
        assertThat(parsed.config().language()).isEqualTo("en");
        assertThat(parsed.config().rawHtml()).isEqualTo(RawHtml.SANITISED);
    }

    @Test
    void oneRunShowsAllMistakesAndKeepsWhatIsRight() {
        ParsedConfig parsed = parse("""
                site_nam: Typo
                site_url: example.org
                language: [de]
                site_name: Right
                checks:
                  broken-lnk: warn
                  broken-link: loud
                raw_html: sanitized
                docs_dir: docs
                site_name: Twice
                """);

        assertThat(shown(parsed))
                .containsExactly(
                        "1:1+8 config-unknown-key: unknown key: `site_nam` (did you mean `site_name`?)",
                        "2:11+11 config-bad-value: `site_url` is not an absolute http or https address:"
                                + " `example.org` (write it as `https://docs.example.org/`)",
                        "3:11+4 config-wrong-type: `language` is a list, not text"
                                + " (give `language` text, or remove it)",
                        "6:3+10 config-unknown-key: unknown diagnostic code: `broken-lnk`"
                                + " (did you mean `broken-link`?)",
                        "7:16+4 config-bad-value: unknown value of `broken-link`: `loud`"
                                + " (known are `error`, `ignore`, `warn`)",
                        "8:11+9 config-bad-value: unknown value of `raw_html`: `sanitized`"
                                + " (did you mean `sanitised`?)",
                        "9:1+8 config-unknown-key: unknown key: `docs_dir` (Galley calls it `content_dir`)",
                        "10:1+9 config-syntax: the key `site_name` stands twice"
                                + " (it is already on line 4; keep one of them)");
        assertThat(parsed.config().siteName()).isEqualTo("Right");
        assertThat(parsed.config().siteUrl()).isEmpty();
        assertThat(parsed.config().language()).isEqualTo("en");
    }

    @Test
    void aSyntaxErrorDoesNotHideWhatStandsBeforeIt() {
        assertThat(shown(parse("site_nam: x\nlanguage: \"de\nraw_html: trusted\n")))
                .containsExactly(
                        "1:1+8 config-unknown-key: unknown key: `site_nam` (did you mean `site_name`?)",
                        "2:11+1 config-syntax: quote that is never closed (close it with the same quote)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'site_name: 42'          | `site_name` is a whole number, not text",
                "'site_name:'             | `site_name` is nothing, not text",
                "'site_name: true'        | `site_name` is true or false, not text",
                "'nav: index.md'          | `nav` is text, not a list of pages",
                "'nav: [[a.md]]'          | entry of `nav` is a list, not a page or a title with pages",
                "'nav: [{A: a.md, B: b.md}]' | entry of `nav` is a map, not a page or a title with pages",
                "'nav: [{A: 3}]'          | `A` is a whole number, not a list of pages",
                "'checks: warn'           | `checks` is text, not a map from diagnostic codes to levels",
                "'raw_html: true'         | `raw_html` is true or false, not one of sanitised, trusted",
                "'extra: [a]'             | `extra` is a list, not a map",
                "'- a'                    | the configuration is a list, not a map of keys"
            })
    void aWrongTypeIsNamed(String text, String message) {
        assertThat(parse(text).diagnostics())
                .extracting(diagnostic -> diagnostic.code() + " " + diagnostic.message())
                .containsExactly("CONFIG_WRONG_TYPE " + message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "site_url: ftp://example.org",
                "site_url: //example.org",
                "site_url: 'https://'",
                "site_url: 'https://a b'",
                "site_url: 'javascript:alert(1)'",
                "site_url: https://example.org/?q=1",
                "language: e",
                "language: ''",
                "language: de_DE",
                "content_dir: /etc",
                "content_dir: 'C:/docs'",
                "content_dir: 'a\\b'",
                "content_dir: ''",
                "nav: [../secret.md]",
                "nav: [https://example.org/a.md]",
                "site_dir: .",
                "site_dir: a/..",
                "site_dir: ..",
                "site_dir: ../..",
                "site_dir: content",
                "site_dir: ./content/",
                "site_dir: content/out",
                "site_dir: templates",
                "{content_dir: src/docs, site_dir: src}",
                "content_dir: ."
            })
    void aBadValueFallsBackToTheDefault(String text) {
        ParsedConfig parsed = parse(text);

        assertThat(parsed.diagnostics()).extracting(Diagnostic::code).containsExactly(DiagnosticCode.CONFIG_BAD_VALUE);
        assertThat(parsed.config().siteUrl()).isEmpty();
        assertThat(parsed.config().siteDir()).isEqualTo("site-output");
        assertThat(parsed.config().language()).isEqualTo("en");
        assertThat(parsed.config().nav()).isEmpty();
    }

    @Test
    void anOutputFolderBesideTheContentIsFine() {
        ParsedConfig parsed = parse("content_dir: docs\nsite_dir: docs-output\n");

        assertThat(parsed.diagnostics()).isEmpty();
    }

    @Test
    void aFolderThatIsNamedButNotThereIsShown() {
        Source source = source("content_dir: docss\ntemplates_dir: theme\n");

        ParsedConfig parsed = ConfigParser.parse(source, "theme"::equals);

        assertThat(shown(parsed))
                .containsExactly("1:14+5 config-missing-path: `content_dir` names a folder that does not exist:"
                        + " `docss` (create it, or name another)");
    }

    @Test
    void defaultFoldersNeedNotExist() {
        assertThat(ConfigParser.parse(source("site_name: x\n"), folder -> false).diagnostics())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://c.example/r, edit/main/docs/, https://c.example/r/edit/main/docs/a%20b/%C3%BC.md",
        "https://c.example/r, ?path=, https://c.example/r?path=a%20b/%C3%BC.md",
        "https://c.example/r, https://e.example/docs, https://e.example/docs/a%20b/%C3%BC.md"
    })
    void aPageIsEditedWhereTheConfigurationSays(String repo, String editUri, String expected) {
        SiteConfig config =
                parse("repo_url: " + repo + "\nedit_uri: '" + editUri + "'\n").config();

        assertThat(config.editUrl(SourcePath.content("a b/ü.md"))).contains(expected);
    }

    @Test
    void aPageIsNotEditedAnywhereWithoutARepository() {
        assertThat(parse("edit_uri: edit/main\n").config().editUrl(SourcePath.content("a.md")))
                .isEmpty();
    }

    @Test
    void aProblemHasTheLevelTheAuthorWants() {
        SiteConfig config =
                parse("checks: {broken-link: warn, orphan-page: ignore}\n").config();

        assertThat(atWantedLevel(config, DiagnosticCode.BROKEN_LINK)).contains("warning");
        assertThat(atWantedLevel(config, DiagnosticCode.ORPHAN_PAGE)).isEmpty();
        assertThat(atWantedLevel(config, DiagnosticCode.BROKEN_IMAGE)).contains("error");
    }

    private static Optional<String> atWantedLevel(SiteConfig config, DiagnosticCode code) {
        Diagnostic diagnostic =
                Diagnostic.of(code, dev.galley.source.SourceSpan.startOf(SourcePath.content("a.md")), "a fact");
        return config.atWantedLevel(diagnostic).map(found -> found.severity().word());
    }

    private static String shown(NavEntry entry) {
        String place = entry.span().line() + ":" + entry.span().column() + " ";
        if (entry instanceof NavEntry.Page page) {
            return place + page.title().map(title -> title + "=").orElse("") + page.path();
        }
        NavEntry.Group group = (NavEntry.Group) entry;
        return place + group.title() + " "
                + group.children().stream().map(ConfigParserTest::shown).toList();
    }

    private static List<String> shown(ParsedConfig parsed) {
        return parsed.diagnostics().stream()
                .map(diagnostic -> diagnostic.span().line() + ":"
                        + diagnostic.span().column() + "+"
                        + diagnostic.span().length() + " " + diagnostic.code().id() + ": " + diagnostic.message() + " ("
                        + String.join(" ", diagnostic.help()) + ")")
                .toList();
    }

    private static ParsedConfig parse(String text) {
        return ConfigParser.parse(source(text), folder -> true);
    }

    private static Source source(String text) {
        return new Source(new SourcePath(Root.SITE, "galley.yml"), text);
    }
}
