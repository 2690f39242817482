package dev.galley.snippet;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The languages a fence may name. The first name of each is the one others use; the rest lead to it. */
final class Languages {
    private static final String TABLE = """
            abap
            ada
            antlr4 g4
            apacheconf apache htaccess
            applescript
            arduino ino
            asciidoc adoc
            awk gawk
            bash sh shell dash
            basic
            batch bat cmd
            bnf
            brainfuck
            c h
            clojure clj
            cmake
            cobol
            coffeescript coffee
            console shell-session sh-session shellsession terminal
            cpp c++ cc cxx hpp
            crystal
            csharp cs c# dotnet
            css
            css-extras
            csv
            cue
            cypher
            d
            dart
            diff patch udiff
            django htmldjango html+django django-html
            docker dockerfile containerfile
            dot graphviz gv
            editorconfig
            ejs eta
            elixir ex exs
            elm
            erb
            erlang erl
            excel-formula xlsx xls
            fish
            fortran f90
            fsharp f#
            gdscript
            gherkin cucumber
            git
            glsl
            go golang
            go-module go-mod gomod
            gradle
            graphql gql
            groovy
            haml
            handlebars hbs mustache
            haskell hs
            hcl terraform tf
            hlsl
            html htm xhtml
            http https
            ignore gitignore dockerignore npmignore
            ini cfg conf dosini systemd desktop
            ipython
            java
            javascript js mjs cjs node
            jinja jinja2 html+jinja j2
            jq
            json
            json5
            jsonc json-with-comments
            jsonl ndjson jsonlines
            jsx
            julia jl
            kotlin kt kts
            latex tex context
            less
            linker-script ld
            liquid
            lisp emacs elisp emacs-lisp common-lisp
            llvm
            log
            lua
            makefile make mk
            markdown md
            matlab octave
            mermaid
            mongodb
            mysql sql mariadb
            mysql-console mysql-session
            nasm asm assembly
            nginx
            nix
            objectivec objc objective-c
            ocaml ml
            openscad
            output stdout stderr
            pascal delphi
            perl pl
            php
            plaintext plain text txt none nohighlight
            plantuml puml
            plsql
            postgresql postgres pgsql psql
            powershell ps1 pwsh
            prolog
            promql
            properties
            protobuf proto
            pug jade
            puppet
            pycon python-repl python-console pyconsole doctest
            python py python3 py3 pyi
            qml
            r
            racket
            regex regexp
            rest rst restructuredtext
            ruby rb
            rust rs
            sass
            scala
            scheme
            scss
            smalltalk
            solidity sol
            sparql rq
            sqlite sqlite3
            ssh-config
            svelte
            svg
            swift
            tcl
            textile
            toml
            traceback pytb py3tb
            tsql mssql
            tsx
            twig
            typescript ts
            typoscript
            uri url
            v
            vbnet vb
            verilog
            vhdl
            vim viml
            vue
            wasm wat
            xml xsd xsl xslt rss atom plist pom
            xquery
            yaml yml
            zig
            zsh ksh
            """;
    private static final Map<String, String> FIRST_NAMES = firstNames();

    /** Dialects and sessions that are coloured like the language they are made of. */
    private static final Map<String, String> SHOWN_AS = Map.ofEntries(
            Map.entry("console", "shell-session"),
            Map.entry("ipython", "python"),
            Map.entry("jinja", "django"),
            Map.entry("jsonc", "json5"),
            Map.entry("jsonl", "json"),
            Map.entry("mysql", "sql"),
            Map.entry("mysql-console", "sql"),
            Map.entry("postgresql", "sql"),
            Map.entry("pycon", "python"),
            Map.entry("sqlite", "sql"),
            Map.entry("tsql", "sql"),
            Map.entry("zsh", "bash"));

    private Languages() {}

    /** The first name of the language that has this name, in lower case. */
    static Optional<String> named(String name) {
        return Optional.ofNullable(FIRST_NAMES.get(name));
    }

    /** The name of the grammar that colours a language, given by its first name. */
    static String shownAs(String language) {
        return SHOWN_AS.getOrDefault(language, language);
    }

    /** All names. */
    static Set<String> names() {
        return FIRST_NAMES.keySet();
    }

    private static Map<String, String> firstNames() {
        Map<String, String> names = new TreeMap<>();
        TABLE.lines().map(line -> line.split(" ")).forEach(line -> {
            for (String name : line) {
                if (names.put(name, line[0]) != null) {
                    throw new AssertionError("two languages share a name: " + name);
                }
            }
        });
        return Map.copyOf(names);
    }
}
