package dev.galley.snippet;

import static dev.galley.snippet.Fences.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Dockerfiles, nginx configurations and Django templates. */
class ServerCheckersTest {
    @Test
    void dockerfilesAndPiecesAreSilent() {
        for (String code : List.of(
                "ARG A=1\nFROM a:${A} AS b\nRUN a && \\\n  # why\n  b\n",
                "COPY --from=b --chmod=755 a b c/\n",
                "RUN [ -f a ] || exit 1\n",
                "RUN <<A cat && <<B cat\nRUNN\nA\nB\nCMD [\"a\"]\n",
                "# escape=`\nFROM a\nCOPY a C:\\\nRUN b `\n  c\n")) {
            assertThat(report("dockerfile", code)).as(code).isEmpty();
        }
    }

    @Test
    void wrongDockerfilesAreShownInPlace() {
        assertThat(report("dockerfile", "FROM a\nRUNN b\n"))
                .isEqualTo("3:1+4 snippet-syntax: unknown instruction: `RUNN` (did you mean `RUN`?)");
        assertThat(report("dockerfile", "RUN a\nFROM b\n"))
                .isEqualTo("2:1+3 snippet-syntax: `RUN` before the first `FROM`");
        assertThat(report("docker", "FROM a\nRUN b && \\\n  c\nCOPY \\\n  d\n"))
                .isEqualTo("6:3+1 snippet-syntax: `COPY` takes at least two arguments");
        assertThat(report("dockerfile", "FROM a\nCMD ['b']\n")).startsWith("3:6+1 snippet-syntax: the list is no JSON");
    }

    @Test
    void aQuickLookIsEnoughForLongInstructions() {
        assertThat(report("dockerfile", "FROM a\nCOPY " + "--link ".repeat(30_000) + "a b\n"))
                .isEmpty();
    }

    @Test
    void nginxConfigurationsAndPiecesAreSilent() {
        for (String code : List.of(
                "server { listen 80; location ~ \\.php$ { return 404; } }\n",
                "map $a $b { default 0; \"~^a{2}\" 1; }\n",
                "if ($a ~* \"b c\") { set $d ${a}x; }\n",
                "content_by_lua_block { local a = '}' -- }\n}\n",
                "location / {\n  ...\n}\n")) {
            assertThat(report("nginx", code)).as(code).isEmpty();
        }
    }

    @Test
    void wrongNginxConfigurationsAreShownInPlace() {
        assertThat(report("nginx", "server {\n  listen 80\n  root /a;\n}\n"))
                .isEqualTo("3:11+1 snippet-syntax: directive without `;` at its end");
        assertThat(report("nginx", "server {\n")).isEqualTo("2:8+1 snippet-syntax: `{` without its `}`");
        assertThat(report("nginx", "}\n")).isEqualTo("2:1+1 snippet-syntax: `}` without its `{`");
        assertThat(report("nginx", "add_header A 'b;\n")).isEqualTo("2:14+1 snippet-syntax: quote without its end");
        assertThat(report("nginx", "if $a { }\n")).isEqualTo("2:4+2 snippet-syntax: condition without `(`");
    }

    @Test
    void djangoTemplatesAreSilent() {
        for (String code : List.of(
                "{% if a and not b in c or d|length >= 2 %}{% elif e %}{% else %}{% endif %}\n",
                "{% for a, b in c.items reversed %}{{ a|default:\"b c\" }}{% empty %}{% endfor %}\n",
                "{% load mine %}{% box %}{% else %}{% endbox %}{{ a|money }}\n",
                "{% verbatim x %}{{ a( }}{% endverbatim x %}\n",
                "{% comment %}{% if %}{% endcomment %}{# {{ #}\n",
                "<script>var a = {b: {c: 1}};</script>\n")) {
            assertThat(report("django", code)).as(code).isEmpty();
        }
    }

    @Test
    void wrongDjangoTemplatesAreShownInPlace() {
        assertThat(report("django", "{% if a %}\n{% endfor %}\n"))
                .isEqualTo("3:1+12 snippet-syntax: `endfor` where `endif` is expected");
        assertThat(report("django", "{% block a %}\n"))
                .isEqualTo("2:1+13 snippet-syntax: `block` without its `endblock`");
        assertThat(report("django", "{{ a.b() }}\n"))
                .isEqualTo("2:7+2 snippet-syntax: could not parse the remainder: `()`");
        assertThat(report("django", "{% ednif %}\n"))
                .isEqualTo("2:4+5 snippet-syntax: unknown tag: `ednif` (did you mean `endif`?)");
        assertThat(report("django", "{% load mine %}{% ednif %}\n")).isEmpty();
        assertThat(report("django", "a {{ b\n"))
                .isEqualTo("2:3+2 snippet-syntax: `{{` without its `}}` on the same line");
    }

    @Test
    void jinjaIsNotDjango() {
        assertThat(report("jinja2", "{% set a = f(1) %}{% macro b() %}{% endmacro %}\n"))
                .isEmpty();
    }
}
