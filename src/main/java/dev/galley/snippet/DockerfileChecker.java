package dev.galley.snippet;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.page.Snippet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks Dockerfiles as BuildKit reads them: instructions and their flags, arguments, lists and here-documents. An excerpt
 * need not begin with {@code FROM}; where there is one, only {@code ARG} may stand before it. {@code fragment} allows
 * lines of dots for what is left out. Thread-safe.
 */
final class DockerfileChecker implements SnippetChecker {
    private static final int MOST_FAULTS = 20;

    @Override
    public List<Diagnostic> check(Snippet snippet) {
        boolean isFragment = snippet.has("fragment");
        DockerfileParser parser = new DockerfileParser(snippet.text());
        List<DockerfileLine> instructions = parser.instructions().stream()
                .filter(it -> !isFragment || !isDots(it.text()))
                .toList();
        Lines lines = new Lines(snippet.text());
        DockerfileRules rules = new DockerfileRules(lines, parser.escape());
        return Stream.of(
                        parser.faults().stream(),
                        instructions.stream().map(rules::fault).flatMap(Optional::stream),
                        beforeFrom(instructions).map(it -> tooEarly(lines, it)))
                .flatMap(it -> it)
                .limit(MOST_FAULTS)
                .map(it -> it.in(snippet))
                .toList();
    }

    private static boolean isDots(String text) {
        return text.equals("...") || text.equals("…");
    }

    /** The first instruction that stands before the first stage, if there is a stage at all. */
    private static Stream<DockerfileLine> beforeFrom(List<DockerfileLine> instructions) {
        return instructions.stream().anyMatch(DockerfileRules::isFrom)
                ? instructions.stream()
                        .takeWhile(it -> !DockerfileRules.isFrom(it))
                        .filter(it -> DockerfileRules.mustFollowFrom(DockerfileRules.keyword(it)))
                        .limit(1)
                : Stream.empty();
    }

    private static Fault tooEarly(Lines lines, DockerfileLine instruction) {
        DockerfileLine keyword = instruction.first();
        String words = "`" + keyword.text() + "` before the first `FROM`";
        return lines.fault(keyword.start(), keyword.text().length(), words);
    }
}
