package dev.galley.cli;

import dev.galley.source.SourcePath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tells why a page was rendered. Stateless. */
final class RenderReasons {
    private RenderReasons() {}

    private static SourcePath path(String page, Path content) {
        return SourcePath.content("index.md")
                .resolve(page.replace('\\', '/'))
                .filter(path -> path.isMarkdown() && Files.isRegularFile(content.resolve(path.value())))
                .orElseThrow(() -> new CannotRunException("no such page: " + page + " (option --explain)"));
    }

    /**
     * One line for people.
     *
     * @param page its path below the content folder
     * @throws CannotRunException when there is no such page
     */
    static String of(String page, Built built) {
        List<String> reasons =
                built.finished().work().rendered().get(path(page, built.folder().content()));
        if (reasons == null) {
            return page + " was not rendered: nothing that it shows has changed, or it is not published";
        }
        return reasons.isEmpty()
                ? page + " was rendered: no earlier build left it in the output, or its code is run with each build"
                : page + " was rendered, since this changed: " + String.join("; ", reasons);
    }
}
