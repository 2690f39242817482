package dev.galley.run;

import java.util.Comparator;

/**
 * One proof: that a snippet ran as its page says. Ordered by key. Immutable.
 *
 * @param key stands for the code, what runs before it, what is expected of it and the engine; 64 hexadecimal digits
 * @param engine the engine's name
 * @param runtime what it ran on: {@code Python 3.11.7}
 * @param output the brief fingerprint of what it printed
 */
record LedgerEntry(String key, String engine, String runtime, String output) implements Comparable<LedgerEntry> {
    private static final Comparator<LedgerEntry> ORDER = Comparator.comparing(LedgerEntry::key)
            .thenComparing(LedgerEntry::engine)
            .thenComparing(LedgerEntry::runtime)
            .thenComparing(LedgerEntry::output);

    @Override
    public int compareTo(LedgerEntry other) {
        return ORDER.compare(this, other);
    }
}
