package dev.galley.config;

import java.util.List;

/**
 * One key of {@code galley.yml}. Immutable.
 *
 * @param ifAbsent the value when the file does not have the key, or has a wrong value for it
 * @param shownDefault the default as the manual shows it; empty when there is none
 * @param description one sentence for the manual and for editors
 * @param elsewhere what other generators call it, offered to those who come from there
 */
record ConfigKey<T>(
        String name, ValueType<T> type, T ifAbsent, String shownDefault, String description, List<String> elsewhere) {
    ConfigKey {
        elsewhere = List.copyOf(elsewhere);
    }
}
