package dev.galley.search;

import java.util.Optional;

/** Finds the words that a short form stands for: the algorithm of {@link Acronyms}. Stateless. */
final class LongForm {
    private static final int LONGEST_SMALL_WORD = 3;

    private LongForm() {}

    /** The last words of a text that a short form stands for. */
    static Optional<String> endOf(String text, String shortForm) {
        String[] words = text.split("\\s+", -1);
        int most = mostWords(shortForm);
        String candidate = words.length <= most
                ? text
                : String.join(" ", java.util.Arrays.copyOfRange(words, words.length - most, words.length));
        int start = matched(candidate, shortForm);
        return start < 0 ? Optional.empty() : sensible(candidate.substring(start), shortForm);
    }

    /** The text itself, if a short form stands for all of it. */
    static Optional<String> whole(String text, String shortForm) {
        boolean isWhole = matched(text, shortForm) == 0 && text.split("\\s+", -1).length <= mostWords(shortForm);
        return isWhole ? sensible(text, shortForm) : Optional.empty();
    }

    /**
     * The first words of a text that a short form stands for: those that begin with its letters, else the text up to its
     * first sign if the letters stand in it.
     */
    static Optional<String> startOf(String text, String shortForm) {
        int end = endOfInitials(text, shortForm);
        return end > 0
                ? sensible(text.substring(0, end), shortForm)
                : whole(text.split("[.,;:(]", 2)[0].strip(), shortForm);
    }

    private static int mostWords(String shortForm) {
        return Math.min(shortForm.length() + 5, shortForm.length() * 2);
    }

    private static Optional<String> sensible(String longForm, String shortForm) {
        boolean isLonger = longForm.length() > shortForm.length() && !longForm.contains(shortForm);
        return isLonger ? Optional.of(longForm) : Optional.empty();
    }

    /**
     * Where the words begin in which the letters of the short form stand, the last letter as late as possible and the first
     * at the start of a word; negative if they do not. Digits, as in {@code k8s}, only count what was left out.
     */
    private static int matched(String text, String shortForm) {
        int at = text.length() - 1;
        for (int s = shortForm.length() - 1; s >= 0; s--) {
            if (!Character.isLetter(shortForm.charAt(s))) {
                continue;
            }
            char letter = Character.toLowerCase(shortForm.charAt(s));
            while (at >= 0 && (Character.toLowerCase(text.charAt(at)) != letter || (s == 0 && !startsWord(text, at)))) {
                at--;
            }
            if (at < 0) {
                return -1;
            }
            at--;
        }
        return text.lastIndexOf(' ', at) + 1;
    }

    private static boolean startsWord(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    /** Where the words end that begin with the letters, small words between them left aside; 0 if they do not. */
    private static int endOfInitials(String text, String shortForm) {
        int letter = 0;
        int at = 0;
        while (letter < shortForm.length() && at < text.length()) {
            int end = endOfWord(text, at);
            char wanted = Character.toLowerCase(shortForm.charAt(letter));
            if (end > at && Character.toLowerCase(text.charAt(at)) == wanted) {
                letter++;
            } else if (end - at > LONGEST_SMALL_WORD || letter == 0) {
                return 0;
            }
            if (letter == shortForm.length()) {
                return end;
            }
            at = Math.max(end, at + 1);
            while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
                at++;
            }
        }
        return 0;
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
