package dev.galley.files;

import java.util.Arrays;
import java.util.Set;

/** The names of a site's files, which must all lie inside its folder. Stateless, thread-safe. */
final class OutputNames {
    private OutputNames() {}

    /** @throws IllegalArgumentException when a name leads elsewhere, or one name is the folder of another */
    static void check(Set<String> names) {
        for (String name : names) {
            boolean isClean = Arrays.stream(name.split("/", -1)).allMatch(OutputNames::isPart);
            if (!isClean || name.startsWith(OutputPlaces.OWN)) {
                throw new IllegalArgumentException("not the name of a file in a site: " + name);
            }
            checkFolders(name, names);
        }
    }

    private static void checkFolders(String name, Set<String> names) {
        for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
            String folder = name.substring(0, slash);
            if (names.contains(folder)) {
                throw new IllegalArgumentException("both a file and a folder: " + folder);
            }
        }
    }

    private static boolean isPart(String part) {
        boolean isName = !part.isEmpty() && !part.equals(".") && !part.equals("..");
        return isName && part.chars().noneMatch(c -> c < ' ' || c == '\\');
    }
}
