package dev.galley.runtime;

import static dev.galley.runtime.Programs.part;
import static dev.galley.runtime.Programs.session;
import static dev.galley.runtime.Programs.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.galley.run.Program;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sessions of an interpreter: their prompts are gone, their outputs are empty lines. Needs {@code python3}. */
class PythonSessionIT {
    private static PythonEngine engine;

    @BeforeAll
    static void start() {
        engine = new PythonEngine("python3");
        assumeTrue(engine.runtime().isPresent(), "no Python here");
    }

    @AfterAll
    static void end() {
        engine.close();
    }

    private static String run(Program.Part... parts) {
        return shown(engine.run(new Program(List.of(parts))));
    }

    @Test
    void valuesAreEchoedAndTheLastOneIsKept() {
        assertThat(run(session("""
                6 * 7

                _ + 1

                None
                x = 1; x; 'two'
                print('three')

                """))).isEqualTo("42\n43\n1\n'two'\nthree\n");
    }

    @Test
    void definitionsDecoratorsAndBlocksAreOneStatementEach() {
        assertThat(run(session("""
                import functools, inspect
                @functools.lru_cache
                def f(x):
                    '''Text.

                    >>> f(1)
                    '''

                    return x + 1

                f(1)

                for i in range(2):
                    i

                if i:
                    'yes'
                else:
                    'no'

                (1,
                 2)
                inspect.getsource(f).splitlines()[1]
                """))).isEqualTo("2\n0\n1\n'yes'\n(1, 2)\n'def f(x):'\n");
    }

    @Test
    void anExceptionIsShownAndTheSessionGoesOn() {
        assertThat(run(session("""
                def f(x):
                    return 1 / x

                f(0)


                1 / 0; print('not reached')
                'on'
                """))).isEqualTo("""
                Traceback (most recent call last):
                  File "<stdin>", line 1, in <module>
                  File "<stdin>", line 2, in f
                ZeroDivisionError: division by zero
                Traceback (most recent call last):
                  File "<stdin>", line 1, in <module>
                ZeroDivisionError: division by zero
                'on'
                """);
    }

    @Test
    void theStepsOfLibrariesAreLeftOut() {
        assertThat(run(session("import json\njson.loads('{')\n"))).isEqualTo("""
                Traceback (most recent call last):
                  File "<stdin>", line 1, in <module>
                json.decoder.JSONDecodeError: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
                """);
    }

    @Test
    void chainedExceptionsAreShownWithTheirCauses() {
        assertThat(run(session("""
                try:
                    {}['a']
                except KeyError as error:
                    raise ValueError('b') from error

                """))).isEqualTo("""
                Traceback (most recent call last):
                  File "<stdin>", line 2, in <module>
                KeyError: 'a'

                The above exception was the direct cause of the following exception:

                Traceback (most recent call last):
                  File "<stdin>", line 4, in <module>
                ValueError: b
                """);
    }

    @Test
    void whatIsNoPythonIsShownAndTheSessionGoesOn() {
        assertThat(run(session("""
                x = 1
                x +

                def f():
                    return x

                return 1

                f()
                """))).isEqualTo("""
                  File "<stdin>", line 1
                    x +
                       ^
                SyntaxError: invalid syntax
                  File "<stdin>", line 1
                    return 1
                    ^^^^^^^^
                SyntaxError: 'return' outside function
                1
                """);
    }

    @Test
    void leavingEndsTheSession() {
        assertThat(run(session("1\nexit()\n2\n"))).isEqualTo("1\n");
        assertThat(run(session("1\n\nraise SystemExit('no')\n2\n"))).isEqualTo("1\nSystemExit: no [0:3]");
    }

    @Test
    void aSessionSharesItsNamesWithOtherParts() {
        assertThat(run(
                        part("from __future__ import annotations\ndef f(x):\n    return 1 / x\n", 20_000),
                        session("y = f(1)\nf(0)\n"),
                        session("y\n")))
                .isEqualTo("1.0\n");
        assertThat(run(part("def f(x):\n    return 1 / x\n", 20_000), session("\nf(0)\n")))
                .isEqualTo("""
                Traceback (most recent call last):
                  File "<stdin>", line 1, in <module>
                  File "snippet.py", line 2, in f
                ZeroDivisionError: division by zero
                """);
    }

    @Test
    void aFeatureOfTheFutureHoldsForTheRestOfTheSession() {
        assertThat(run(session(
                        "from __future__ import annotations\ndef f(x: no_such_name): pass\n\nf.__annotations__\n")))
                .isEqualTo("{'x': 'no_such_name'}\n");
    }
}
