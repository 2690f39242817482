package dev.galley.snippet;

import static dev.galley.snippet.Fences.PROVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.page.Snippet;
import dev.galley.source.SourceSpan;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Code that is made to hurt: it may only ever become a diagnostic inside its own block. */
class HostileSnippetTest {
    private static final List<String> CHECKED = List.of(
            "python",
            "pycon",
            "sql",
            "mysql-console",
            "java",
            "js",
            "json",
            "json5",
            "yaml",
            "toml",
            "xml",
            "bash",
            "console",
            "ini",
            "properties",
            "html",
            "django",
            "dockerfile",
            "nginx");
    private static final List<String> OPENINGS = List.of(
            "(",
            "[",
            "{",
            "((",
            "$((",
            "${",
            "`",
            "\"$(",
            "'",
            "f(",
            "a<",
            "(int) ",
            "x -> ",
            "@A(",
            "not ",
            "-",
            "if x:\n ",
            "SELECT (",
            "<a>",
            "{\"a\":",
            "- - ",
            "&a [*a, ",
            "`${",
            "/*",
            ">>> (",
            "$ cat <<A\n",
            "if ",
            "case a in ",
            "{% if a %}",
            "{{ a|b:",
            "<div ",
            "<p><b>",
            "<svg><",
            "a {",
            "if ($a) {",
            "a_by_lua_block { [[",
            "RUN <<A\n",
            "CMD [",
            "ONBUILD ");

    @Test
    void deepNestingEndsInADiagnosticOrInOrder() {
        for (String language : CHECKED) {
            for (String opening : OPENINGS) {
                String code = opening.repeat(300) + "\n";
                assertInside(Fences.of(language, code), language + " " + opening);
            }
        }
    }

    @Test
    void bracketsBeyondTheLimitAreAWarning() {
        for (String language : List.of("python", "sql", "java", "js", "json", "yaml", "bash")) {
            String code = "(".repeat(201) + ")".repeat(201) + "\n";
            assertThat(Fences.report(language, code))
                    .as(language)
                    .startsWith("1:4+")
                    .contains("nested too deeply for the ");
        }
    }

    @Test
    void nestingUpToTheLimitIsRead() {
        String code = "x = " + "(".repeat(100) + "1" + ")".repeat(100) + ";\n";
        assertThat(Fences.report("js", code)).isEmpty();
        assertThat(Fences.report("java", code)).isEmpty();
        assertThat(Fences.report("python", code)).isEmpty();
    }

    @Test
    void rubbishStaysInsideItsBlock() {
        Random random = new Random(42);
        String alphabet = "abx01 \t\n\n\"'`$(){}[]<>;:=.,#\\/*%&|-+!?@~é😀\u0000\uD800\r\u2028";
        for (String language : CHECKED) {
            for (int i = 0; i < 60; i++) {
                StringBuilder code = new StringBuilder();
                random.ints(80, 0, alphabet.length()).forEach(at -> code.append(alphabet.charAt(at)));
                assertInside(Fences.of(language, code.append('\n').toString()), language + " " + code);
            }
        }
    }

    @Test
    void aFaultOfAParserIsAWarning() {
        SnippetChecker faulty = snippet -> {
            throw new ArrayIndexOutOfBoundsException();
        };
        List<Diagnostic> found =
                new BoundedChecker("Klingon", faulty, new ParserThreads()).check(Fences.of("klingon", "x\n"));
        assertThat(found).extracting(Diagnostic::code).containsExactly(DiagnosticCode.SNIPPET_UNCHECKABLE);
        assertThat(found.get(0).message())
                .isEqualTo("the Klingon parser gave up with `ArrayIndexOutOfBoundsException`");
    }

    @Test
    void endlessRecursionOfAParserIsAWarning() {
        SnippetChecker endless = snippet -> {
            throw new StackOverflowError();
        };
        List<Diagnostic> found =
                new BoundedChecker("Klingon", endless, new ParserThreads()).check(Fences.of("klingon", "x\n"));
        assertThat(found).extracting(Diagnostic::message).containsExactly("nested too deeply for the Klingon parser");
    }

    @Test
    void muchOfTheSameIsReadInOneGo() {
        for (String language : List.of("html", "django", "dockerfile", "nginx")) {
            for (String part : List.of(
                    "{",
                    "<",
                    "{{",
                    "{%",
                    "{#",
                    "<a ",
                    "<a>",
                    "</a>",
                    "<p>",
                    "<b><i></b>",
                    "<!--",
                    "<a b=\"",
                    "<?",
                    "\"",
                    "'\\",
                    "a{",
                    "a;",
                    "RUN a\n",
                    "COPY <<A b\n",
                    "A=\" ",
                    "{{a|b}}",
                    "{%if a%}",
                    "{%enda%}",
                    "{{ \"\\",
                    "<![CDATA[",
                    "<svg>",
                    "<script>",
                    "\\\n",
                    "${",
                    "[[",
                    "--a ",
                    "a_by_lua_block {[=[")) {
                String code = part.repeat(250_000 / part.length());
                int lines = (int) code.chars().filter(c -> c == '\n').count();
                assertInside(
                        Fences.of(
                                language,
                                code.substring(0, lines > 4_000 ? part.length() * 4_000 : code.length()) + "\n"),
                        language + " " + part);
            }
        }
    }

    private static void assertInside(Snippet snippet, String description) {
        Set<Integer> lines =
                Set.copyOf(snippet.lines().stream().map(SourceSpan::line).toList());
        for (Diagnostic found : PROVER.prove(snippet).diagnostics()) {
            boolean isAboutBlock = found.code() == DiagnosticCode.SNIPPET_UNCHECKABLE;
            assertThat(isAboutBlock || lines.contains(found.span().line()))
                    .as(description)
                    .isTrue();
            assertThat(found.message())
                    .as(description)
                    .isNotBlank()
                    .doesNotContain("\n")
                    .doesNotEndWith(".");
            assertThat(found.message()).as(description).doesNotContain("gave up", "did not come");
        }
    }
}
