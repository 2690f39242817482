package dev.galley.run;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.source.Source;
import dev.galley.source.SourceSpan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is known to be proven: one line of JSON for each snippet, sorted, so that two branches merge line by line. Whoever
 * builds without an engine shows by it what others have proven. Immutable.
 */
public final class Ledger {
    /** Nothing proven. */
    public static final Ledger EMPTY = new Ledger(List.of());

    private static final String BEGIN = "[";
    /** Stands behind all entries, so that each of them ends in a comma and no merge has to mind the last one. */
    private static final String END = "{}]";

    private static final String WORDS = "([^\"\\\\\\p{Cntrl}]{1,100})";
    private static final Pattern ENTRY = Pattern.compile("\\{\"key\": \"([0-9a-f]{64})\", \"engine\": \"" + WORDS
            + "\", \"runtime\": \"" + WORDS + "\", \"output\": \"([0-9a-f]{8})\"\\},");

    private final SortedMap<String, LedgerEntry> entries;

    Ledger(Collection<LedgerEntry> all) {
        SortedMap<String, LedgerEntry> byKey = new TreeMap<>();
        all.stream().sorted().forEach(entry -> byKey.putIfAbsent(entry.key(), entry));
        this.entries = Collections.unmodifiableSortedMap(byKey);
    }

    /**
     * A ledger as it was read.
     *
     * @param diagnostics a warning for each line that is none of a ledger; the other lines count
     */
    public record Parsed(Ledger ledger, List<Diagnostic> diagnostics) {
        public Parsed {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /** Reads a ledger. Never throws for what a file says. */
    public static Parsed parse(Source source) {
        List<LedgerEntry> found = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<String> lines = source.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher entry = ENTRY.matcher(lines.get(i));
            if (entry.matches()) {
                found.add(new LedgerEntry(entry.group(1), entry.group(2), entry.group(3), entry.group(4)));
            } else if (!isFrame(lines.get(i))) {
                diagnostics.add(damaged(source, i + 1, lines.get(i)));
            }
        }
        return new Parsed(new Ledger(found), diagnostics);
    }

    private static boolean isFrame(String line) {
        return line.equals(BEGIN) || line.equals(END) || line.isBlank();
    }

    private static Diagnostic damaged(Source source, int line, String text) {
        boolean isConflict = text.startsWith("<<<<<<<") || text.startsWith("=======") || text.startsWith(">>>>>>>");
        return Diagnostic.of(
                DiagnosticCode.LEDGER_DAMAGED,
                new SourceSpan(source.path(), line, 1, text.length()),
                isConflict ? "merge conflict in the ledger of proofs" : "line that is none of the ledger of proofs",
                "the other lines count; `galley check --prove` writes the file anew");
    }

    Optional<LedgerEntry> entry(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** Both ledgers' entries. */
    public Ledger and(Ledger other) {
        List<LedgerEntry> both = new ArrayList<>(entries.values());
        both.addAll(other.entries.values());
        return new Ledger(both);
    }

    /** How many snippets are proven. */
    public int size() {
        return entries.size();
    }

    /** The file: the same text for the same entries. */
    public String text() {
        StringBuilder text = new StringBuilder(BEGIN).append('\n');
        entries.values().forEach(entry -> text.append(line(entry)).append('\n'));
        return text.append(END).append('\n').toString();
    }

    private static String line(LedgerEntry entry) {
        return "{\"key\": \"" + entry.key() + "\", \"engine\": \"" + entry.engine() + "\", \"runtime\": \""
                + entry.runtime() + "\", \"output\": \"" + entry.output() + "\"},";
    }
}
