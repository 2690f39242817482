package dev.galley.snippet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the attributes of one tag as the HTML standard's tokeniser does, and notes the first error in them. For one use. */
final class HtmlAttributes {
    private final String text;
    private final Lines lines;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private int at;

    /** The quote of a value that takes in a tag, and so may have lost its own end to the next quote; or -1. */
    private int swallowing = -1;

    private boolean isSelfClosing;
    private boolean isClosed;
    private boolean arePrefixed;
    private boolean isMadeByTemplate;

    HtmlAttributes(String text, Lines lines, int from) {
        this.text = text;
        this.lines = lines;
        this.at = from;
        read();
    }

    int end() {
        return at;
    }

    List<Fault> faults() {
        return isMadeByTemplate ? List.of() : faults;
    }

    boolean isAny() {
        return !names.isEmpty();
    }

    boolean isSelfClosing() {
        return isSelfClosing;
    }

    boolean isClosed() {
        return isClosed;
    }

    boolean arePrefixed() {
        return arePrefixed;
    }

    private void read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '>') {
                isClosed = true;
                at++;
                return;
            }
            if (c == '<') {
                return;
            }
            isSelfClosing = c == '/' && text.startsWith(">", at + 1);
            if (c == '/' || Character.isWhitespace(c)) {
                at++;
            } else {
                attribute();
            }
        }
    }

    private void attribute() {
        int start = at;
        while (at < text.length() && isName(text.charAt(at), at == start)) {
            at++;
        }
        String name = text.substring(start, at).toLowerCase(Locale.ROOT);
        checkName(name, start);
        int behind = behindBlanks(at);
        if (behind < text.length() && text.charAt(behind) == '=') {
            at = behindBlanks(behind + 1);
            value(start);
        }
    }

    private static boolean isName(char c, boolean isFirst) {
        return !Character.isWhitespace(c) && "/><".indexOf(c) < 0 && (isFirst || c != '=');
    }

    private void checkName(String name, int start) {
        isMadeByTemplate |= HtmlTemplate.hasFiller(name);
        arePrefixed |= name.indexOf(':') > 0;
        int quote = Math.max(name.indexOf('"'), name.indexOf('\''));
        if (quote >= 0) {
            quoteFault(start + quote, "unexpected `" + name.charAt(quote) + "` in the name of an attribute");
        } else if (name.startsWith("=")) {
            fault(start, 1, "`=` without the name of an attribute");
        } else if (!names.add(name)) {
            fault(start, name.length(), "duplicate attribute: `" + name + "`");
        }
    }

    private int behindBlanks(int from) {
        int offset = from;
        while (offset < text.length() && Character.isWhitespace(text.charAt(offset))) {
            offset++;
        }
        return offset;
    }

    private void value(int start) {
        char c = at < text.length() ? text.charAt(at) : '>';
        if (c == '"' || c == '\'') {
            quoted(c);
        } else if (c == '>') {
            fault(start, Math.max(1, at - start), "attribute without its value");
        } else {
            unquoted();
        }
    }

    private void quoted(char quote) {
        int end = text.indexOf(quote, at + 1);
        if (end < 0) {
            fault(at, 1, "quote without its end");
            at = text.length();
            isClosed = true;
            return;
        }
        String value = text.substring(at, end);
        boolean hasTag = value.contains("<") && value.contains(">");
        swallowing = hasTag ? at : swallowing;
        at = end + 1;
        boolean isFollowed =
                at < text.length() && !Character.isWhitespace(text.charAt(at)) && "/>".indexOf(text.charAt(at)) < 0;
        if (isFollowed) {
            followed();
        }
    }

    private void followed() {
        if (HtmlTemplate.isFiller(text.charAt(at))) {
            isMadeByTemplate = true;
        } else {
            quoteFault(at, "no blank between two attributes");
        }
    }

    private void unquoted() {
        int start = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && text.charAt(at) != '>') {
            char c = text.charAt(at);
            if (c == '"' || c == '\'' || c == '<') {
                fault(at, 1, "unexpected `" + c + "` in a value without quotes");
            }
            at++;
        }
        isMadeByTemplate |= HtmlTemplate.hasFiller(text.substring(start, at));
    }

    private void quoteFault(int offset, String words) {
        if (swallowing >= 0) {
            fault(swallowing, 1, "quote without its end");
        } else {
            fault(offset, 1, words);
        }
    }

    private void fault(int offset, int length, String words) {
        if (faults.isEmpty()) {
            faults.add(lines.fault(offset, length, words));
        }
    }
}
