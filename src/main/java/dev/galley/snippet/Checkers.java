package dev.galley.snippet;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The checker of each language that has one, made when the language first occurs. Thread-safe. */
final class Checkers {
    private final ParserThreads threads = new ParserThreads();
    private final SnippetOptions options;
    private final Map<String, SnippetChecker> made = new ConcurrentHashMap<>();

    Checkers(SnippetOptions options) {
        this.options = options;
    }

    /** What people call a language's parser, and its checker. */
    private record Kind(String parser, SnippetChecker checker) {}

    /** Made one by one, since some take a tenth of a second; a table of lambdas takes its time, too. */
    private @Nullable Kind kind(String language) {
        return switch (language) {
            case "python" -> new Kind("Python", python());
            case "pycon" -> new Kind("Python", new PythonConsoleChecker(syntax(), python()));
            case "mysql" -> new Kind("MySQL", mysql());
            case "mysql-console" -> new Kind("MySQL", new MySqlConsoleChecker(mysql()));
            case "bash" -> new Kind("shell", new ShellChecker());
            case "console" -> new Kind("shell", new ShellConsoleChecker());
            case "java" -> new Kind("Java", new JavaChecker());
            case "javascript" -> new Kind("JavaScript", new JavaScriptChecker());
            case "json" -> new Kind("JSON", JsonChecker.strict());
            case "json5" -> new Kind("JSON", JsonChecker.json5());
            case "jsonc" -> new Kind("JSON", JsonChecker.withComments());
            case "jsonl" -> new Kind("JSON", JsonChecker.lines());
            case "yaml" -> new Kind("YAML", new YamlChecker());
            case "toml" -> new Kind("TOML", new TomlChecker());
            case "xml", "svg" -> new Kind("XML", new XmlChecker());
            case "html" -> new Kind("HTML", new HtmlChecker());
            case "django" -> new Kind("Django", new DjangoChecker());
            case "docker" -> new Kind("Dockerfile", new DockerfileChecker());
            case "nginx" -> new Kind("nginx", new NginxChecker());
            case "ini" -> new Kind("INI", new IniChecker());
            case "properties" -> new Kind("properties", new PropertiesChecker());
            default -> null;
        };
    }

    private SnippetChecker python() {
        return new PythonChecker(options.python(), Optional.of(options::namesOfPython));
    }

    private SnippetChecker syntax() {
        return new PythonChecker(options.python(), Optional.empty());
    }

    private SnippetChecker mysql() {
        return new MySqlChecker(options.mysql());
    }

    /** The checker of a language, given by its first name. */
    Optional<SnippetChecker> of(String language) {
        SnippetChecker known = made.get(language);
        return known != null ? Optional.of(known) : Optional.ofNullable(made.computeIfAbsent(language, this::made));
    }

    private @Nullable SnippetChecker made(String language) {
        Kind kind = kind(language);
        return kind == null ? null : new BoundedChecker(kind.parser(), kind.checker(), threads);
    }
}
