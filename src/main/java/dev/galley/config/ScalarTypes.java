package dev.galley.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The values that are written as one text. */
final class ScalarTypes {
    static final ValueType<String> TEXT = new TextType<>(Map.of(), (text, problem) -> Optional.of(text));
    static final ValueType<Optional<String>> SOME_TEXT =
            new TextType<>(Map.of(), (text, problem) -> Optional.of(Optional.of(text)));
    static final ValueType<Optional<URI>> ADDRESS =
            new TextType<>(Map.of("pattern", "^[hH][tT][tT][pP][sS]?://"), ScalarTypes::address);
    static final ValueType<String> LANGUAGE = new TextType<>(Map.of(), ScalarTypes::language);
    static final ValueType<String> FOLDER = new TextType<>(Map.of("pattern", "^[^/\\\\:]"), ScalarTypes::folder);
    static final ValueType<String> FILE = new TextType<>(Map.of("pattern", "^[^/\\\\:]"), ScalarTypes::file);

    private ScalarTypes() {}

    /** Takes what is wrong with a text and what to do about it. */
    private interface Problem {
        <T> Optional<T> report(String fact, String help);
    }

    /** @param keywords what the schema says besides that it is a string */
    private record TextType<T>(Map<String, Object> keywords, BiFunction<String, Problem, Optional<T>> reading)
            implements ValueType<T> {
        @Override
        public Optional<T> read(String key, YamlNode node, Findings findings) {
            if (!(node instanceof YamlScalar scalar) || !scalar.isText()) {
                findings.addWrongType(node, key, "text");
                return Optional.empty();
            }
            return reading.apply(scalar.text(), new Problem() {
                @Override
                public <R> Optional<R> report(String fact, String help) {
                    findings.addBadValue(scalar, "`" + key + "` is " + fact + ": `" + scalar.text() + "`", help);
                    return Optional.empty();
                }
            });
        }

        @Override
        public Map<String, Object> schema() {
            return Schemas.with(Map.of("type", "string"), keywords);
        }
    }

    private static Optional<Optional<URI>> address(String text, Problem problem) {
        try {
            URI uri = new URI(text);
            String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            boolean isWeb = scheme.equals("https") || scheme.equals("http");
            if (isWeb && uri.getHost() != null && uri.getRawQuery() == null && uri.getRawFragment() == null) {
                return Optional.of(Optional.of(uri));
            }
        } catch (URISyntaxException e) {
            // The problem below says so.
        }
        return problem.report("not an absolute http or https address", "write it as `https://docs.example.org/`");
    }

    private static Optional<String> language(String text, Problem problem) {
        try {
            String tag = new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
            if (!text.isEmpty()) {
                return Optional.of(tag);
            }
        } catch (IllformedLocaleException e) {
            // The problem below says so.
        }
        return problem.report("not a BCP 47 language tag", "write a tag such as `en`, `de` or `pt-BR`");
    }

    private static Optional<String> folder(String text, Problem problem) {
        return isRelative(text)
                ? Optional.of(FolderName.of(text).toString())
                : problem.report(
                        "not a relative folder", "name a folder below that of `galley.yml`, with `/` between parts");
    }

    private static Optional<String> file(String text, Problem problem) {
        String name = isRelative(text) ? FolderName.of(text).toString() : "..";
        boolean isInside = !name.equals("..") && !name.startsWith("../") && !name.equals(".");
        return isInside
                ? Optional.of(name)
                : problem.report(
                        "not a file of the site",
                        "name a file below the folder of `galley.yml`, with `/` between parts");
    }

    private static boolean isRelative(String text) {
        boolean isClean = text.chars().noneMatch(c -> c < ' ' || c == '\\' || c == ':');
        return !text.isBlank() && !text.startsWith("/") && isClean;
    }
}
