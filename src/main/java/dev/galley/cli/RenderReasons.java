package dev.galley.cli;

import dev.galley.build.BuildWork;
import dev.galley.source.SourcePath;
import java.nio.file.Files;
import java.util.List;

/** Tells why a page was rendered. Stateless. */
final class RenderReasons {
    private RenderReasons() {}

    /**
     * One line for people.
     *
     * @param page its path below the content folder
     * @throws CannotRunException when there is no such page
     */
    static String of(String page, Built built) {
        if (!Files.isRegularFile(built.folder().content().resolve(page))) {
            throw new CannotRunException("no such page: " + page + " (option --explain)");
        }
        BuildWork work = built.finished().work();
        List<String> reasons = work.rendered().get(SourcePath.content(page.replace('\\', '/')));
        if (reasons == null) {
            return page + " was not rendered: nothing that it shows has changed";
        }
        return reasons.isEmpty()
                ? page + " was rendered: no earlier build left it in the output, or its code is run with each build"
                : page + " was rendered, since this changed: " + String.join("; ", reasons);
    }
}
