package dev.galley.snippet;

import java.util.Map;
import java.util.Optional;

/** The checker of each language that has one. Thread-safe. */
final class Checkers {
    private final ParserThreads threads = new ParserThreads();
    private final Map<String, SnippetChecker> byLanguage;

    Checkers(SnippetOptions options) {
        SnippetChecker syntax = new PythonChecker(options.python(), Optional.empty());
        SnippetChecker python = new PythonChecker(options.python(), Optional.of(options::namesOfPython));
        SnippetChecker mysql = new MySqlChecker(options.mysql());
        SnippetChecker shell = new ShellChecker();
        byLanguage = Map.ofEntries(
                entry("python", "Python", python),
                entry("pycon", "Python", new PythonConsoleChecker(syntax, python)),
                entry("mysql", "MySQL", mysql),
                entry("mysql-console", "MySQL", new MySqlConsoleChecker(mysql)),
                entry("bash", "shell", shell),
                entry("console", "shell", new ShellConsoleChecker()),
                entry("java", "Java", new JavaChecker()),
                entry("javascript", "JavaScript", new JavaScriptChecker()),
                entry("json", "JSON", JsonChecker.strict()),
                entry("json5", "JSON", JsonChecker.json5()),
                entry("jsonc", "JSON", JsonChecker.withComments()),
                entry("jsonl", "JSON", JsonChecker.lines()),
                entry("yaml", "YAML", new YamlChecker()),
                entry("toml", "TOML", new TomlChecker()),
                entry("xml", "XML", new XmlChecker()),
                entry("svg", "XML", new XmlChecker()),
                entry("html", "HTML", new HtmlChecker()),
                entry("django", "Django", new DjangoChecker()),
                entry("docker", "Dockerfile", new DockerfileChecker()),
                entry("nginx", "nginx", new NginxChecker()),
                entry("ini", "INI", new IniChecker()),
                entry("properties", "properties", new PropertiesChecker()));
    }

    /** The checker of a language, given by its first name. */
    Optional<SnippetChecker> of(String language) {
        return Optional.ofNullable(byLanguage.get(language));
    }

    private Map.Entry<String, SnippetChecker> entry(String language, String parser, SnippetChecker checker) {
        return Map.entry(language, new BoundedChecker(parser, checker, threads));
    }
}
