package dev.galley.snippet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds tags as the HTML standard's tokeniser does, and the errors it knows in tags and comments. Goes through a text once.
 * For one use.
 */
final class HtmlScanner {
    private final String text;
    private final Lines lines;
    private final List<HtmlTag> tags = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private int at;
    private int foreign;

    /** @param text without template marks */
    HtmlScanner(String text, Lines lines) {
        this.text = text;
        this.lines = lines;
    }

    /** All tags outside of comments, scripts and the like. */
    List<HtmlTag> tags() {
        for (at = text.indexOf('<'); at >= 0 && faults.size() < HtmlChecker.MOST_FAULTS; at = text.indexOf('<', at)) {
            scan();
        }
        return tags;
    }

    /** What is wrong with tags and comments in themselves. */
    List<Fault> faults() {
        return faults;
    }

    private void scan() {
        if (text.startsWith("<!--", at)) {
            skipComment();
        } else if (text.startsWith("<![CDATA[", at) && foreign > 0) {
            skipTo("]]>", "`<![CDATA[` without its `]]>`");
        } else if (text.startsWith("<!", at) || text.startsWith("<?", at)) {
            int end = text.indexOf('>', at);
            at = end < 0 ? text.length() : end + 1;
        } else if (isNameStart(at + 1)) {
            tag(at, at + 1, false);
        } else if (text.startsWith("</", at) && isNameStart(at + 2)) {
            tag(at, at + 2, true);
        } else if (text.startsWith("</>", at)) {
            fault(at, 3, "end tag without a name");
            at += 3;
        } else {
            at++;
        }
    }

    private boolean isNameStart(int offset) {
        if (offset >= text.length()) {
            return false;
        }
        char c = text.charAt(offset);
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || HtmlTemplate.isFiller(c);
    }

    private void skipComment() {
        if (text.startsWith("<!-->", at) || text.startsWith("<!--->", at)) {
            at = text.indexOf('>', at) + 1;
        } else {
            skipTo("-->", "`<!--` without its `-->`");
        }
    }

    private void skipTo(String end, String words) {
        int found = text.indexOf(end, at + 4);
        if (found < 0) {
            fault(at, text.charAt(at + 2) == '-' ? 4 : 9, words);
        }
        at = found < 0 ? text.length() : found + end.length();
    }

    private void tag(int start, int nameStart, boolean isEnd) {
        at = nameEnd(nameStart);
        String name = text.substring(nameStart, at);
        HtmlAttributes attributes = new HtmlAttributes(text, lines, at);
        at = attributes.end();
        faults.addAll(attributes.faults());
        if (isEnd && attributes.isAny()) {
            fault(start, at - start, "end tag with attributes");
        }
        if (!attributes.isClosed()) {
            fault(start, nameStart + name.length() - start, "tag without its `>`");
        }
        HtmlTag tag = new HtmlTag(name, start, at, isEnd, attributes.isSelfClosing(), attributes.arePrefixed());
        tags.add(tag);
        count(tag);
        if (!isEnd && !tag.isClosed() && foreign == 0 && HtmlElements.isRaw(tag.key())) {
            skipRaw(tag);
        }
    }

    private int nameEnd(int start) {
        int end = start;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && "/><".indexOf(text.charAt(end)) < 0) {
            boolean isStatement = HtmlTemplate.isStatement(text.charAt(end));
            if (isStatement && HtmlElements.isKnown(text.substring(start, end).toLowerCase(Locale.ROOT))) {
                return end;
            }
            end++;
        }
        return end;
    }

    private void count(HtmlTag tag) {
        if (HtmlElements.isForeign(tag.key()) && !tag.isClosed()) {
            foreign = Math.max(0, foreign + (tag.isEnd() ? -1 : 1));
        }
    }

    /** To the end tag of the same name; what stands before is text. */
    private void skipRaw(HtmlTag tag) {
        String name = tag.key();
        int end = text.indexOf("</", at);
        while (end >= 0 && !isEndOf(name, end)) {
            end = text.indexOf("</", end + 2);
        }
        at = end < 0 ? text.length() : end;
    }

    private boolean isEndOf(String name, int offset) {
        int behind = offset + 2 + name.length();
        return text.regionMatches(true, offset + 2, name, 0, name.length())
                && (behind >= text.length() || " \t\n/>".indexOf(text.charAt(behind)) >= 0);
    }

    private void fault(int offset, int length, String words) {
        faults.add(lines.fault(offset, length, words));
    }
}
