package dev.galley.snippet;

import static dev.galley.snippet.Fences.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JavaScriptCheckerTest {
    @Test
    void modulesAndScriptsAreJavaScript() {
        for (String code : List.of(
                "import a from 'b';\nexport default await a();\n",
                "class A { #p = 1; static { } get p() { return this.#p ?? 0; } }\n",
                "with (a) { b }\n",
                "#!/usr/bin/env node\nconsole.log(`${x?.y}`)\n")) {
            assertThat(report("js", code)).as(code).isEmpty();
        }
    }

    @Test
    void aWrongTokenIsShownInPlace() {
        assertThat(report("js", "let a = 1;\nconst x = ;\n")).isEqualTo("3:11+1 snippet-syntax: unexpected token");
    }

    @Test
    void aNameDeclaredTwiceIsFound() {
        assertThat(report("javascript", "let a = 1;\nlet a = 2;\n"))
                .isEqualTo("3:5+1 snippet-syntax: identifier 'a' has already been declared");
    }

    @Test
    void fragmentsMayReturnAndLeaveCodeOut() {
        assertThat(report("js", "return 1;\n")).isEqualTo("2:1+6 snippet-syntax: 'return' outside of function");
        assertThat(report("js fragment", "function f(...a) { ... }\nreturn f(1, ...);\n"))
                .isEmpty();
    }
}
