package dev.galley.snippet;

/**
 * What code in pages is checked against, where its own fence does not say. Immutable.
 *
 * @param python the version of Python: {@code 3.12}, the newest known
 * @param mysql the version of MySQL: {@code 8.4}
 */
public record SnippetOptions(String python, String mysql) {
    /** The newest Python that is known and MySQL 8.4, the version with long support. */
    public static SnippetOptions standard() {
        return new SnippetOptions("3.12", "8.4");
    }
}
