package dev.galley.search;

import dev.galley.page.SectionText;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses the sections of a page: by their words, and by how much of the query their headings have together;
 * {@code sectionsOf} of {@code results.js}. Used for one query; not for several threads.
 */
final class SectionChoice {
    /** What a heading that has the whole query brings to its section, times what the query is worth. */
    private static final double HEADED = 0.7;

    private final Ranking ranking;
    private final ReadShards shards;
    private final Words words;

    SectionChoice(Ranking ranking, ReadShards shards, Words words) {
        this.ranking = ranking;
        this.shards = shards;
        this.words = words;
    }

    /** The sections' numbers, the best first. */
    List<Integer> of(RankedPage result, SearchDocument page) {
        Map<Integer, Double> scores = new HashMap<>(result.sections());
        // One word is no more together in one heading than in another.
        boolean isPlain = ranking.terms().size() < 2;
        for (int section = 0; section < page.sections().size(); section++) {
            SectionText text = page.sections().get(section);
            double covered = isPlain || text.heading().equals(page.title()) ? 0 : coverage(text.heading());
            if (covered > 0) {
                scores.merge(section, HEADED * ranking.totalValue() * Math.pow(covered, 4), Double::sum);
            }
        }
        return scores.entrySet().stream()
                .filter(entry -> entry.getKey() < page.sections().size())
                .sorted(Comparator.<Map.Entry<Integer, Double>>comparingLong(
                                entry -> -RankedPage.rounded(entry.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How much of the query a heading has, by what its words are worth. */
    private double coverage(String heading) {
        Set<String> stems = new HashSet<>();
        words.eachChunk(
                heading,
                chunk -> words.of(chunk).stream()
                        .map(word -> shards.stemInHeading(word.surface()))
                        .flatMap(Optional::stream)
                        .forEach(stems::add));
        double covered = 0;
        for (QueryTerm term : ranking.terms()) {
            covered += term.value()
                    * term.group().stems().entrySet().stream()
                            .filter(stem -> stems.contains(stem.getKey()))
                            .mapToDouble(Map.Entry::getValue)
                            .max()
                            .orElse(0);
        }
        return ranking.totalValue() > 0 ? covered / ranking.totalValue() : 0;
    }
}
