package dev.galley.search;

import java.util.function.Supplier;

/** One file of the folder {@code search/} of a site. Immutable, safe for use by several threads. */
public final class IndexFile {
    private final String name;
    private final Supplier<byte[]> content;

    IndexFile(String name, Supplier<byte[]> content) {
        this.name = name;
        this.content = content;
    }

    /** Its name below {@code search/}. */
    public String name() {
        return name;
    }

    /** Its content in UTF-8, made when it is asked for and not kept, so that all files need not be in memory at once. */
    public byte[] bytes() {
        return content.get();
    }
}
