package dev.galley.search;

import dev.galley.page.SectionText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** Pages of made-up words that are as common and as rare as those of a language, the same for the same number. */
final class SyntheticPages {
    private static final int WORDS = 40_000;
    private static final int WORDS_OF_SECTION = 90;
    private static final int SECTIONS = 5;

    private SyntheticPages() {}

    static List<SearchDocument> make(int count) {
        return IntStream.range(0, count).mapToObj(SyntheticPages::page).toList();
    }

    private static SearchDocument page(int number) {
        Random random = new Random(number * 7919L + 1);
        int topic = number / 25;
        List<SectionText> sections = new ArrayList<>();
        String title = words(random, 3, topic);
        for (int section = 0; section < SECTIONS; section++) {
            sections.add(section(random, section, title, topic));
        }
        String url = String.format(Locale.ROOT, "topic-%03d/page-%05d.html", topic, number);
        return new SearchDocument(url, title, "", List.of("Topic " + topic), List.of(), sections);
    }

    private static SectionText section(Random random, int number, String title, int topic) {
        String heading = number == 0 ? title : words(random, 3, topic);
        String anchor = number == 0 ? "" : "section-" + number;
        String code = word(rank(random)) + "_" + word(rank(random)) + "()";
        return new SectionText(anchor, number == 0 ? 1 : 2, heading, words(random, WORDS_OF_SECTION, topic), code);
    }

    /** Words by Zipf's law; every eighth from the words of the topic. */
    private static String words(Random random, int count, int topic) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            boolean ofTopic = random.nextInt(8) == 0;
            text.append(i == 0 ? "" : i % 12 == 0 ? ". " : " ");
            text.append(word(ofTopic ? 500 + (topic * 37 + random.nextInt(40)) % (WORDS - 500) : rank(random)));
        }
        return text.toString();
    }

    private static int rank(Random random) {
        return (int) Math.min(WORDS - 1, Math.exp(random.nextDouble() * Math.log(WORDS)) - 1);
    }

    /** The word of a rank: syllables that spell it, so that common words are short. */
    static String word(int rank) {
        StringBuilder word = new StringBuilder();
        int rest = rank + 20;
        while (rest > 0) {
            word.append("bcdfghklmnprstvz".charAt(rest % 16)).append("aeiou".charAt(rest / 16 % 5));
            rest /= 80;
        }
        return word.toString();
    }
}
