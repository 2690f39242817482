package dev.galley.snippet;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The checker of each language that has one, made when the language first occurs. Thread-safe. */
final class Checkers {
    private final ParserThreads threads = new ParserThreads();
    private final Map<String, Kind> kinds;
    private final Map<String, SnippetChecker> made = new ConcurrentHashMap<>();

    Checkers(SnippetOptions options) {
        SnippetChecker syntax = new PythonChecker(options.python(), Optional.empty());
        SnippetChecker python = new PythonChecker(options.python(), Optional.of(options::namesOfPython));
        SnippetChecker mysql = new MySqlChecker(options.mysql());
        kinds = Map.ofEntries(
                entry("python", "Python", () -> python),
                entry("pycon", "Python", () -> new PythonConsoleChecker(syntax, python)),
                entry("mysql", "MySQL", () -> mysql),
                entry("mysql-console", "MySQL", () -> new MySqlConsoleChecker(mysql)),
                entry("bash", "shell", ShellChecker::new),
                entry("console", "shell", ShellConsoleChecker::new),
                entry("java", "Java", JavaChecker::new),
                entry("javascript", "JavaScript", JavaScriptChecker::new),
                entry("json", "JSON", JsonChecker::strict),
                entry("json5", "JSON", JsonChecker::json5),
                entry("jsonc", "JSON", JsonChecker::withComments),
                entry("jsonl", "JSON", JsonChecker::lines),
                entry("yaml", "YAML", YamlChecker::new),
                entry("toml", "TOML", TomlChecker::new),
                entry("xml", "XML", XmlChecker::new),
                entry("svg", "XML", XmlChecker::new),
                entry("html", "HTML", HtmlChecker::new),
                entry("django", "Django", DjangoChecker::new),
                entry("docker", "Dockerfile", DockerfileChecker::new),
                entry("nginx", "nginx", NginxChecker::new),
                entry("ini", "INI", IniChecker::new),
                entry("properties", "properties", PropertiesChecker::new));
    }

    /** What people call a language's parser, and how its checker is made: some take a tenth of a second for that. */
    private record Kind(String parser, Supplier<SnippetChecker> checker) {}

    private static Map.Entry<String, Kind> entry(String language, String parser, Supplier<SnippetChecker> checker) {
        return Map.entry(language, new Kind(parser, checker));
    }

    /** The checker of a language, given by its first name. */
    Optional<SnippetChecker> of(String language) {
        SnippetChecker known = made.get(language);
        return known != null
                ? Optional.of(known)
                : Optional.ofNullable(kinds.get(language)).map(kind -> made(language, kind));
    }

    private SnippetChecker made(String language, Kind kind) {
        return made.computeIfAbsent(
                language, it -> new BoundedChecker(kind.parser(), kind.checker().get(), threads));
    }
}
