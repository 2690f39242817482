package dev.galley.build;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.galley.search.Answer;
import dev.galley.search.FoundPage;
import dev.galley.search.FoundSection;
import dev.galley.search.IndexWeights;
import dev.galley.search.TermScore;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints what search finds for programs: one JSON object. Stateless, thread-safe. */
public final class JsonAnswer {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonAnswer() {}

    /**
     * An object with {@code query}, {@code corrected} (or null), {@code total} and {@code pages}: of each {@code url},
     * {@code title}, {@code score} and {@code sections} ({@code url}, {@code title}).
     *
     * @param isExplained whether each page also has {@code why}: {@code word}, {@code found}, {@code field}, {@code points}
     */
    public static String print(Answer answer, boolean isExplained) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("query", answer.query());
        values.put("corrected", answer.corrected().orElse(null));
        values.put("total", answer.total());
        values.put(
                "pages",
                answer.pages().stream().map(page -> page(page, isExplained)).toList());
        return print(values);
    }

    /** An object with {@code pages}, {@code terms} and {@code junk}, each the heaviest first. */
    public static String print(IndexWeights weights) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("pages", weights.pages());
        values.put("terms", weights.terms());
        values.put("junk", weights.junk());
        return print(values);
    }

    private static Map<String, Object> page(FoundPage page, boolean isExplained) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("url", page.url());
        values.put("title", page.title());
        values.put("score", page.score());
        values.put("sections", page.sections().stream().map(JsonAnswer::section).toList());
        if (isExplained) {
            values.put("why", page.why().stream().map(JsonAnswer::part).toList());
        }
        return values;
    }

    private static Map<String, Object> section(FoundSection section) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("url", section.url());
        values.put("title", section.title());
        return values;
    }

    private static Map<String, Object> part(TermScore part) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("word", part.word());
        values.put("found", part.found());
        values.put("field", part.field());
        values.put("points", part.points());
        return values;
    }

    private static String print(Object value) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError("texts and numbers are always JSON", e);
        }
    }
}
