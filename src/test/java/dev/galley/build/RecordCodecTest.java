package dev.galley.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.galley.source.SourcePath;
import dev.galley.source.SourceSpan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is written is read again, whatever it holds. */
class RecordCodecTest {
    private sealed interface Shape {
        record Round(double radius) implements Shape {}

        record Square(int side, boolean isFilled) implements Shape {}
    }

    private enum Colour {
        RED,
        BLUE
    }

    private record Everything(
            String text,
            int number,
            long large,
            Optional<Double> maybe,
            List<Shape> shapes,
            Set<String> names,
            Map<String, Colour> colours,
            Map<String, Object> free,
            List<SourceSpan> places) {}

    private record Unknown(Thread thread) {}

    @Test
    void allKindsOfValuesComeBack() {
        SourcePath path = SourcePath.content("a/ü.md");
        Everything value = new Everything(
                "half a pair \uD83D and a whole one \uD83D\uDE00, é, \0",
                -1,
                Long.MIN_VALUE,
                Optional.of(0.1),
                List.of(new Shape.Square(3, true), new Shape.Round(-0.0)),
                Set.of("x"),
                Map.of("sky", Colour.BLUE),
                Map.of("list", List.of(1, "two", 3.0, true, 4L, Map.of("deep", List.of()))),
                List.of(
                        new SourceSpan(path, 1, 2, 3),
                        new SourceSpan(SourcePath.content("b.md"), 300, 1, 0),
                        new SourceSpan(path, 70_000, 1, 1)));
        RecordCodec<Everything> codec = new RecordCodec<>(Everything.class);

        assertThat(codec.read(codec.bytes(value))).isEqualTo(value);
    }

    @Test
    void whatNobodyKnowsHowToKeepIsSaidAtOnce() {
        assertThatThrownBy(() -> new RecordCodec<>(Unknown.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pagesAreKept() {
        assertThat(new RecordCodec<>(PageFacts.class)).isNotNull();
        assertThat(new RecordCodec<>(CacheState.class)).isNotNull();
        assertThat(new RecordCodec<>(PageBody.class)).isNotNull();
    }
}
