package dev.galley.highlight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes the long lists of words in regular expressions as trees: {@code in|is|instanceof|let} becomes
 * {@code i(?:n(?:|stanceof)|s)|let}. A list is tried word by word, a tree letter by letter. Words that begin alike keep
 * their order, and of others no two match at one place, so that both find the same. One use each; not thread-safe.
 */
final class WordLists {
    /** Shorter lists are left as they are. */
    private static final int FEWEST = 4;

    private static final Pattern LETTER = Pattern.compile("(?s)[\\w -](?![*+?{]).*");
    private static final Pattern CAPTURE = Pattern.compile("\\((?!\\?)");

    private final String source;
    private final boolean ignoresCase;
    private int at;

    private WordLists(String source, boolean ignoresCase) {
        this.source = source;
        this.ignoresCase = ignoresCase;
    }

    /**
     * The same expression with its lists as trees.
     *
     * @param source what stands between the slashes of a JavaScript expression
     */
    static String asTrees(String source, boolean ignoresCase) {
        return new WordLists(source, ignoresCase).alternatives();
    }

    private String alternatives() {
        List<String> branches = new ArrayList<>(List.of(sequence()));
        while (at < source.length() && source.charAt(at) == '|') {
            at++;
            branches.add(sequence());
        }
        return tree(branches);
    }

    private String sequence() {
        StringBuilder sequence = new StringBuilder();
        while (at < source.length() && source.charAt(at) != '|' && source.charAt(at) != ')') {
            sequence.append(part());
        }
        return sequence.toString();
    }

    private String part() {
        int start = at;
        if (source.charAt(at) == '(') {
            at += source.startsWith("(?", at) ? 3 : 1;
            String opening = source.substring(start, at);
            String inside = alternatives();
            at++;
            return opening + inside + ")";
        }
        at += switch (source.charAt(at)) {
            case '\\' -> 2;
            case '[' -> CharacterClass.parse(source, at).length();
            default -> 1;
        };
        return source.substring(start, at);
    }

    private String tree(List<String> branches) {
        if (branches.size() < FEWEST) {
            return String.join("|", branches);
        }
        List<String> grown = new ArrayList<>();
        Map<String, List<String>> byLetter = new LinkedHashMap<>();
        for (String branch : branches) {
            // Captures keep their numbers, and what may begin with several letters its place.
            if (LETTER.matcher(branch).matches() && !CAPTURE.matcher(branch).find()) {
                byLetter.computeIfAbsent(letter(branch), letter -> new ArrayList<>())
                        .add(branch);
            } else {
                grow(byLetter, grown);
                grown.add(branch);
            }
        }
        grow(byLetter, grown);
        return String.join("|", grown);
    }

    private String letter(String branch) {
        String letter = branch.substring(0, 1);
        return ignoresCase ? letter.toLowerCase(Locale.ROOT) : letter;
    }

    private void grow(Map<String, List<String>> byLetter, List<String> grown) {
        byLetter.forEach((letter, words) -> {
            List<String> rests = words.stream().map(word -> word.substring(1)).toList();
            grown.add(words.size() == 1 ? words.get(0) : letter + "(?:" + tree(rests) + ")");
        });
        byLetter.clear();
    }
}
