package dev.galley.cli;

import dev.galley.build.JsonAnswer;
import dev.galley.build.ParallelEngine;
import dev.galley.build.SearchBuild;
import dev.galley.files.Asset;
import dev.galley.files.ReadSources;
import dev.galley.files.SourceReader;
import dev.galley.search.Answer;
import dev.galley.search.IndexWeights;
import dev.galley.search.SearchIndex;
import dev.galley.search.Searcher;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code galley search}. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {
            "Searches the site as its readers do, and shows what they would see: pages, and the sections in them that"
                    + " answer best. The pages are read as they are now; nothing is built or written."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  galley search cursor pagination       the first ten pages",
            "  galley search --explain curser        also why: the points of each word in each field",
            "  galley search --limit 3 --json orm    for scripts",
            "  galley search --heaviest              what makes the index large",
            "",
            "If a page does not come where it should: write its words into its title and headings first; then",
            "see `search:` in galley.yml for synonyms and boosts. Keep what must be found as `search_tests:`."
        })
final class SearchCommand implements Callable<Integer> {
    private static final int USUAL_LIMIT = 10;
    private static final int MOST_SHOWN = 100;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Galley galley;

    @Parameters(paramLabel = "QUERY", arity = "0..*", description = "What a reader types.")
    private List<String> query = new ArrayList<>();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "" + USUAL_LIMIT,
            description = "How many pages at most, 1 to 100. Default: ${DEFAULT-VALUE}.")
    private int limit = USUAL_LIMIT;

    @Option(names = "--explain", description = "Also print what each score is made of, by word and field.")
    private boolean isExplained;

    @Option(
            names = "--heaviest",
            description =
                    "In place of a search, print the pages and words that take most of the index, and the pages with"
                            + " words that nobody types.")
    private boolean isHeaviest;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean isJson;

    @Option(
            names = {"-f", "--config"},
            paramLabel = "FILE",
            description = "The site's configuration. Default: galley.yml, if there is one.")
    @Nullable
    private Path config;

    @Option(names = "--content", paramLabel = "FOLDER", description = "Where the pages are, in place of content_dir.")
    @Nullable
    private String content;

    @Override
    public Integer call() {
        if (query.isEmpty() != isHeaviest) {
            throw new CannotRunException(
                    isHeaviest ? "--heaviest takes no query" : "name what to search for, or give --heaviest");
        }
        if (limit < 1 || limit > MOST_SHOWN) {
            throw new CannotRunException("the number of pages must be 1 to 100: " + limit + " (option --limit)");
        }
        SearchIndex index = index();
        (isHeaviest ? weights(new IndexWeights(index)) : answer(new Searcher(index)))
                .forEach(line -> galley.out().println(line));
        galley.out().flush();
        return ExitCode.CLEAN;
    }

    private SearchIndex index() {
        Options options = new Options();
        options.config = config;
        options.content = content;
        SiteFolder folder = SiteFolder.read(galley.folder(), options);
        if (!folder.isConfiguredWell()) {
            new Report(folder, galley.terminal(options)).print(folder.diagnostics());
            throw new CannotRunException("nothing was searched: mend " + folder.configuration() + " first");
        }
        if (!Files.isDirectory(folder.content())) {
            throw new CannotRunException("no such folder: " + folder.content());
        }
        ReadSources sources = SourceReader.read(folder.content());
        try (ParallelEngine engine = new ParallelEngine(Runtime.getRuntime().availableProcessors())) {
            return new SearchBuild(engine, folder.config())
                    .run(
                            sources.pages(),
                            sources.assets().stream().map(Asset::path).collect(Collectors.toUnmodifiableSet()));
        }
    }

    private List<String> answer(Searcher searcher) {
        Answer answer = searcher.find(String.join(" ", query), limit);
        return isJson ? List.of(JsonAnswer.print(answer, isExplained)) : AnswerLines.of(answer, isExplained);
    }

    private List<String> weights(IndexWeights weights) {
        return isJson ? List.of(JsonAnswer.print(weights)) : WeightLines.of(weights);
    }
}
