package dev.galley.bench;

import java.util.Locale;
import java.util.Random;

/** Sentences of made-up words that are as common and as rare as those of a language (Zipf's law). Not thread-safe. */
final class Prose {
    private static final int VOCABULARY = 30_000;
    private static final int SENTENCES = 5;
    private static final String[] SYLLABLES = {
        "ka", "lo", "mi", "ru", "te", "sa", "no", "vi", "pe", "du", "ran", "tol", "ber", "sin", "mar", "den"
    };

    private final Random random;

    Prose(Random random) {
        this.random = random;
    }

    /** The word of a rank, from 0: syllables that spell it, so that common words are short. */
    static String word(int rank) {
        StringBuilder word = new StringBuilder();
        for (int rest = rank + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return word.toString();
    }

    /** The title of a page by its number, so that other pages can name it. */
    static String title(int page) {
        return capital(word(page * 31 % VOCABULARY)) + " " + word(page * 17 % 500) + " " + page;
    }

    /** A heading of a page by their numbers, so that other pages can link to it. */
    static String heading(int page, int section) {
        return capital(word((page * 13 + section * 101) % 3000)) + " " + word(section * 7 + page % 11) + " " + section;
    }

    /** The id that a heading made here gets. */
    static String slug(String heading) {
        return heading.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(word(rank()));
        }
        return words.toString();
    }

    String sentence() {
        return capital(words(7 + random.nextInt(9))) + ".";
    }

    String paragraph() {
        StringBuilder paragraph = new StringBuilder(sentence());
        for (int i = 1; i < SENTENCES; i++) {
            paragraph.append(i % 2 == 0 ? "\n" : " ").append(sentence());
        }
        return paragraph
                .append(" Use `")
                .append(words(1))
                .append("` for **")
                .append(words(2))
                .append("**.")
                .toString();
    }

    private int rank() {
        return (int) Math.min(VOCABULARY - 1, Math.exp(random.nextDouble() * Math.log(VOCABULARY)) - 1);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
