package dev.galley.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class OutputMatchTest {
    @Test
    void exactlyTheSameLinesAreTheSame() {
        assertThat(difference("exact", "a\nb\n", "a\nb\n")).isEmpty();
    }

    @Test
    void blanksAtTheEndsDoNotCount() {
        assertThat(difference("exact", "a  \nb\n\n\n", "a\r\nb")).isEmpty();
    }

    @Test
    void theFirstOtherLineIsTold() {
        assertThat(difference("exact", "a\nb\nc\n", "a\nB\nC\n")).hasValue(1);
    }

    @Test
    void missingLinesAndLinesTooManyAreTold() {
        assertThat(difference("exact", "a\nb\n", "a\n")).hasValue(1);
        assertThat(difference("exact", "a\n", "a\nb\n")).hasValue(1);
    }

    @Test
    void anEllipsisStandsForAnything() {
        assertThat(difference("ellipsis", "<object at ...>\nend", "<object at 0x7f>\nend"))
                .isEmpty();
        assertThat(difference("ellipsis", "begin\n...\nend", "begin\n1\n2\n3\nend"))
                .isEmpty();
        assertThat(difference("ellipsis", "...", "")).isEmpty();
    }

    @Test
    void whatStandsBehindAnEllipsisCounts() {
        assertThat(difference("ellipsis", "begin\n...\nend", "begin\n1\n2")).hasValue(2);
        assertThat(difference("ellipsis", "begin\n...", "other\n1")).hasValue(0);
    }

    @Test
    void manyEllipsesTakeNoLongTime() {
        assertThat(difference("ellipsis", "...a".repeat(5000) + "b", "a".repeat(60_000)))
                .hasValue(0);
    }

    @Test
    void eachLineMayBeARegularExpression() {
        assertThat(difference("regex", "took \\d+ ms\n[ab]+", "took 12 ms\nabba"))
                .isEmpty();
        assertThat(difference("regex", "took \\d+ ms\n[ab]+", "took 12 ms\nabc"))
                .hasValue(1);
    }

    @Test
    void aRegularExpressionThatIsNoneOrNeverEndsMatchesNothing() {
        assertThat(difference("regex", "(", "(")).hasValue(0);
        assertThat(difference("regex", "(a|aa)+b", "a".repeat(200))).hasValue(0);
        assertThat(difference("regex", "(.|\\n)*b", "a".repeat(60_000))).hasValue(0);
    }

    @Test
    void linesMayDifferInBlanks() {
        assertThat(difference("lines", "a   b\n\n c", "a b\nc\n")).isEmpty();
        assertThat(difference("lines", "a b\nc", "ab\nc")).hasValue(0);
    }

    @Test
    void linesMayComeInAnyOrder() {
        assertThat(difference("unordered", "a\nb\nb", "b\na\nb")).isEmpty();
        assertThat(difference("unordered", "a\nb\nb", "b\na\na")).hasValue(2);
        assertThat(difference("unordered", "a", "a\nb")).hasValue(1);
    }

    @Test
    void theOutputMayGoOn() {
        assertThat(difference("prefix", "a\nb", "a\nb\nc")).isEmpty();
        assertThat(difference("prefix", "a\nb", "a")).hasValue(1);
    }

    private static OptionalInt difference(String match, String expected, String actual) {
        return OutputMatch.named(match).difference(OutputMatch.lines(expected), OutputMatch.lines(actual));
    }
}
