package dev.galley.config;

import dev.galley.diagnostic.DiagnosticCode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one table of the keys of {@code galley.yml}: the parser, the schema and the manual are made from it. */
final class ConfigKeys {
    static final ConfigKey<String> SITE_NAME = new ConfigKey<>(
            "site_name",
            ScalarTypes.TEXT,
            "Documentation",
            "Documentation",
            "The name of the site, shown on every page.",
            List.of("title", "name"));
    static final ConfigKey<Optional<URI>> SITE_URL = new ConfigKey<>(
            "site_url",
            ScalarTypes.ADDRESS,
            Optional.empty(),
            "",
            "The http or https address where the site is published; the site map and feed readers need it.",
            List.of("url", "base_url", "baseURL", "baseUrl"));
    static final ConfigKey<Optional<String>> SITE_DESCRIPTION = new ConfigKey<>(
            "site_description",
            ScalarTypes.SOME_TEXT,
            Optional.empty(),
            "",
            "What the site is about, in a sentence, for search engines.",
            List.of("description", "tagline"));
    static final ConfigKey<Optional<URI>> REPO_URL = new ConfigKey<>(
            "repo_url",
            ScalarTypes.ADDRESS,
            Optional.empty(),
            "",
            "The http or https address of the source repository.",
            List.of("repository", "git-repository-url", "repo"));
    static final ConfigKey<Optional<String>> EDIT_URI = new ConfigKey<>(
            "edit_uri",
            ScalarTypes.SOME_TEXT,
            Optional.empty(),
            "",
            "Where pages are edited: an address, or a path below `repo_url`; the path of the page follows it.",
            List.of("edit_url", "edit-url-template", "editUrl"));
    static final ConfigKey<String> LANGUAGE = new ConfigKey<>(
            "language",
            ScalarTypes.LANGUAGE,
            "en",
            "en",
            "The language of the site as a BCP 47 tag, such as `de` or `pt-BR`.",
            List.of("lang", "locale", "languageCode"));
    static final ConfigKey<String> CONTENT_DIR = new ConfigKey<>(
            "content_dir",
            ScalarTypes.FOLDER,
            "content",
            "content",
            "The folder of the pages, relative to `galley.yml`.",
            List.of("docs_dir", "source_dir", "contentDir", "src"));
    static final ConfigKey<String> SITE_DIR = new ConfigKey<>(
            "site_dir",
            ScalarTypes.FOLDER,
            "site-output",
            "site-output",
            "The folder the site is written to, relative to `galley.yml`. It is replaced by each build.",
            List.of("output_dir", "output", "destination", "publishDir", "build-dir"));
    static final ConfigKey<String> TEMPLATES_DIR = new ConfigKey<>(
            "templates_dir",
            ScalarTypes.FOLDER,
            "templates",
            "templates",
            "The folder of the site's own templates, relative to `galley.yml`.",
            List.of("custom_dir", "theme", "theme_dir", "layouts_dir"));
    static final ConfigKey<List<NavEntry>> NAV = new ConfigKey<>(
            "nav",
            new NavType(),
            List.of(),
            "",
            "The order of the pages and their groups; without it, the order follows the folders.",
            List.of("pages", "navigation", "sidebar", "menu"));
    static final ConfigKey<Map<DiagnosticCode, CheckLevel>> CHECKS = new ConfigKey<>(
            "checks",
            new ChecksType(),
            Map.of(),
            "",
            "How much a kind of problem matters: `ignore`, `warn` or `error` for each diagnostic code.",
            List.of("validation", "onBrokenLinks", "lint"));
    static final ConfigKey<RawHtml> RAW_HTML = new ConfigKey<>(
            "raw_html",
            new WordType<>(List.of(RawHtml.values()), RawHtml::word),
            RawHtml.SANITISED,
            "sanitised",
            "Whether HTML in pages is `sanitised`, or `trusted` and published as it was written.",
            List.of("unsafe", "html"));
    static final ConfigKey<SnippetsConfig> SNIPPETS = new ConfigKey<>(
            "snippets",
            new SnippetsType(),
            SnippetsConfig.NOTHING_RUNS,
            "",
            "What is done with the code of pages: `run` is `false`, `true`, or a list of engines that may run it, such as"
                    + " `python`; `defaults` are words that all fences have; `python_index` names the file of an environment's names, made by `galley index`.",
            List.of("doctest", "code"));
    static final ConfigKey<Map<String, Map<String, String>>> ENGINES = new ConfigKey<>(
            "engines",
            new EnginesType(),
            Map.of(),
            "",
            "What code is run with: settings for each engine, such as `command` for `python`.",
            List.of("interpreters", "runners"));
    static final ConfigKey<SearchConfig> SEARCH = new ConfigKey<>(
            "search",
            new SearchType(),
            SearchConfig.DEFAULT,
            "",
            "How readers search: `language`, `synonyms`, `glossary`, `boosts` and `exclude`.",
            List.of("pagefind", "algolia", "lunr"));
    static final ConfigKey<SearchTestsConfig> SEARCH_TESTS = new ConfigKey<>(
            "search_tests",
            new SearchTestsType(),
            SearchTestsConfig.NONE,
            "",
            "Queries and the page or section that each should find, or the name of a YAML file with such a list.",
            List.of("search-tests", "searchTests"));
    static final ConfigKey<Map<String, Object>> EXTRA = new ConfigKey<>(
            "extra",
            new FreeMapType(),
            Map.of(),
            "",
            "Free keys for the site's own templates.",
            List.of("params", "custom"));

    static final List<ConfigKey<?>> ALL = List.of(
            SITE_NAME,
            SITE_URL,
            SITE_DESCRIPTION,
            REPO_URL,
            EDIT_URI,
            LANGUAGE,
            CONTENT_DIR,
            SITE_DIR,
            TEMPLATES_DIR,
            NAV,
            CHECKS,
            RAW_HTML,
            SNIPPETS,
            ENGINES,
            SEARCH,
            SEARCH_TESTS,
            EXTRA);

    private ConfigKeys() {}

    static List<String> names() {
        return ALL.stream().<String>map(ConfigKey::name).toList();
    }

    /** The name of the key that other generators call so. */
    static Optional<String> meantBy(String foreignName) {
        return ALL.stream()
                .filter(key -> key.elsewhere().contains(foreignName))
                .<String>map(ConfigKey::name)
                .findFirst();
    }
}
