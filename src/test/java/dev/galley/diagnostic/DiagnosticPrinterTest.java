package dev.galley.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.source.SourcePath;
import dev.galley.source.SourceSpan;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DiagnosticPrinterTest {
    private static final SourcePath PAGE = SourcePath.content("guide/start.md");

    @Test
    void aProblemIsShownOnItsLineWithItsHelp() {
        String text = """
                # Start

                See [setup](instal.md).
                """;
        Diagnostic problem = Diagnostic.of(
                DiagnosticCode.BROKEN_LINK,
                new SourceSpan(PAGE, 3, 5, 18),
                "link to a page that does not exist: `instal.md`",
                "did you mean `install.md`?",
                "or write it");
        assertThat(plain(text).print(problem)).isEqualTo("""
                error[broken-link]: link to a page that does not exist: `instal.md`
                 --> content/guide/start.md:3:5
                  |
                3 | See [setup](instal.md).
                  |     ^^^^^^^^^^^^^^^^^^
                  = help: did you mean `install.md`?
                  = help: or write it
                """);
    }

    @Test
    void theMarginIsAsWideAsTheNumberOfTheLine() {
        String text = "\n".repeat(119) + "here";
        assertThat(plain(text).print(problem(120, 1, 4))).isEqualTo("""
                warning[missing-title]: message
                   --> content/guide/start.md:120:1
                    |
                120 | here
                    | ^^^^
                """);
    }

    @Test
    void tabsAreShownAsFourSpacesAboveTheMarks() {
        assertThat(plain("\ta\tb").print(problem(1, 3, 2))).isEqualTo("""
                warning[missing-title]: message
                 --> content/guide/start.md:1:3
                  |
                1 |     a    b
                  |      ^^^^^
                """);
    }

    @Test
    void wideCharactersTakeTwoMarksAndCombiningOnesNone() {
        // 日本 are two columns each, 😀 is two columns and two UTF-16 units, e with U+0301 is one column.
        String text = "日本 😀 e\u0301x";
        assertThat(plain(text).print(problem(1, 4, 2))).isEqualTo("""
                warning[missing-title]: message
                 --> content/guide/start.md:1:4
                  |
                1 | 日本 😀 e\u0301x
                  |      ^^
                """);
        assertThat(plain(text).print(problem(1, 7, 3))).isEqualTo("""
                warning[missing-title]: message
                 --> content/guide/start.md:1:7
                  |
                1 | 日本 😀 e\u0301x
                  |         ^^
                """);
    }

    @Test
    void aPlaceWithoutLengthHasOneMark() {
        assertThat(plain("abc").print(problem(1, 4, 0))).isEqualTo("""
                warning[missing-title]: message
                 --> content/guide/start.md:1:4
                  |
                1 | abc
                  |    ^
                """);
    }

    @Test
    void aLongLineIsCutBehindWhatIsShown() {
        assertThat(plain("ab" + "x".repeat(1000)).print(problem(1, 1, 2))).isEqualTo("""
                warning[missing-title]: message
                 --> content/guide/start.md:1:1
                  |
                1 | ab%s…
                  | ^^
                """.formatted("x".repeat(138)));
    }

    @Test
    void aLongLineIsCutBeforeWhatIsShown() {
        assertThat(plain("x".repeat(1000) + "here").print(problem(1, 1001, 4)))
                .isEqualTo("""
                warning[missing-title]: message
                 --> content/guide/start.md:1:1001
                  |
                1 | …%shere
                  | %s^^^^
                """.formatted("x".repeat(20), " ".repeat(21)));
    }

    @Test
    void marksOfALongStretchEndWhereTheLineIsCut() {
        assertThat(plain("x".repeat(1000)).print(problem(1, 1, 1000)))
                .isEqualTo("""
                warning[missing-title]: message
                 --> content/guide/start.md:1:1
                  |
                1 | %s…
                  | %s
                """.formatted("x".repeat(140), "^".repeat(140)));
    }

    @Test
    void aCutDoesNotHalveACharacterOfTwoUnits() {
        // Twenty units before the letter h, and 140 units behind the line's start, are the second halves of pairs.
        assertThat(plain("x" + "😀".repeat(100) + "yhere").print(problem(1, 203, 4)))
                .isEqualTo("""
                warning[missing-title]: message
                 --> content/guide/start.md:1:203
                  |
                1 | …%syhere
                  | %s^^^^
                """.formatted("😀".repeat(10), " ".repeat(22)));
        assertThat(plain("x" + "😀".repeat(100)).print(problem(1, 1, 1))).isEqualTo("""
                warning[missing-title]: message
                 --> content/guide/start.md:1:1
                  |
                1 | x%s…
                  | ^
                """.formatted("😀".repeat(69)));
    }

    @Test
    void controlAndDirectionCharactersCannotReachTheTerminal() {
        Diagnostic problem = Diagnostic.of(
                DiagnosticCode.BROKEN_LINK,
                new SourceSpan(SourcePath.content("a\u001bb.md"), 1, 3, 2),
                "message\u001b[2J with\nlines",
                "help\u202e\u0085");
        DiagnosticPrinter printer =
                new DiagnosticPrinter(SourcePath::value, path -> Optional.of("a\u001b[31m\u0007\u202eb"), false);
        assertThat(printer.print(problem)).isEqualTo("""
                error[broken-link]: message\uFFFD[2J with\uFFFDlines
                 --> a\uFFFDb.md:1:3
                  |
                1 | a\uFFFD[31m\uFFFD\uFFFDb
                  |   ^^
                  = help: help\uFFFD\uFFFD
                """);
        assertThat(printer.printLine(problem))
                .isEqualTo("a\uFFFDb.md:1:3: error[broken-link]: message\uFFFD[2J with\uFFFDlines");
    }

    @Test
    void halfACharacterIsShownAsAReplacement() {
        assertThat(plain("a\uD83Db").print(problem(1, 3, 1))).contains("1 | a\uFFFDb\n");
    }

    @Test
    void aFileThatCannotBeReadIsNamedWithoutAnExcerpt() {
        DiagnosticPrinter printer = new DiagnosticPrinter(SourcePath::value, path -> Optional.empty(), false);
        assertThat(printer.print(problem(7, 2, 1))).isEqualTo("""
                warning[missing-title]: message
                 --> guide/start.md:7:2
                """);
    }

    @Test
    void aPlaceBehindTheLastLineIsNamedWithoutAnExcerpt() {
        assertThat(plain("one line").print(problem(2, 1, 1))).isEqualTo("""
                warning[missing-title]: message
                 --> content/guide/start.md:2:1
                """);
    }

    @Test
    void errorsAreRedAndWarningsYellowInAColoredTerminal() {
        DiagnosticPrinter printer = new DiagnosticPrinter(SourcePath::value, path -> Optional.of("abc"), true);
        Diagnostic warning = problem(1, 2, 1);
        assertThat(visibleEscapes(printer.print(warning))).isEqualTo("""
                ^[1;33mwarning[missing-title]^[0m: message
                 ^[36m--> ^[0mguide/start.md:1:2
                  ^[36m|^[0m
                ^[36m1^[0m ^[36m|^[0m abc
                  ^[36m|^[0m  ^[1;33m^^[0m
                """);
        assertThat(visibleEscapes(printer.printLine(warning.withSeverity(Severity.ERROR))))
                .isEqualTo("guide/start.md:1:2: ^[1;31merror[missing-title]^[0m: message");
    }

    @Test
    void theOneLineFormStandsAlone() {
        assertThat(plain("abc").printLine(problem(3, 5, 1)))
                .isEqualTo("content/guide/start.md:3:5: warning[missing-title]: message");
    }

    private static DiagnosticPrinter plain(String text) {
        return new DiagnosticPrinter(path -> "content/" + path, path -> Optional.of(text), false);
    }

    private static Diagnostic problem(int line, int column, int length) {
        return Diagnostic.of(DiagnosticCode.MISSING_TITLE, new SourceSpan(PAGE, line, column, length), "message");
    }

    private static String visibleEscapes(String text) {
        return text.replace("\u001b", "^");
    }
}
