package dev.galley.files;

/**
 * What writing a site did to its folder, in files.
 *
 * @param written new or with other bytes
 * @param unchanged not touched: they keep their time
 * @param removed no longer part of the site
 */
public record WriteResult(int written, int unchanged, int removed) {}
