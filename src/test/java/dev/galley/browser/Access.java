package dev.galley.browser;

/** How a reader gets at a site: from a server, or from a folder on disk. */
enum Access {
    HTTP,
    FILE
}
