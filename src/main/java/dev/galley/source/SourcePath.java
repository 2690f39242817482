package dev.galley.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The name of a file below one of the site's folders: {@code python/copying.md}. Parts are parted by {@code /} on every
 * system; no part is empty, {@code .} or {@code ..}. Every key and every sort uses it. Immutable.
 */
public record SourcePath(Root root, String value) implements Comparable<SourcePath> {
    /** @throws IllegalArgumentException when the value is not a clean relative path */
    public SourcePath {
        if (value.isEmpty() || value.startsWith("/") || value.endsWith("/") || value.contains("//")) {
            throw new IllegalArgumentException("not a clean relative path: " + value);
        }
        boolean mayHaveDots = value.startsWith(".") || value.contains("/.");
        if (mayHaveDots && Stream.of(value.split("/", -1)).anyMatch(it -> it.equals(".") || it.equals(".."))) {
            throw new IllegalArgumentException("not a clean relative path: " + value);
        }
    }

    /** A file below the content folder. */
    public static SourcePath content(String value) {
        return new SourcePath(Root.CONTENT, value);
    }

    /** The last part: {@code copying.md}. */
    public String name() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    /** The folder it stands in, without a closing slash; empty for a file at the top. */
    public String folder() {
        int slash = value.lastIndexOf('/');
        return slash < 0 ? "" : value.substring(0, slash);
    }

    /** The name without its last extension: {@code copying}. */
    public String stem() {
        String name = name();
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    /** Whether the name ends in {@code .md} or {@code .markdown}, in any case. */
    public boolean isMarkdown() {
        String lower = name().toLowerCase(Locale.ROOT);
        return lower.endsWith(".md") || lower.endsWith(".markdown");
    }

    /** Whether this is the page of its folder: {@code index.md} or {@code README.md}. */
    public boolean isFolderPage() {
        return isMarkdown() && (stem().equals("index") || stem().equalsIgnoreCase("readme"));
    }

    /**
     * The path that a target written in this file names, as code hosts read it: relative to this file's folder, or to
     * the root when it starts with {@code /}. Empty when it leads above the root or names the root itself.
     */
    public Optional<SourcePath> resolve(String target) {
        Deque<String> parts = new ArrayDeque<>();
        String full = target.startsWith("/") ? target : folder() + "/" + target;
        for (String part : full.split("/", -1)) {
            if (part.isEmpty() || part.equals(".")) {
                continue;
            }
            if (!part.equals("..")) {
                parts.addLast(part);
            } else if (parts.pollLast() == null) {
                return Optional.empty();
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new SourcePath(root, String.join("/", parts)));
    }

    @Override
    public int compareTo(SourcePath other) {
        return root == other.root ? value.compareTo(other.value) : root.compareTo(other.root);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourcePath path && root == path.root && value.equals(path.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
