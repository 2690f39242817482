package dev.galley.run;

import dev.galley.page.Snippet;
import dev.galley.page.SnippetAttribute;
import dev.galley.page.Transcript;
import dev.galley.source.SourceSpan;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What a page says that code prints. Immutable.
 *
 * @param block where it stands: an output fence, or a session
 * @param numbers the lines of the block that are expected output, from 1
 * @param isSession whether it is a session: its blank lines and the times in it do not count
 */
record Expected(Snippet block, List<Integer> numbers, boolean isSession) {
    Expected {
        numbers = List.copyOf(numbers);
    }

    static Expected of(Snippet fence) {
        List<Integer> all =
                IntStream.rangeClosed(1, fence.lines().size()).boxed().toList();
        return new Expected(fence, all, false);
    }

    static Expected of(Snippet session, Transcript transcript) {
        return new Expected(session, transcript.output(), true);
    }

    /** How it stands to what was printed: the first expected line that is missing, counted from 0, or their number. */
    OptionalInt difference(String printed) {
        return match().difference(normal(lines()), normal(printed(printed)));
    }

    OutputMatch match() {
        return OutputMatch.named(value("match", "exact"));
    }

    private List<String> normal(List<String> lines) {
        return lines.stream()
                .map(line -> isSession ? SessionOutput.withoutTime(line) : line)
                .map(line -> Normalizer.apply(value("normalize", ""), line))
                .toList();
    }

    /** The expected lines as they are written, without those that do not count. */
    List<String> lines() {
        List<String> lines = counted().stream().map(this::text).toList();
        return isSession ? lines : OutputMatch.lines(String.join("\n", lines));
    }

    /** The printed lines as they are compared. */
    List<String> printed(String printed) {
        List<String> lines = OutputMatch.lines(printed);
        return isSession
                ? SessionOutput.counting(lines).stream().map(lines::get).toList()
                : lines;
    }

    /** The numbers of the expected lines that count. */
    private List<Integer> counted() {
        return isSession
                ? SessionOutput.counting(numbers.stream().map(this::text).toList()).stream()
                        .map(numbers::get)
                        .toList()
                : numbers;
    }

    private String text(int number) {
        return block.text().split("\n", -1)[number - 1].stripTrailing();
    }

    /** The place of an expected line, counted from 0; behind the last one the last, and the block where there is none. */
    SourceSpan place(int line) {
        List<Integer> counted = counted();
        return counted.isEmpty()
                ? block.span()
                : block.at(counted.get(Math.min(line, counted.size() - 1)), 1, Integer.MAX_VALUE);
    }

    /** What the result of the comparison depends on. */
    List<String> facts() {
        return List.of(String.join("\n", lines()), value("match", "exact"), value("normalize", ""));
    }

    private String value(String word, String otherwise) {
        return block.attribute(word).map(SnippetAttribute::value).orElse(otherwise);
    }
}
