package dev.galley.snippet;

import java.util.Optional;

/**
 * What code in pages is checked against, where its own fence does not say. Immutable.
 *
 * @param python the version of Python: {@code 3.12}, the newest known
 * @param mysql the version of MySQL: {@code 8.4}
 * @param pythonIndex the names of Python modules in the site's own environment, in place of those Galley brings
 */
public record SnippetOptions(String python, String mysql, Optional<PythonIndex> pythonIndex) {
    /** The newest Python that is known and MySQL 8.4, the version with long support. */
    public static SnippetOptions standard() {
        return new SnippetOptions("3.12", "8.4", Optional.empty());
    }

    /** The same, with the names of the site's own environment. */
    public SnippetOptions with(PythonIndex index) {
        return new SnippetOptions(python, mysql, Optional.of(index));
    }

    PythonIndex namesOfPython() {
        return pythonIndex.orElseGet(PythonIndex::standard);
    }
}
