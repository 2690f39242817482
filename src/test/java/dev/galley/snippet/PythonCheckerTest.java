package dev.galley.snippet;

import static dev.galley.snippet.Fences.report;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PythonCheckerTest {
    @Test
    void goodPythonIsSilent() {
        String code = """
                from __future__ import annotations
                import copy

                async def f(a, /, b, *, c=1, **rest):
                    async with a as b, c:
                        return [x async for x in b if (y := x)]

                class A[T]:
                    x: int = 1
                    def g(self): yield from self
                match copy:
                    case {"a": [1, *rest]} | A(x=1): ...
                    case _: print(f"{'nested'!r:>{10}}")
                """;
        assertThat(report("python", code)).isEmpty();
    }

    @Test
    void commentsAloneAreGoodPython() {
        assertThat(report("python", "# nothing yet\n")).isEmpty();
    }

    @Test
    void aForgottenBracketIsShownWhereItOpened() {
        assertThat(report("python", "x = 1\nprint((1, 2)\n")).isEqualTo("3:6+1 snippet-syntax: '(' was never closed");
    }

    @Test
    void adviceOfTheParserBecomesHelp() {
        assertThat(report("python", "print 'x'\n"))
                .isEqualTo("2:1+9 snippet-syntax: missing parentheses in call to 'print' (did you mean print(...)?)");
    }

    @Test
    void aMissingColonIsShownAtItsLineEnd() {
        assertThat(report("python", "def f()\n    pass\n")).isEqualTo("2:8+0 snippet-syntax: expected ':'");
    }

    @Test
    void aWrongIndentationIsShownOnItsLine() {
        assertThat(report("python", "x = {\n    1: 2}\nif x:\n    y = 1\n      z = 2\n"))
                .isEqualTo("6:1+6 snippet-syntax: unexpected indent");
        assertThat(report("python", "if x:\n        y = 1\n    z = 2\n"))
                .startsWith("4:1+4 snippet-syntax: unindent does not match");
    }

    @Test
    void linesThatAMessageNamesAreLinesOfThePage() {
        assertThat(report("python", "x = 1\nif x:\ny = 2\n"))
                .isEqualTo("4:1+1 snippet-syntax: expected an indented block after 'if' statement on line 3");
    }

    @Test
    void anIndentedExcerptIsAFragment() {
        String code = "    x = await f()\n    return x\n";
        assertThat(report("python", code)).isEqualTo("2:1+4 snippet-syntax: unexpected indent");
        assertThat(report("python fragment", code)).isEmpty();
        assertThat(report("python fragment", "    x = 1\n    y = (\n"))
                .isEqualTo("3:9+1 snippet-syntax: '(' was never closed");
    }

    @Test
    void statementsOutsideTheirPlaceAreFound() {
        assertThat(report("python", "return 1\n")).isEqualTo("2:1+8 snippet-syntax: 'return' outside function");
        assertThat(report("python", "class A:\n    yield 1\n"))
                .isEqualTo("3:5+7 snippet-syntax: 'yield' outside function");
        assertThat(report("python", "await f()\n")).isEqualTo("2:1+9 snippet-syntax: 'await' outside function");
        assertThat(report("python", "def f():\n    await g()\n"))
                .isEqualTo("3:5+9 snippet-syntax: 'await' outside async function");
        assertThat(report("python", "if x:\n    break\n")).isEqualTo("3:5+5 snippet-syntax: 'break' outside loop");
        assertThat(report("python", "for x in y:\n    def f():\n        continue\n"))
                .isEqualTo("4:9+8 snippet-syntax: 'continue' not properly in loop");
        assertThat(report("python", "for x in y: pass\nelse: break\n"))
                .isEqualTo("3:7+5 snippet-syntax: 'break' outside loop");
        assertThat(report("python", "nonlocal x\n"))
                .isEqualTo("2:1+10 snippet-syntax: nonlocal declaration not allowed at module level");
    }

    @Test
    void statementsInTheirPlaceAreNot() {
        String code = """
                while x:
                    if y: continue
                    with z: break
                f = lambda: (yield)
                async def g():
                    return [i async for i in h()]
                k = (i async for i in h())
                """;
        assertThat(report("python", code)).isEmpty();
    }

    @Test
    void whatOnlyTheCompilerRefusesIsFound() {
        assertThat(report("python", "*a = 1, 2\n"))
                .isEqualTo("2:1+2 snippet-syntax: starred assignment target must be in a list or tuple");
        assertThat(report("python", "*a, *b = c\n"))
                .isEqualTo("2:5+2 snippet-syntax: multiple starred expressions in assignment");
        assertThat(report("python", "def f(a, a): pass\n"))
                .contains("snippet-syntax: duplicate argument 'a' in function definition");
        assertThat(report("python", "f(a=1, a=2)\n")).isEqualTo("2:8+3 snippet-syntax: keyword argument repeated: a");
        assertThat(report("python", "try: pass\nexcept: pass\nexcept A: pass\n"))
                .isEqualTo("3:1+12 snippet-syntax: default 'except:' must be last");
        assertThat(report("python", "x = 1\nfrom __future__ import annotations\n"))
                .isEqualTo("3:1+34 snippet-syntax: from __future__ imports must occur at the beginning of the file");
    }

    @Test
    void syntaxNewerThanTheTargetIsFound() {
        String code = "match x:\n    case 1: pass\n";
        assertThat(report("python python=3.10", code)).isEmpty();
        assertThat(report("python python=3.9", code))
                .contains("snippet-syntax: pattern matching is only supported in Python 3.10 and greater");
    }

    @Test
    void namesMayBeInAnyScript() {
        assertThat(report("python", "größe = 名前 = ﬁ = '\\N{BULLET}'\n")).isEmpty();
        assertThat(report("python", "x = 'é' + €\n")).startsWith("2:11+1 snippet-syntax: invalid character '€'");
    }

    @Test
    void columnsCountUtf16Units() {
        assertThat(report("python", "x = '😀' + (\n")).isEqualTo("2:12+1 snippet-syntax: '(' was never closed");
    }

    @Test
    void sessionsAreCheckedBehindTheirPrompts() {
        String session = """
                >>> for i in range(2):
                ...     print(i)
                0
                1
                >>> x = (1 2)
                >>> print 'x'
                  File "<stdin>", line 1
                SyntaxError: Missing parentheses in call to 'print'
                """;
        assertThat(report("pycon", session))
                .isEqualTo("6:10+3 snippet-syntax: invalid syntax (perhaps you forgot a comma?)");
    }
}
