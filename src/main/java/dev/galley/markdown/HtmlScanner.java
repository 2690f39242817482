package dev.galley.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.Encoding;

/** Cuts raw HTML into tokens, in time proportional to its length. Not thread-safe; one per text. */
final class HtmlScanner {
    private static final Pattern NAME = Pattern.compile("<(?<close>/)?+(?<name>[A-Za-z][A-Za-z0-9-]*+)");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s++(?<name>[A-Za-z_:][A-Za-z0-9_.:-]*+)"
            + "(?:\\s*+=\\s*+(?<value>[^\\s\"'=<>`]++|'[^']*+'|\"[^\"]*+\"))?+");
    private static final Pattern END = Pattern.compile("\\s*+/?+>");

    /** What is never shown: how it begins and how it ends. The first that fits counts. */
    private static final String[][] UNSEEN = {
        {"<!-->", ">"}, {"<!--->", ">"}, {"<!--", "-->"}, {"<?", "?>"}, {"<![CDATA[", "]]>"}, {"<!", ">"}
    };

    private final String html;
    private final Matcher name;
    private final Matcher attribute;
    private final Matcher end;
    /** Ends that do not come again, so that they are looked for once and not from every beginning. */
    private final List<String> neverAgain = new ArrayList<>();

    /** Where the token that was read last ends. */
    private int after;

    HtmlScanner(String html) {
        this.html = html;
        this.name = NAME.matcher(html);
        this.attribute = ATTRIBUTE.matcher(html);
        this.end = END.matcher(html);
    }

    List<HtmlToken> scan() {
        List<HtmlToken> tokens = new ArrayList<>();
        int textStart = 0;
        int at = html.indexOf('<');
        while (at >= 0) {
            HtmlToken token = tokenAt(at);
            if (token != null) {
                addText(textStart, at, tokens);
                tokens.add(token);
                textStart = after;
            }
            at = html.indexOf('<', token == null ? at + 1 : after);
        }
        addText(textStart, html.length(), tokens);
        return tokens;
    }

    private @Nullable HtmlToken tokenAt(int at) {
        return html.startsWith("<!", at) || html.startsWith("<?", at) ? unseenAt(at) : tagAt(at);
    }

    private HtmlToken.@Nullable Unseen unseenAt(int at) {
        for (String[] kind : UNSEEN) {
            if (html.startsWith(kind[0], at)) {
                return endsWith(kind[1], at) ? new HtmlToken.Unseen() : null;
            }
        }
        return null;
    }

    private boolean endsWith(String ending, int at) {
        int found = neverAgain.contains(ending) ? -1 : html.indexOf(ending, at + 2);
        if (found < 0) {
            neverAgain.add(ending);
            return false;
        }
        after = found + ending.length();
        return true;
    }

    private @Nullable HtmlToken tagAt(int at) {
        if (!lookingAt(name, at)) {
            return null;
        }
        String lower = name.group("name").toLowerCase(Locale.ROOT);
        boolean closes = name.group("close") != null;
        Map<String, String> attributes = new LinkedHashMap<>();
        int position = name.end();
        while (lookingAt(attribute, position)) {
            String value = attribute.group("value");
            attributes.putIfAbsent(
                    attribute.group("name").toLowerCase(Locale.ROOT), value == null ? "" : decode(value));
            position = attribute.end();
        }
        if (!lookingAt(end, position)) {
            return null;
        }
        after = end.end();
        return closes
                ? new HtmlToken.Close(lower, at, after - at)
                : new HtmlToken.Open(lower, attributes, at, after - at);
    }

    private boolean lookingAt(Matcher matcher, int position) {
        return matcher.region(position, html.length()).lookingAt();
    }

    private void addText(int from, int to, List<HtmlToken> tokens) {
        if (from < to) {
            String text = html.substring(from, to);
            tokens.add(new HtmlToken.Text(text.replace("<", "&lt;").replace(">", "&gt;")));
        }
    }

    private static String decode(String value) {
        char quote = value.charAt(0);
        String bare = quote == '"' || quote == '\'' ? value.substring(1, value.length() - 1) : value;
        return Encoding.decodeHtml(bare, true);
    }
}
