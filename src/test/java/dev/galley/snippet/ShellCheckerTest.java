package dev.galley.snippet;

import static dev.galley.snippet.Fences.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShellCheckerTest {
    @Test
    void goodScriptsAreSilent() {
        String code = """
                #!/bin/bash
                set -euo pipefail  # it's fine
                files=( "$HOME"/*.txt 'a b' )
                for f in "${files[@]:-it's}"; do echo "${f##*/}" >&2; done
                while read -r line; do case $line in (a|b*) echo a;; *) break; esac done < <(ls)
                if [[ $x =~ ^(a|b)+$ && -n ${y#'}'} ]]; then :; elif ((x < 3)); then echo $((1 + (2))); fi
                cat <<'EOF' | tr a b
                don't $(parse "this
                EOF
                f() { local a=$(case $1 in x) echo y;; esac); }
                function g { (cd /; pwd) }; g && ! f || true & wait
                echo `date +%s` $'it\\'s' {a,b} a#b ${#files[@]} $# done \\
                  fi
                """;
        assertThat(report("bash", code)).isEmpty();
    }

    @Test
    void whatOpensHasToClose() {
        assertThat(report("sh", "echo \"a\n")).isEqualTo("2:6+1 snippet-syntax: unterminated `\"`");
        assertThat(report("sh", "echo 'a\n")).isEqualTo("2:6+1 snippet-syntax: unterminated `'`");
        assertThat(report("sh", "x=`date\n")).isEqualTo("2:3+1 snippet-syntax: unterminated ```");
        assertThat(report("sh", "echo ${x\n")).isEqualTo("2:6+2 snippet-syntax: unterminated `${`");
        assertThat(report("sh", "echo $(ls\n")).isEqualTo("2:7+1 snippet-syntax: `(` without `)`");
        assertThat(report("sh", "cat <<EOF\na\n"))
                .isEqualTo("2:5+5 snippet-syntax: here-document without its end: `EOF`");
        assertThat(report("sh", "if a; then\n  b\n")).isEqualTo("2:1+2 snippet-syntax: `if` without `fi`");
        assertThat(report("sh", "for a in b; do c\n")).isEqualTo("2:1+3 snippet-syntax: `for` without `done`");
        assertThat(report("sh", "case a in b) c;;\n")).isEqualTo("2:1+4 snippet-syntax: `case` without `esac`");
        assertThat(report("sh", "f() { a\n")).isEqualTo("2:5+1 snippet-syntax: `{` without `}`");
        assertThat(report("sh", "(a\n")).isEqualTo("2:1+1 snippet-syntax: `(` without `)`");
        assertThat(report("bash", "[[ a\n")).isEqualTo("2:1+2 snippet-syntax: `[[` without `]]`");
    }

    @Test
    void whatClosesHasToOpen() {
        assertThat(report("sh", "a\nfi\n")).isEqualTo("3:1+2 snippet-syntax: `fi` without `if`");
        assertThat(report("sh", "if a; then b; done\n")).isEqualTo("2:15+4 snippet-syntax: `done` without `do`");
        assertThat(report("sh", "echo )\n")).isEqualTo("2:6+1 snippet-syntax: `)` without `(`");
        assertThat(report("sh", "a; }\n")).isEqualTo("2:4+1 snippet-syntax: `}` without `{`");
    }

    @Test
    void commandsStandBetweenTheirSigns() {
        assertThat(report("sh", "a ;; b\n")).isEqualTo("2:3+2 snippet-syntax: unexpected `;;`");
        assertThat(report("sh", "a && | b\n")).isEqualTo("2:6+1 snippet-syntax: unexpected `|`");
        assertThat(report("sh", "if a; then fi\n"))
                .isEqualTo("2:12+2 snippet-syntax: no command between `if` and `fi`");
    }

    @Test
    void placeholdersInAnglesAreTakenOnTrust() {
        for (String code : List.of("pip install <package>\n", "cp <from> <to> && ls\n", "curl -X POST <url>\n")) {
            assertThat(report("bash", code)).as(code).isEmpty();
        }
    }

    @Test
    void aScriptWithPromptsIsASession() {
        assertThat(report("bash", "$ echo a\na (it's printed\n")).isEmpty();
    }

    @Test
    void sessionsAreCheckedBehindTheirPrompts() {
        String session = """
                $ cat > a.txt <<EOF
                > it's (
                > EOF
                It's done (really
                user@host:~/src$ echo "a
                (.venv) $ ls
                """;
        assertThat(report("console", session)).isEqualTo("6:23+1 snippet-syntax: unterminated `\"`");
    }

    @Test
    void commentsInSessionsAreNoCommands() {
        assertThat(report("console", "# Don't (do this\n# it's like that\n# apt install 'x\n"))
                .isEqualTo("4:15+1 snippet-syntax: unterminated `'`");
        assertThat(report("console", "# the user's shell (\n$ ls\n")).isEmpty();
    }
}
