package dev.galley.source;

/** The folder a {@link SourcePath} starts in. Declared in the order in which problems are shown. */
public enum Root {
    /** The folder of {@code galley.yml}. */
    SITE,
    /** The site's own {@code templates/}. */
    TEMPLATES,
    /** The content folder: pages and their assets. */
    CONTENT
}
