package dev.galley.diagnostic;

import static dev.galley.diagnostic.Severity.ERROR;
import static dev.galley.diagnostic.Severity.WARNING;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A kind of problem. Its id never changes once published: people search for it, switch it off by it and link to it.
 * Each has a section of the same name in the manual's page on diagnostics.
 */
public enum DiagnosticCode {
    // configuration
    CONFIG_SYNTAX(ERROR),
    CONFIG_UNKNOWN_KEY(ERROR),
    CONFIG_WRONG_TYPE(ERROR),
    CONFIG_MISSING_PATH(ERROR),
    CONFIG_BAD_VALUE(ERROR),
    CONFIG_NAV_UNKNOWN_PAGE(ERROR),

    // files
    FILE_ENCODING(ERROR),
    FILE_NUL(ERROR),
    FILE_UNREADABLE(ERROR),
    FILE_TOO_LARGE(ERROR),
    FILE_LINK_OUTSIDE(ERROR),
    FILE_LINK_CYCLE(ERROR),
    FILE_CASE_CLASH(ERROR),

    // front matter
    FRONT_MATTER_SYNTAX(ERROR),
    FRONT_MATTER_UNKNOWN_KEY(ERROR),
    FRONT_MATTER_WRONG_TYPE(ERROR),

    // pages
    RAW_HTML_REMOVED(WARNING),
    DUPLICATE_ID(ERROR),
    BAD_HEADING_ID(ERROR),
    DUPLICATE_REFERENCE(WARNING),
    UNUSED_REFERENCE(WARNING),
    UNDEFINED_REFERENCE(WARNING),
    UNUSED_FOOTNOTE(WARNING),
    MISSING_TITLE(WARNING),

    // site
    BROKEN_LINK(ERROR),
    BROKEN_ANCHOR(ERROR),
    BROKEN_IMAGE(ERROR),
    LINK_OUTSIDE(ERROR),
    LINK_BAD_SCHEME(ERROR),
    DUPLICATE_URL(ERROR),
    BAD_ALIAS(ERROR),
    ORPHAN_PAGE(WARNING),
    NO_PAGES(ERROR),
    NO_LINKS(WARNING),

    // snippets
    SNIPPET_SYNTAX(ERROR),
    SNIPPET_UNKNOWN_NAME(ERROR),
    SNIPPET_BAD_INDEX(ERROR),
    SNIPPET_UNKNOWN_LANGUAGE(WARNING),
    SNIPPET_UNKNOWN_ATTRIBUTE(ERROR),
    SNIPPET_BAD_ATTRIBUTE(ERROR),
    SNIPPET_BAD_INCLUDE(ERROR),
    SNIPPET_BAD_MARK(ERROR),
    SNIPPET_NOT_FAILING(ERROR),
    SNIPPET_UNCHECKABLE(WARNING),
    SNIPPET_OUTPUT_ALONE(WARNING),
    SNIPPET_FAILED(ERROR),
    SNIPPET_TIMEOUT(ERROR),
    SNIPPET_OUTPUT_DIFFERS(ERROR),
    SNIPPET_UNPROVEN(ERROR),
    NO_SNIPPETS(ERROR),
    LEDGER_DAMAGED(WARNING),

    // search
    SEARCH_UNKNOWN_PAGE(ERROR),
    SEARCH_UNKNOWN_WORD(WARNING),
    SEARCH_BAD_MARK(WARNING),
    SEARCH_TEST_FAILED(ERROR),
    SEARCH_SETTING_HURTS(WARNING),

    // templates
    TEMPLATE_SYNTAX(ERROR),
    TEMPLATE_UNKNOWN_NAME(ERROR),
    TEMPLATE_MISSING(ERROR),
    TEMPLATE_LIMIT(ERROR);

    private final Severity severity;

    DiagnosticCode(Severity severity) {
        this.severity = severity;
    }

    /** The severity it has unless the configuration says otherwise. */
    public Severity severity() {
        return severity;
    }

    /** The published name: {@code broken-link}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The code with that id. */
    public static Optional<DiagnosticCode> withId(String id) {
        return Arrays.stream(values()).filter(code -> code.id().equals(id)).findFirst();
    }
}
