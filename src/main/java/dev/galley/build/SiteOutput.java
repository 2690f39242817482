package dev.galley.build;

/** Takes the files of a site as they are made, by several threads at once. */
@FunctionalInterface
public interface SiteOutput {
    /**
     * Takes one file.
     *
     * @param name of the file below the output folder, parts parted by {@code /}; each comes once
     * @param bytes which nobody changes afterwards
     */
    void put(String name, byte[] bytes);
}
