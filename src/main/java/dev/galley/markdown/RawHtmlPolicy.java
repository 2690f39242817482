package dev.galley.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.PolicyFactory;

/**
 * Which elements and attributes authors may write, in the terms of the OWASP Java HTML Sanitizer. The sanitizer's own
 * lexer and tag balancer are left out: they see one fragment at a time, while Markdown lets an element open in one block
 * and close in another. Thread-safe.
 */
final class RawHtmlPolicy {
    /** Elements without content, which no closing tag ends. */
    static final Set<String> VOID = Set.of("br", "col", "hr", "img", "wbr");

    /** Elements whose content is no text for readers: what stands in them goes too. */
    static final Set<String> SILENT = Set.of("script", "style", "title", "textarea", "iframe", "noscript", "template");

    /** What authors may write; the manual has the same list. */
    static final String[] ELEMENTS = {
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "blockquote",
        "br",
        "caption",
        "center",
        "cite",
        "code",
        "col",
        "colgroup",
        "dd",
        "del",
        "details",
        "dfn",
        "div",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "i",
        "img",
        "ins",
        "kbd",
        "li",
        "mark",
        "ol",
        "p",
        "picture",
        "pre",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "section",
        "small",
        "span",
        "strong",
        "sub",
        "summary",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "time",
        "tr",
        "tt",
        "u",
        "ul",
        "var",
        "wbr"
    };

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}%?");
    private static final Pattern NAME = Pattern.compile("[^\\s\"'<>&]{1,200}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z-]{1,20}");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(ELEMENTS)
            .allowWithoutAttributes("a", "span", "img")
            .allowAttributes("href", "src")
            .matching((element, attribute, value) -> value)
            .onElements("a", "img")
            .allowAttributes("id", "name")
            .matching(NAME)
            .globally()
            .allowAttributes("title", "alt", "aria-label", "summary")
            .globally()
            .allowAttributes("lang", "dir", "align", "valign", "scope", "role")
            .matching(WORD)
            .globally()
            .allowAttributes("width", "height", "colspan", "rowspan", "start", "span", "value")
            .matching(NUMBER)
            .globally()
            .allowAttributes("open", "reversed", "datetime", "type")
            .globally()
            .toFactory();

    private RawHtmlPolicy() {}

    /** The attributes that stay of an opening tag; empty when the element itself must go. */
    static Optional<Map<String, String>> allowed(HtmlToken.Open tag) {
        List<String> flat = new ArrayList<>();
        tag.attributes().forEach((name, value) -> {
            flat.add(name);
            flat.add(value);
        });
        Recorder recorder = new Recorder();
        var policy = POLICY.apply(recorder);
        policy.openDocument();
        policy.openTag(tag.name(), flat);
        return recorder.opened;
    }

    private static final class Recorder implements HtmlStreamEventReceiver {
        private Optional<Map<String, String>> opened = Optional.empty();

        @Override
        public void openTag(String element, List<String> flat) {
            Map<String, String> attributes = new LinkedHashMap<>();
            for (int i = 0; i + 1 < flat.size(); i += 2) {
                attributes.put(flat.get(i), flat.get(i + 1));
            }
            opened = Optional.of(attributes);
        }

        @Override
        public void openDocument() {}

        @Override
        public void closeDocument() {}

        @Override
        public void closeTag(String element) {}

        @Override
        public void text(String text) {}
    }
}
