package dev.galley.files;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of a site's files, which must all lie inside its folder. Stateless, thread-safe. */
final class OutputNames {
    private OutputNames() {}

    /** @throws IllegalArgumentException when a name leads elsewhere, or one name is the folder of another */
    static void check(Set<String> names) {
        names.forEach(OutputNames::check);
        checkFolders(names);
    }

    /** @throws IllegalArgumentException when a name leads elsewhere */
    static void check(String name) {
        boolean isClean = !name.startsWith(OutputPlaces.OWN);
        for (int start = 0; isClean && start <= name.length(); ) {
            int slash = name.indexOf('/', start);
            int end = slash < 0 ? name.length() : slash;
            isClean = isPart(name, start, end);
            start = end + 1;
        }
        if (!isClean) {
            throw new IllegalArgumentException("not the name of a file in a site: " + name);
        }
    }

    /** @throws IllegalArgumentException when one name is the folder of another */
    static void checkFolders(Set<String> names) {
        Set<String> folders = new HashSet<>();
        names.forEach(name -> addFolders(name, folders));
        for (String folder : folders) {
            if (names.contains(folder)) {
                throw new IllegalArgumentException("both a file and a folder: " + folder);
            }
        }
    }

    private static void addFolders(String name, Set<String> folders) {
        int slash = name.lastIndexOf('/');
        while (slash > 0 && folders.add(name.substring(0, slash))) {
            slash = name.lastIndexOf('/', slash - 1);
        }
    }

    private static boolean isPart(String name, int start, int end) {
        String part = name.substring(start, end);
        boolean isName = !part.isEmpty() && !part.equals(".") && !part.equals("..");
        return isName && part.chars().noneMatch(c -> c < ' ' || c == '\\');
    }

    /** On disks that do not tell case, the removed name would be the new file. */
    static boolean areRenamedInCase(Collection<String> removed, Set<String> names) {
        Set<String> gone = removed.stream().map(OutputNames::folded).collect(Collectors.toSet());
        return !gone.isEmpty() && names.stream().map(OutputNames::folded).anyMatch(gone::contains);
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
