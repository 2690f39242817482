package dev.galley.snippet;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.page.Snippet;
import dev.galley.page.SnippetAttribute;
import java.util.List;
import java.util.Optional;

/**
 * Checks MySQL with the grammar that Oracle wrote for it, each statement for itself. Placeholders of drivers and templates
 * are taken on trust. {@code mysql=8.0} reads as that version does; {@code fragment} allows an expression or the end of a
 * query, and dots for what is left out. Thread-safe.
 */
final class MySqlChecker implements QuickChecker {
    private static final List<String> LEADS = List.of("", "SELECT", "SELECT 1 FROM t");

    /** At tokens of one reading: a statement takes some dozens for each; all used up, they last a second at most. */
    private static final long QUICK_LOOKS = 500_000;

    private static final int FIRST_8_0 = 80_011;
    private static final int LAST_8_0 = 80_043;

    private final String version;

    /** @param version what fences that name no version are checked against: {@code 8.4} */
    MySqlChecker(String version) {
        this.version = version;
    }

    @Override
    public List<Diagnostic> check(Snippet snippet) {
        return check(snippet, Long.MAX_VALUE);
    }

    @Override
    public Optional<List<Diagnostic>> checkQuickly(Snippet snippet) {
        try {
            return Optional.of(check(snippet, QUICK_LOOKS));
        } catch (CountedTokens.Exhausted e) {
            return Optional.empty();
        }
    }

    private List<Diagnostic> check(Snippet snippet, long looks) {
        SqlText text = SqlText.of(snippet.text(), snippet.has("fragment"));
        if (isPlain(snippet, text)) {
            return List.of();
        }
        List<Fault> faults = List.of();
        for (int version : versions(snippet)) {
            faults = snippet.has("fragment") ? excerptFaults(text, version, looks) : faults(text, "", version, looks);
            if (faults.isEmpty()) {
                return List.of();
            }
        }
        return faults.stream().map(it -> it.in(snippet)).toList();
    }

    private boolean isPlain(Snippet snippet, SqlText text) {
        boolean isKnown = versions(snippet).stream().allMatch(it -> it >= FIRST_8_0);
        return isKnown && !snippet.has("fragment") && PlainSql.accepts(text.code());
    }

    /** The complaints about the reading that goes furthest. */
    private static List<Fault> excerptFaults(SqlText text, int version, long looks) {
        List<Fault> furthest = faults(text, LEADS.get(0), version, looks);
        for (String lead : LEADS) {
            List<Fault> faults = faults(text, lead, version, looks);
            boolean isFurther =
                    !faults.isEmpty() && !furthest.isEmpty() && faults.get(0).isBehind(furthest.get(0));
            furthest = faults.isEmpty() || isFurther ? faults : furthest;
        }
        return furthest;
    }

    private static List<Fault> faults(SqlText text, String lead, int version, long looks) {
        return new MySqlStatements(text, lead, version, looks).faults();
    }

    /**
     * As the grammar counts: 80400 for 8.4. Within 8.0 the language grew, and the grammar drops what its last releases
     * call outdated but still read; so the last release and the first are asked.
     */
    private List<Integer> versions(Snippet snippet) {
        String target = snippet.attribute("mysql")
                .map(SnippetAttribute::value)
                .filter(SnippetWords.MYSQL::accepts)
                .orElse(version);
        String[] parts = target.split("\\.", 2);
        int release = Integer.parseInt(parts[0]) * 10_000 + Integer.parseInt(parts[1]) * 100;
        return target.equals("8.0") ? List.of(LAST_8_0, FIRST_8_0) : List.of(release);
    }
}
