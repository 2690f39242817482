package dev.galley.snippet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.galley.diagnostic.Diagnostic;
import dev.galley.page.Snippet;
import java.io.UncheckedIOException;
import java.util.List;

/** Checks TOML. Thread-safe. */
final class TomlChecker implements SnippetChecker {
    private final TomlMapper reader = new TomlMapper();

    @Override
    public List<Diagnostic> check(Snippet snippet) {
        try {
            reader.readTree(snippet.text());
            return List.of();
        } catch (StreamConstraintsException e) {
            throw new UncheckedIOException(e);
        } catch (JsonProcessingException e) {
            return List.of(fault(snippet.text(), e).in(snippet));
        }
    }

    private static Fault fault(String text, JsonProcessingException e) {
        Lines lines = new Lines(text);
        int at = lines.offset(e.getLocation().getLineNr(), 0) + e.getLocation().getColumnNr() - 1;
        // The reader adds a guess in the form of a question.
        return lines.fault(at, 1, e.getOriginalMessage().replaceFirst("\\. Invalid value preceding.*", ""));
    }
}
