package dev.galley.files;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Names that are one and the same on a system that does not tell upper from lower case. Stateless, thread-safe. */
final class CaseClashes {
    private CaseClashes() {}

    /** Each name that has an equal one before it, with that one; the names are of one folder, in order. */
    static SortedMap<String, String> in(Set<String> names) {
        SortedMap<String, String> clashes = new TreeMap<>();
        Map<String, String> firstOf = new HashMap<>();
        for (String name : names) {
            // Composed first: the same systems do not tell an accented letter from a letter with an accent.
            String folded = Normalizer.normalize(name, Normalizer.Form.NFC)
                    .toUpperCase(Locale.ROOT)
                    .toLowerCase(Locale.ROOT);
            String first = firstOf.putIfAbsent(folded, name);
            if (first != null) {
                clashes.put(name, first);
            }
        }
        return clashes;
    }
}
