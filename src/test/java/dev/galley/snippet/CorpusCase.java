package dev.galley.snippet;

import dev.galley.markdown.MarkdownParser;
import dev.galley.page.Snippet;
import dev.galley.page.SnippetProof;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A snippet of the corpus and what a reader is to be told of it. The corpus is pages of Markdown; above each block stands
 * a comment: {@code ok}, or for each problem its line in the block (from 1), its column in the page's line (from 1) and its
 * code; then, behind a colon, what the block is or what is wrong with it.
 *
 * @param name where it stands in the corpus, and what it is
 * @param expected {@code ok}, or places and codes, parted by a comma
 * @param block the lines of the block, fences and all, as they stand in the page
 */
record CorpusCase(String name, String expected, List<String> block, Snippet snippet) {
    private static final Pattern COMMENT =
            Pattern.compile("[>\\s]*<!-- (ok|\\d+:\\d+ [a-z-]+(?:, \\d+:\\d+ [a-z-]+)*): (.*) -->");
    private static final MarkdownParser PARSER = new MarkdownParser(false);

    /** The pages of the corpus, by name. */
    static List<Path> pages() {
        try (Stream<Path> pages = Files.list(Path.of(
                Objects.requireNonNull(CorpusCase.class.getResource("corpus")).toURI()))) {
            return pages.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All snippets of the corpus. */
    static Stream<CorpusCase> all() {
        return pages().stream().flatMap(page -> in(page, "\n").stream());
    }

    /** The snippets of one page, its lines parted as given. */
    static List<CorpusCase> in(Path page, String lineEnd) {
        List<String> lines = read(page);
        List<Snippet> snippets = parsed(String.join(lineEnd, lines));
        List<CorpusCase> cases = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher comment = COMMENT.matcher(lines.get(i));
            if (comment.matches()) {
                Snippet snippet = snippets.get(cases.size());
                int fence = snippet.span().line();
                List<String> block =
                        lines.subList(fence - 1, fence + snippet.lines().size() + 1);
                String name = page.getFileName() + ":" + fence + " " + comment.group(2);
                cases.add(new CorpusCase(name, comment.group(1), List.copyOf(block), snippet));
            }
        }
        if (cases.size() != snippets.size()) {
            throw new IllegalStateException(page + ": a block without its comment");
        }
        return cases;
    }

    private static List<String> read(Path page) {
        try {
            return Files.readString(page).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The snippets of a page as its parser finds them. */
    static List<Snippet> parsed(String markdown) {
        return PARSER.parse(new Source(SourcePath.content("page.md"), markdown + "\n"))
                .snippets();
    }

    boolean isBroken() {
        return !expected.equals("ok");
    }

    /** Whether the block stands at the left margin. */
    boolean isAtMargin() {
        return block.get(0).startsWith("```");
    }

    /** What is reported of a snippet, in the form of {@link #expected}; columns without a number of leading characters. */
    static String report(Snippet snippet, int leading) {
        SnippetProof proof = Fences.PROVER.prove(snippet);
        String problems = proof.diagnostics().stream()
                .map(it -> it.span().line() - snippet.span().line() + ":"
                        + (it.span().column() - leading) + " " + it.code().id())
                .collect(Collectors.joining(", "));
        return problems.isEmpty() ? "ok" : problems;
    }

    @Override
    public String toString() {
        return name;
    }
}
