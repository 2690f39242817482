package dev.galley.snippet;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.diagnostic.Suggestions;
import dev.galley.page.Snippet;
import dev.galley.page.SnippetAttribute;
import dev.galley.source.Root;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;

/** Takes code of blocks from files of the site: whole blocks, frames around them, and what runs before. Thread-safe. */
final class IncludedCode {
    private final Function<SourcePath, Optional<Source>> files;

    /** @param files the text of a file below the folder of {@code galley.yml}, if it may be included */
    IncludedCode(Function<SourcePath, Optional<Source>> files) {
        this.files = files;
    }

    /** The lines of a block: those that {@code file=PATH#REGION} names, of which the region is shown, or its own. */
    List<CodeLine> lines(Snippet snippet, Consumer<Diagnostic> found) {
        Optional<SnippetAttribute> word = snippet.attribute("file");
        if (word.isPresent() && !snippet.text().isBlank()) {
            String way = "remove the code: it comes from the file";
            found.accept(bad(word.get(), "a block with `file` and with code of its own", way));
            return CodeLine.of(snippet);
        }
        return word.flatMap(it -> lines(it, found)).orElseGet(() -> CodeLine.of(snippet));
    }

    private Optional<List<CodeLine>> lines(SnippetAttribute word, Consumer<Diagnostic> found) {
        int hash = word.value().indexOf('#');
        String path = hash < 0 ? word.value() : word.value().substring(0, hash);
        String region = hash < 0 ? "" : word.value().substring(hash + 1);
        return read(word, path, found)
                .map(CodeLine::of)
                .filter(lines -> hasRegion(lines, region, word, found))
                .map(lines -> FileRegion.show(lines, region));
    }

    private static boolean hasRegion(
            List<CodeLine> lines, String region, SnippetAttribute word, Consumer<Diagnostic> found) {
        Set<String> names = FileRegion.names(lines);
        boolean hasIt = region.isEmpty() || names.contains(region);
        if (!hasIt) {
            List<String> help = new ArrayList<>(Suggestions.didYouMean(region, names));
            help.add("a comment `region " + region + "` begins it, and `endregion` ends it");
            found.accept(bad(word, "a region that the file does not have: `" + region + "`", help));
        }
        return hasIt;
    }

    /** The lines in the frame that {@code wrap=PATH} names, in the place of its line {@code [snippet]}. */
    List<CodeLine> wrap(Snippet snippet, List<CodeLine> lines, Consumer<Diagnostic> found) {
        Optional<SnippetAttribute> word = snippet.attribute("wrap");
        return word.flatMap(it -> read(it, it.value(), found))
                .map(frame -> wrap(word.get(), lines, frame, found))
                .orElse(lines);
    }

    private static List<CodeLine> wrap(
            SnippetAttribute word, List<CodeLine> inner, Source frame, Consumer<Diagnostic> found) {
        List<CodeLine> lines = new ArrayList<>();
        boolean isPlaced = false;
        for (CodeLine line : CodeLine.of(frame)) {
            Matcher place = CommentMarks.PLACE.matcher(line.text());
            if (!isPlaced && place.find()) {
                isPlaced = true;
                String indentation = place.group("indent");
                inner.forEach(it -> lines.add(it.indentedBy(indentation)));
            } else {
                lines.add(line);
            }
        }
        if (!isPlaced) {
            found.accept(
                    bad(word, "a frame without a place for the block", "put a comment `[snippet]` on a line of it"));
        }
        return isPlaced ? lines : inner;
    }

    /** The code that {@code setup=PATH} names, as a block in the language of the one that needs it. */
    Optional<Snippet> setup(Snippet snippet, Consumer<Diagnostic> found) {
        Optional<SnippetAttribute> word = snippet.attribute("setup");
        return word.flatMap(it -> read(it, it.value(), found))
                .map(file -> CodeLine.in(
                        new Snippet(
                                snippet.language(),
                                List.of(),
                                "",
                                List.of(),
                                word.get().span()),
                        CodeLine.of(file)));
    }

    private Optional<Source> read(SnippetAttribute word, String path, Consumer<Diagnostic> found) {
        Optional<Source> file =
                new SourcePath(Root.SITE, "galley.yml").resolve("/" + path).flatMap(files);
        if (file.isEmpty()) {
            found.accept(bad(
                    word,
                    "no file that can be included: `" + path + "`",
                    "name a text of at most 1 MB below the folder of `galley.yml`; names that begin with a dot, and links"
                            + " that lead elsewhere, are not followed"));
        }
        return file;
    }

    private static Diagnostic bad(SnippetAttribute word, String message, String help) {
        return bad(word, message, List.of(help));
    }

    private static Diagnostic bad(SnippetAttribute word, String message, List<String> help) {
        return Diagnostic.of(DiagnosticCode.SNIPPET_BAD_INCLUDE, word.span(), message, help.toArray(String[]::new));
    }
}
