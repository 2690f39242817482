package dev.galley.search;

import java.util.function.Supplier;

/** One file of the folder {@code search/} of a site. Immutable, safe for use by several threads. */
public final class IndexFile {
    private final String name;
    private final boolean isKept;
    private final Supplier<byte[]> content;

    IndexFile(String name, boolean isKept, Supplier<byte[]> content) {
        this.name = name;
        this.isKept = isKept;
        this.content = content;
    }

    /** Its name below {@code search/}. */
    public String name() {
        return name;
    }

    /** Whether it is as it was in the index that this one is a revision of; its content cannot be asked for then. */
    public boolean isKept() {
        return isKept;
    }

    /** Its content in UTF-8, made when it is asked for and not kept, so that all files need not be in memory at once. */
    public byte[] bytes() {
        return content.get();
    }
}
