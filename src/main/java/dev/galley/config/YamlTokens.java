package dev.galley.config;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.galley.source.SourceSpan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** The tokens of a YAML text, one at a time, with their places. The first syntax error ends them. Not thread-safe. */
final class YamlTokens implements AutoCloseable {
    private static final int MOST_PROBLEMS = 100;
    private static final YAMLFactory FACTORY = new YAMLFactory();

    private final YAMLParser parser;
    private final TextPositions positions;
    private final List<YamlProblem> problems = new ArrayList<>();
    private boolean isBroken;

    YamlTokens(String text, TextPositions positions) {
        this.positions = positions;
        try {
            parser = FACTORY.createParser(text);
        } catch (IOException e) {
            throw new AssertionError("a string is always readable", e);
        }
    }

    /** The next token; null at the end of the text and after a syntax error. */
    @Nullable
    JsonToken next() {
        if (isBroken) {
            return null;
        }
        try {
            return parser.nextToken();
        } catch (IOException e) {
            stop(problemOf(e));
            return null;
        }
    }

    /** The words of the token as it stands in the text, without quotes. */
    String text() {
        try {
            String text = parser.getText();
            return text == null ? "" : text;
        } catch (IOException e) {
            throw new AssertionError("the token is already read", e);
        }
    }

    boolean isAlias() {
        return parser.isCurrentAlias();
    }

    int start() {
        return positions.indexOfCodePoint(parser.currentTokenLocation().getCharOffset());
    }

    int end() {
        return positions.indexOfCodePoint(parser.currentLocation().getCharOffset());
    }

    SourceSpan span() {
        return positions.span(start(), end());
    }

    /** From an index to the end of the token. */
    SourceSpan spanFrom(int start) {
        return positions.span(start, end());
    }

    /** Adds a problem; with so many of them, the text is no YAML, and no more is read. */
    void add(YamlProblem problem) {
        problems.add(problem);
        isBroken |= problems.size() >= MOST_PROBLEMS;
    }

    /** Adds a problem after which nothing more is read. */
    void stop(YamlProblem problem) {
        isBroken = true;
        problems.add(problem);
    }

    boolean isBroken() {
        return isBroken;
    }

    List<YamlProblem> problems() {
        return problems;
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new AssertionError("a string needs no closing", e);
        }
    }

    private YamlProblem problemOf(IOException e) {
        return e.getCause() instanceof MarkedYAMLException marked
                ? YamlWording.of(marked, positions)
                : new YamlProblem(span(), "not valid YAML", List.of("a key is one word or a text in quotes"));
    }
}
