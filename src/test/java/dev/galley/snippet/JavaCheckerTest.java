package dev.galley.snippet;

import static dev.galley.snippet.Fences.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JavaCheckerTest {
    @Test
    void filesMembersStatementsAndExpressionsAreJava() {
        for (String code : List.of(
                "package a;\n\nimport java.util.List;\n\nclass A<T> { record P(int x) {} }\n",
                "import java.util.List;\n\nList<String> x = List.of();\nx.forEach(System.out::println);\n",
                "@Override\npublic String toString() { return \"\"\"\n    a\n    \"\"\"; }\n",
                "int i = switch (o) { case P(int x) when x > 1 -> x; default -> 0; };\n",
                "list.stream().map(x -> x + 1)\n",
                "int twice(int x) { return 2 * x; }\n// a } here\nint y = twice(\"}\".length());\nif (y > 1) { f(); } else { g(); }\n",
                "// nothing yet\n")) {
            assertThat(report("java", code)).as(code).isEmpty();
        }
    }

    @Test
    void aWrongTokenIsShownInTheReadingThatGoesFurthest() {
        assertThat(report("java", "int x = 1;\nint y = ;\n")).isEqualTo("3:9+1 snippet-syntax: unexpected `;`");
        assertThat(report("java", "class A {\n  void f() { return 1 }\n}\n"))
                .isEqualTo("3:22+1 snippet-syntax: expected `;`");
    }

    @Test
    void aForgottenSemicolonIsShownBehindItsStatement() {
        assertThat(report("java", "int x = 1\nint y = 2;\n")).isEqualTo("2:10+0 snippet-syntax: expected `;`");
    }

    @Test
    void anOpenTextIsShownAtItsQuote() {
        assertThat(report("java", "String s = \"abc;\n")).isEqualTo("2:12+1 snippet-syntax: quote without its end");
    }

    @Test
    void unfinishedCodeIsShownAtItsEnd() {
        assertThat(report("java", "if (x) {\n  f();\n")).isEqualTo("3:6+1 snippet-syntax: unexpected end of the code");
    }

    @Test
    void aWrongPieceAmongMembersAndStatementsIsFound() {
        assertThat(report("java", "int f() { return 1; }\nint y = ;\nf();\n")).isNotEmpty();
    }

    @Test
    void fragmentsMayLeaveCodeOut() {
        String code = "class A {\n  ...\n  int f(int... x) { return g(1, ...); }\n  void h() { ... }\n}\n";
        assertThat(report("java fragment", code)).isEmpty();
        assertThat(report("java", code)).isNotEmpty();
    }
}
