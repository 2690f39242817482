package dev.galley.markdown;

import java.util.List;
import java.util.Map;

/**
 * A piece of raw HTML, by the grammar of CommonMark 0.31, section 6.6: what is no tag, comment, instruction, declaration
 * or CDATA section by it is text. That is narrower than what browsers take for a tag; so text has its {@code <} escaped,
 * and only tags that were understood are written.
 */
sealed interface HtmlToken {
    /** Text, entities as written. */
    record Text(String html) implements HtmlToken {}

    /**
     * An opening tag. Names are in lower case, values decoded; of two attributes with one name the first counts, as in
     * browsers.
     */
    record Open(String name, Map<String, String> attributes, int offset, int length) implements HtmlToken {}

    /** A closing tag. */
    record Close(String name, int offset, int length) implements HtmlToken {}

    /** A comment, processing instruction, declaration or CDATA section: never shown. */
    record Unseen() implements HtmlToken {}

    /** The pieces of some raw HTML, in order. */
    static List<HtmlToken> scan(String html) {
        return new HtmlScanner(html).scan();
    }
}
