package dev.galley.config;

import java.util.ArrayList;
import java.util.List;

/** The name of a folder relative to that of {@code galley.yml}, without {@code .} and needless {@code ..}. Immutable. */
record FolderName(List<String> parts) {
    FolderName {
        parts = List.copyOf(parts);
    }

    static FolderName of(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split("/", -1)) {
            boolean leadsBack = part.equals("..")
                    && !parts.isEmpty()
                    && !parts.get(parts.size() - 1).equals("..");
            if (leadsBack) {
                parts.remove(parts.size() - 1);
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return new FolderName(parts);
    }

    /** Whether the other folder is this one or lies below it. */
    boolean contains(FolderName other) {
        return parts.size() <= other.parts.size()
                && parts.equals(other.parts.subList(0, parts.size()))
                && !other.parts.subList(parts.size(), other.parts.size()).contains("..");
    }

    /** Whether it is the folder of {@code galley.yml} or one above it. */
    boolean containsSite() {
        return parts.stream().allMatch(part -> part.equals(".."));
    }

    @Override
    public String toString() {
        return parts.isEmpty() ? "." : String.join("/", parts);
    }
}
