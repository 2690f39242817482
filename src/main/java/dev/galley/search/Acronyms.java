package dev.galley.search;

import dev.galley.page.SectionText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Learns from a glossary what short forms mean. A heading or the start of a paragraph defines one if it reads
 * {@code Long form (LF)}, {@code LF (Long form)} or {@code LF: Long form}, or if the heading is the short form and the text
 * starts with the long one; the letters of the short form must stand in the long form in order (Schwartz and Hearst: A
 * simple algorithm for identifying abbreviation definitions in biomedical text, 2003). Takes time in proportion to the
 * length of the text. Stateless, thread-safe.
 */
public final class Acronyms {
    /** Definitions stand at the start of a line; what is behind is not looked at. In UTF-16 units. */
    private static final int LEAD = 200;

    private static final int MOST_DEFINED = 1_000;
    private static final Pattern SHORT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.&/+-]{1,9}");
    private static final Pattern BEHIND = Pattern.compile("[:–—]|\\s-\\s");

    private Acronyms() {}

    /** The short form and the long form of each definition in the sections of a page, in order, each once. */
    public static List<List<String>> of(List<SectionText> sections) {
        Set<List<String>> found = new LinkedHashSet<>();
        for (SectionText section : sections) {
            definition(section.heading()).ifPresent(found::add);
            String first = section.text().lines().findFirst().orElse("");
            if (isShortForm(section.heading().strip())) {
                LongForm.startOf(lead(first), section.heading().strip())
                        .ifPresent(it -> found.add(List.of(section.heading().strip(), it)));
            }
            section.text().lines().forEach(line -> definition(line).ifPresent(found::add));
        }
        return found.stream().limit(MOST_DEFINED).toList();
    }

    /** The short form and the long form that a line begins with. */
    static Optional<List<String>> definition(String line) {
        String lead = lead(line);
        int open = lead.indexOf('(');
        int close = lead.indexOf(')', open + 1);
        if (open > 0 && close > 0) {
            String before = lead.substring(0, open).strip();
            String inside = lead.substring(open + 1, close).strip();
            Optional<List<String>> found = isShortForm(inside)
                    ? LongForm.endOf(before, inside).map(it -> List.of(inside, it))
                    : explained(before, LongForm.whole(inside, before));
            if (found.isPresent()) {
                return found;
            }
        }
        Matcher sign = BEHIND.matcher(lead);
        return sign.find()
                ? behind(lead.substring(0, sign.start()).strip(), lead.substring(sign.end()))
                : Optional.empty();
    }

    private static Optional<List<String>> behind(String before, String rest) {
        return explained(before, LongForm.startOf(rest.strip(), before));
    }

    private static Optional<List<String>> explained(String shortForm, Optional<String> longForm) {
        return isShortForm(shortForm) ? longForm.map(it -> List.of(shortForm, it)) : Optional.empty();
    }

    private static String lead(String line) {
        return line.substring(0, Math.min(LEAD, line.length())).strip();
    }

    /** Whether it looks like a short form: one word with two capitals, or with letters and digits mixed. */
    static boolean isShortForm(String word) {
        if (word.length() > 10 || !SHORT.matcher(word).matches()) {
            return false;
        }
        long capitals = word.chars().filter(Character::isUpperCase).count();
        boolean isMixed = word.chars().anyMatch(Character::isDigit) && Character.isLetter(word.charAt(0));
        return capitals >= 2 || isMixed;
    }
}
