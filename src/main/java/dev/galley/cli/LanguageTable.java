package dev.galley.cli;

import dev.galley.page.LanguageCounts;
import dev.galley.page.ProofCounts;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** How far the snippets of each language were proven, in columns. Stateless. */
final class LanguageTable {
    private LanguageTable() {}

    /** A line for each language, in the order given, all columns as wide as their longest entry. */
    static List<String> lines(List<LanguageCounts> languages) {
        int name =
                languages.stream().mapToInt(it -> it.language().length()).max().orElse(0);
        return languages.stream()
                .map(it ->
                        "  " + it.language() + " ".repeat(name - it.language().length())
                                + cell(
                                        it,
                                        languages,
                                        ProofCounts::snippets,
                                        it.counts().snippets() == 1 ? "snippet " : "snippets")
                                + cell(it, languages, ProofCounts::checked, "checked")
                                + cell(it, languages, ProofCounts::ran, "ran")
                                + cell(it, languages, ProofCounts::notRun, "not run")
                                + cell(it, languages, ProofCounts::optedOut, "opted out"))
                .toList();
    }

    private static String cell(
            LanguageCounts one, List<LanguageCounts> all, ToIntFunction<ProofCounts> count, String what) {
        int width = all.stream()
                .mapToInt(it -> number(count.applyAsInt(it.counts())).length())
                .max()
                .orElse(0);
        String number = number(count.applyAsInt(one.counts()));
        return "  " + " ".repeat(width - number.length()) + number + " " + what;
    }

    private static String number(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
