package dev.galley.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes synonyms and boosts into the root. A synonym is a list of phrases, each its words' stems parted by spaces; of a
 * word that no page has, the word itself. A boost is {@code [first number, last number, factor]}.
 */
final class OwnersWishes {
    private final SearchSettings settings;
    private final List<PageWords> pages;
    private final Words cutting = new Words();
    private final Map<String, String> stems = new HashMap<>();

    OwnersWishes(SearchSettings settings, List<PageWords> pages, List<WordUse> words) {
        this.settings = settings;
        this.pages = pages;
        if (!settings.synonyms().isEmpty()) {
            words.forEach(word -> stems.put(word.surface(), word.stem()));
        }
    }

    void addTo(int[] numbers, JsonText json) {
        json.raw(",\"synonyms\":[");
        for (int i = 0; i < settings.synonyms().size(); i++) {
            json.raw(i == 0 ? "" : ",");
            json.strings(settings.synonyms().get(i).stream().map(this::phrase).toList());
        }
        json.raw("],\"boosts\":[");
        addBoosts(numbers, json);
        json.raw("]");
    }

    /** The stem of each of its chunks, as one string. */
    private String phrase(String phrase) {
        List<String> keys = new ArrayList<>();
        cutting.eachChunk(phrase, chunk -> {
            List<Word> words = cutting.of(chunk);
            if (!words.isEmpty()) {
                String surface = words.get(0).surface();
                keys.add(stems.getOrDefault(surface, surface));
            }
        });
        return String.join(" ", keys);
    }

    private void addBoosts(int[] numbers, JsonText json) {
        int start = 0;
        String separator = "";
        while (start < pages.size()) {
            double factor = factor(start);
            int end = start + 1;
            while (end < pages.size() && factor(end) == factor) {
                end++;
            }
            if (factor != 1) {
                json.raw(separator).raw("[").number(numbers[start]).raw(",").number(numbers[end - 1]);
                json.raw("," + factor + "]");
                separator = ",";
            }
            start = end;
        }
    }

    private double factor(int page) {
        return settings.factorOf(pages.get(page).document().url());
    }
}
