package dev.galley.highlight;

import java.util.LinkedHashMap;
import java.util.Map;

/** Names of languages that authors bring along from other tools, beside those that come with the grammars. */
final class LanguageNames {
    private static final String[][] FURTHER = {
        {"bash", "zsh", "ksh", "dotenv", "env"},
        {"cpp", "c++", "cxx", "hpp"},
        {"csharp", "c#"},
        {"css", "pcss", "postcss"},
        {"diff", "patch"},
        {"django", "htmldjango", "html+django"},
        {"fsharp", "f#", "fs"},
        {"go", "golang"},
        {"graphql", "gql"},
        {"ini", "cfg", "conf"},
        {"java", "jshell"},
        {"javascript", "cjs", "mjs", "node"},
        {"jinja2", "jinja", "html+jinja"},
        {"json", "json-ld", "jsonld"},
        {"json5", "jsonc"},
        {"makefile", "make", "mk"},
        {"markup", "htm", "svelte", "vue", "xhtml"},
        {"objectivec", "obj-c"},
        {"perl", "pl"},
        {"powershell", "ps1", "pwsh"},
        {"protobuf", "proto"},
        {"python", "pycon", "python3", "py3", "pyi"},
        {"rust", "rs"},
        {"shell-session", "console", "terminal"},
        {"sql", "mariadb", "mysql", "mysql-console", "postgres", "postgresql", "psql", "sqlite"},
        {"text", "output"},
        {"typescript", "cts", "mts"},
        {"xml", "pom", "xsd", "xsl", "xslt"},
    };

    private LanguageNames() {}

    /** The languages by these names too; a name that is taken keeps its meaning. */
    static Map<String, Language> addTo(Map<String, Language> languages) {
        Map<String, Language> all = new LinkedHashMap<>(languages);
        for (String[] row : FURTHER) {
            Language language = languages.get(row[0]);
            for (int i = 1; i < row.length && language != null; i++) {
                all.putIfAbsent(row[i], language);
            }
        }
        return all;
    }
}
