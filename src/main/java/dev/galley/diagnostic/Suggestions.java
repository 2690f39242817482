package dev.galley.diagnostic;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the names an author may have meant. Stateless, thread-safe. */
public final class Suggestions {
    private static final int MOST_SHOWN = 3;
    private static final int LONGEST_COMPARED = 200;

    private Suggestions() {}

    /**
     * The known names nearest to a written one, nearest first, at most three. A name is near when its edit distance
     * (insert, delete, replace, swap two neighbours; upper and lower case are the same) is at most a third of the
     * written name's length, and at least 1 is always allowed.
     */
    public static List<String> near(String written, Collection<String> known) {
        record Near(int distance, String name) {}
        if (written.length() > LONGEST_COMPARED) {
            return List.of();
        }
        String lower = written.toLowerCase(Locale.ROOT);
        int most = Math.max(1, written.length() / 3);
        return new TreeSet<>(known)
                .stream()
                        .filter(name -> Math.abs(name.length() - written.length()) <= most)
                        .map(name -> new Near(distance(lower, name.toLowerCase(Locale.ROOT)), name))
                        .filter(near -> near.distance() <= most)
                        .sorted(java.util.Comparator.comparingInt(Near::distance))
                        .limit(MOST_SHOWN)
                        .map(Near::name)
                        .toList();
    }

    /** A help line that offers the near names, or nothing when none is near. */
    public static List<String> didYouMean(String written, Collection<String> known) {
        List<String> near = near(written, known);
        return near.isEmpty()
                ? List.of()
                : List.of("did you mean "
                        + near.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", ")) + "?");
    }

    /** Optimal string alignment distance: every substring is edited at most once. */
    static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(Math.min(last[j] + 1, current[j - 1] + 1), last[j - 1] + replace);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }
        return last[b.length()];
    }
}
