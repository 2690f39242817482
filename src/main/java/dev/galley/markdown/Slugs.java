package dev.galley.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Makes the ids of one page's headings as GitHub does: lower case, spaces to hyphens, everything but letters, marks,
 * digits, hyphens and underscores dropped; a second heading of the same words gets {@code -1}, a third {@code -2}. Not
 * thread-safe; one per page.
 */
final class Slugs {
    private final Set<String> taken = new HashSet<>();
    /** The number to try next for the words of a heading: those below are taken, so nobody counts through them again. */
    private final Map<String, Integer> next = new HashMap<>();

    /** Takes an id that the author chose. False when the page has it already. */
    boolean take(String id) {
        return taken.add(id);
    }

    /** A free id made from a heading's words. */
    String slug(String words) {
        String base = base(words);
        int number = next.getOrDefault(base, 0);
        while (!taken.add(numbered(base, number))) {
            number++;
        }
        next.put(base, number + 1);
        return numbered(base, number);
    }

    private static String numbered(String base, int number) {
        return number == 0 ? base : base + "-" + number;
    }

    private static String base(String words) {
        StringBuilder slug = new StringBuilder(words.length());
        String lower = words.strip().toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i += Character.charCount(lower.codePointAt(i))) {
            int c = lower.codePointAt(i);
            if (c == ' ' || c == '-') {
                slug.append('-');
            } else if (c == '_' || Character.isLetterOrDigit(c) || isMark(c)) {
                slug.appendCodePoint(c);
            }
        }
        return slug.isEmpty() ? "section" : slug.toString();
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
