package dev.galley.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.page.BodyPart;
import dev.galley.page.ParsedPage;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever tags a stranger throws into a page: only harmless elements come out, each one closed where it must be. */
class RawHtmlPropertyTest {
    private static final Set<String> FORBIDDEN = Set.of(
            "script",
            "style",
            "iframe",
            "object",
            "embed",
            "form",
            "button",
            "base",
            "meta",
            "link",
            "svg",
            "math",
            "title",
            "textarea",
            "noscript",
            "template",
            "body",
            "html",
            "head",
            "select",
            "option",
            "video",
            "audio");
    private static final Set<String> VOID = Set.of("br", "col", "hr", "img", "input", "wbr");
    private static final String[] PIECES = {
        "<b>",
        "</b>",
        "<div>",
        "</div>",
        "<script>",
        "</script>",
        "<style>",
        "<iframe src=x>",
        "<a href='b.md'>",
        "</a>",
        "<a href=javascript:alert(1)>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)>",
        "<p onclick=\"x\">",
        "<details open>",
        "</details>",
        "<table><tr><td>",
        "</table>",
        "<!-- ",
        "-->",
        "<![CDATA[",
        "]]>",
        "<?php ",
        "?>",
        "<!DOCTYPE x>",
        "<",
        ">",
        "\"",
        "'",
        "&lt;",
        "&#60;script&#62;",
        "`",
        "*",
        "_",
        "text",
        " ",
        "\n",
        "\n\n",
        "> ",
        "- ",
        "# ",
        "[a](<b>)",
        "<br/>",
        "<hr>",
        "<SCRIPT\n>",
        "<b <i>",
        "</",
        "</p >",
        "<a\thref=\"x",
        "\u0000",
        "|",
        "\\"
    };
    private static final Pattern TAG =
            Pattern.compile("<(?<close>/?)(?<name>[A-Za-z][^\\s/>]*)(?<attributes>(?:[^>\"]|\"[^\"]*\")*)>");

    @Test
    void onlyHarmlessElementsComeOutOfTagSoupAndAllAreClosed() {
        Random random = new Random(20_261_123);
        MarkdownParser parser = new MarkdownParser(false);
        for (int round = 0; round < 5_000; round++) {
            String soup = soup(random);
            String html = html(parser.parse(new Source(SourcePath.content("page.md"), soup)));

            isHarmless(html, soup);
            isBalanced(html, soup);
        }
    }

    private static String soup(Random random) {
        StringBuilder soup = new StringBuilder();
        for (int i = random.nextInt(25); i >= 0; i--) {
            soup.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return soup.toString();
    }

    private static String html(ParsedPage page) {
        StringBuilder html = new StringBuilder();
        for (BodyPart part : page.body()) {
            html.append(part instanceof BodyPart.Html it ? it.html() : "hole");
        }
        return html.toString();
    }

    private static void isHarmless(String html, String soup) {
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            assertThat(tag.group("name").toLowerCase(Locale.ROOT)).as(soup).isNotIn(FORBIDDEN);
            String names = tag.group("attributes").replaceAll("\"[^\"]*\"", "");
            assertThat(names).as(soup).doesNotContainPattern("(?i)\\bon[a-z]+|style|srcdoc|formaction");
        }
        // Text has its brackets escaped: outside the tags that were read there is none.
        assertThat(TAG.matcher(html).replaceAll(""))
                .as("%s%n->%n%s", soup, html)
                .doesNotContain("<");
    }

    private static void isBalanced(String html, String soup) {
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            String name = tag.group("name");
            if (!tag.group("close").isEmpty()) {
                assertThat(open).as("%s%n->%n%s", soup, html).isNotEmpty();
                assertThat(open.pop()).as("%s%n->%n%s", soup, html).isEqualTo(name);
            } else if (!VOID.contains(name)) {
                open.push(name);
            }
        }
        assertThat(open).as("%s%n->%n%s", soup, html).isEmpty();
    }
}
