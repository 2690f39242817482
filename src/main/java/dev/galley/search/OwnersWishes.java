package dev.galley.search;

import java.util.List;

/**
 * Writes synonyms and boosts into the root. A synonym is a list of phrases, each its words' stems parted by spaces; of a
 * word that no page has, the word itself. A boost is {@code [first number, last number, factor]}.
 */
final class OwnersWishes {
    private final SearchSettings settings;
    private final List<String> urls;
    private final List<WordUse> words;

    OwnersWishes(SearchSettings settings, List<String> urls, List<WordUse> words) {
        this.settings = settings;
        this.urls = urls;
        this.words = words;
    }

    void addTo(int[] numbers, JsonText json) {
        json.raw(",\"synonyms\":[");
        // Most sites have neither, and need no lexicon and no look at each page.
        if (!settings.synonyms().isEmpty()) {
            addSynonyms(json);
        }
        json.raw("],\"boosts\":[");
        if (!settings.boosts().isEmpty()) {
            addBoosts(numbers, json);
        }
        json.raw("]");
    }

    private void addSynonyms(JsonText json) {
        String separator = "";
        for (Synonyms.Group group : Synonyms.of(settings, new Lexicon(words))) {
            json.raw(separator)
                    .strings(group.phrases().stream()
                            .map(phrase -> String.join(" ", phrase))
                            .toList());
            separator = ",";
        }
    }

    private void addBoosts(int[] numbers, JsonText json) {
        int start = 0;
        String separator = "";
        while (start < urls.size()) {
            double factor = factor(start);
            int end = start + 1;
            while (end < urls.size() && factor(end) == factor) {
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
        return settings.factorOf(urls.get(page));
    }
}
