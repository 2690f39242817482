package dev.galley.config;

import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in the author's words what the YAML reader says in those of its grammar. Stateless, thread-safe. */
enum YamlWording {
    COLON("mapping values are not allowed", false, "unexpected `:`", "indent as the lines above, or quote the text"),
    QUOTE("found unexpected end of stream", true, "quote that is never closed", "close it with the same quote"),
    KEY("could not find expected ':'", true, "key without a `:`", "write `key: value`"),
    TAB("found character '\\t(TAB)'", false, "tab used for indentation", "indent with spaces"),
    START("that cannot start any token", false, "character that cannot start a value", "put the value in quotes"),
    LIST("expected ',' or ']'", true, "list that is never closed", "close it with `]`"),
    MAP("expected ',' or '}'", true, "map that is never closed", "close it with `}`"),
    INDENTATION("expected <block end>", false, "wrong indentation", "indent as the lines above"),
    ESCAPE("found unknown escape character", false, "unknown escape", "use single quotes, or double the backslash"),
    AFTER("expected '<document start>'", false, "text after the end of the document", "remove it"),
    OTHER("", false, "not valid YAML", "see the manual for the YAML that Galley reads");

    private final String sign;
    /** Whether the mistake is where the thing begins, not where the reader gave up. */
    private final boolean isAtBeginning;

    private final String message;
    private final String help;

    YamlWording(String sign, boolean isAtBeginning, String message, String help) {
        this.sign = sign;
        this.isAtBeginning = isAtBeginning;
        this.message = message;
        this.help = help;
    }

    static YamlProblem of(MarkedYAMLException e, TextPositions positions) {
        String problem = Optional.ofNullable(e.getProblem()).orElse("");
        for (YamlWording wording : values()) {
            if (problem.contains(wording.sign)) {
                return wording.at(wording.mark(e), positions);
            }
        }
        throw new AssertionError("the last wording fits all");
    }

    private Optional<Mark> mark(MarkedYAMLException e) {
        Optional<Mark> beginning = Optional.ofNullable(e.getContextMark()).filter(mark -> isAtBeginning);
        return beginning.or(() -> Optional.ofNullable(e.getProblemMark()));
    }

    private YamlProblem at(Optional<Mark> mark, TextPositions positions) {
        int start = positions.indexOfCodePoint(mark.map(Mark::getIndex).orElse(0));
        return new YamlProblem(positions.span(start, start + 1), message, List.of(help));
    }
}
