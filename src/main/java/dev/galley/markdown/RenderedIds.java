package dev.galley.markdown;

import java.util.Set;

/**
 * Finds the ids in finished HTML: of each tag the first {@code id} or {@code name} that has a value. Text has its quotes
 * escaped, so only a tag can look like one. Stateless.
 */
final class RenderedIds {
    private static final String ID = "id=\"";
    private static final String NAME = "name=\"";

    private RenderedIds() {}

    /** Adds the ids of a piece of HTML, in time proportional to its length. */
    static void collect(String html, Set<String> ids) {
        int at = html.indexOf('<');
        while (at >= 0) {
            at = html.indexOf('<', isTag(html, at) ? afterId(html, at + 2, ids) : at + 1);
        }
    }

    private static boolean isTag(String html, int at) {
        char c = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Adds the id of a tag. Where to go on: behind the id, or at the tag's end when it has none. */
    private static int afterId(String html, int start, Set<String> ids) {
        int at = start;
        while (at < html.length() && html.charAt(at) != '<' && html.charAt(at) != '>') {
            int value = html.charAt(at) == ' ' ? valueAt(html, at + 1) : -1;
            int end = value < 0 ? -1 : html.indexOf('"', value);
            if (end > value) {
                ids.add(html.substring(value, end));
                return end + 1;
            }
            at++;
        }
        return at;
    }

    /** Where the value of an id begins whose attribute begins here; -1 where none does. */
    private static int valueAt(String html, int at) {
        if (html.startsWith(ID, at)) {
            return at + ID.length();
        }
        return html.startsWith(NAME, at) ? at + NAME.length() : -1;
    }
}
