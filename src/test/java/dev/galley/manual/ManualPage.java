package dev.galley.manual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the manual on disk. */
record ManualPage(Path file) {
    static final Path FOLDER = Path.of("src/site/markdown");

    static ManualPage named(String name) {
        return new ManualPage(FOLDER.resolve(name));
    }

    static List<ManualPage> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(ManualPage::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands between {@code <!-- name: begin -->} and {@code <!-- name: end -->}, blank lines around it gone. */
    String part(String name) {
        String text = text();
        int begin = text.indexOf(begin(name)) + begin(name).length();
        return text.substring(begin, text.indexOf(end(name))).strip() + "\n";
    }

    void write(String name, String part) {
        String text = text();
        int begin = text.indexOf(begin(name)) + begin(name).length();
        String whole = text.substring(0, begin) + "\n\n" + part + "\n" + text.substring(text.indexOf(end(name)));
        try {
            Files.writeString(file, whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bodies of the fences of a language that are not marked {@code nocheck}. */
    List<String> fences(String language) {
        Pattern fence = Pattern.compile("(?ms)^```" + language + "$\n(.*?)^```$");
        return new ArrayList<>(
                fence.matcher(text()).results().map(found -> found.group(1)).toList());
    }

    List<String> matches(String regex) {
        return Pattern.compile(regex, Pattern.MULTILINE)
                .matcher(text())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static String begin(String name) {
        return "<!-- " + name + ": begin -->";
    }

    private static String end(String name) {
        return "<!-- " + name + ": end -->";
    }

    @Override
    public String toString() {
        return FOLDER.relativize(file).toString();
    }
}
