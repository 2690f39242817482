package dev.galley.cli;

import dev.galley.diagnostic.Visible;
import dev.galley.search.IndexWeights;
import dev.galley.search.Junk;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Shows what makes an index large to people. Stateless. */
final class WeightLines {
    private WeightLines() {}

    static List<String> of(IndexWeights weights) {
        List<String> lines = new ArrayList<>();
        lines.add("Pages that take most of the index, in bytes before compression:");
        weights.pages()
                .forEach(page -> lines.add(number(page.bytes()) + "  " + page.url() + "  "
                        + number(page.textBytes()).strip() + " of it text"));
        lines.add("Words that take most of it:");
        weights.terms()
                .forEach(term -> lines.add(
                        number(term.bytes()) + "  " + term.term() + "  on " + Terminal.count(term.pages(), "page")));
        if (!weights.junk().isEmpty()) {
            lines.add("What nobody types, in characters:");
            weights.junk().forEach(junk -> lines.add(line(junk)));
        }
        return lines.stream().map(Visible::of).toList();
    }

    private static String line(Junk junk) {
        List<String> what = new ArrayList<>();
        if (junk.words() > 0) {
            what.add(Terminal.count(junk.words(), "encoded or endless word"));
        }
        if (junk.lines() > 0) {
            what.add(Terminal.count(junk.lines(), "line") + " of code over 1,000 characters");
        }
        return number(junk.characters()) + "  " + junk.url() + "  " + String.join(", ", what) + ": " + junk.example();
    }

    private static String number(long bytes) {
        return String.format(Locale.ROOT, "%,11d", bytes);
    }
}
