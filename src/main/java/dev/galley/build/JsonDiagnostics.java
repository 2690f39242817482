package dev.galley.build;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.galley.diagnostic.Diagnostic;
import dev.galley.source.SourcePath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Prints diagnostics for programs: one JSON array of flat objects. Stateless, thread-safe. */
public final class JsonDiagnostics {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonDiagnostics() {}

    /**
     * An array with an object for each problem: {@code path}, {@code line} and {@code column} (from 1, columns in UTF-16
     * units), {@code length}, {@code severity}, {@code code}, {@code message} and {@code help} (an array of texts).
     *
     * @param names how a file is named
     */
    public static String print(List<Diagnostic> diagnostics, Function<SourcePath, String> names) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(
                            diagnostics.stream().map(it -> values(it, names)).toList());
        } catch (JsonProcessingException e) {
            throw new AssertionError("texts and numbers are always JSON", e);
        }
    }

    private static Map<String, Object> values(Diagnostic diagnostic, Function<SourcePath, String> names) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("path", names.apply(diagnostic.span().path()));
        values.put("line", diagnostic.span().line());
        values.put("column", diagnostic.span().column());
        values.put("length", diagnostic.span().length());
        values.put("severity", diagnostic.severity().word());
        values.put("code", diagnostic.code().id());
        values.put("message", diagnostic.message());
        values.put("help", diagnostic.help());
        return values;
    }
}
