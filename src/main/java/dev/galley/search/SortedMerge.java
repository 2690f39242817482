package dev.galley.search;

import java.util.Iterator;
import java.util.SortedSet;
import java.util.function.ObjIntConsumer;

/** Goes through sorted texts and more texts together, in order. */
final class SortedMerge {
    private SortedMerge() {}

    /**
     * Gives each text once, with its place among the first.
     *
     * @param more sorted in the same way
     * @param each takes a text and its place, which is -1 for one that is not among the first
     */
    static void each(String[] sorted, SortedSet<String> more, ObjIntConsumer<String> each) {
        Iterator<String> others = more.iterator();
        String other = others.hasNext() ? others.next() : null;
        for (int place = 0; place < sorted.length; place++) {
            while (other != null && other.compareTo(sorted[place]) < 0) {
                each.accept(other, -1);
                other = others.hasNext() ? others.next() : null;
            }
            if (sorted[place].equals(other)) {
                other = others.hasNext() ? others.next() : null;
            }
            each.accept(sorted[place], place);
        }
        while (other != null) {
            each.accept(other, -1);
            other = others.hasNext() ? others.next() : null;
        }
    }
}
