package dev.galley.run;

import static dev.galley.diagnostic.DiagnosticCode.SNIPPET_FAILED;
import static dev.galley.diagnostic.DiagnosticCode.SNIPPET_NOT_FAILING;
import static dev.galley.diagnostic.DiagnosticCode.SNIPPET_OUTPUT_DIFFERS;
import static dev.galley.diagnostic.DiagnosticCode.SNIPPET_TIMEOUT;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.page.Snippet;
import dev.galley.page.SnippetAttribute;
import dev.galley.source.SourceSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Compares how a block ran with what its page says of it. Immutable. */
final class Judge {
    private final Chain chain;

    Judge(Chain chain) {
        this.chain = chain;
    }

    /** What is wrong with a block that was run, by its place in the chain; empty when it is as the page says. */
    List<Diagnostic> judge(int number, EngineRun.PartRun run) {
        Link link = chain.links().get(number);
        Ending ending = run.ending();
        if (ending instanceof Ending.TimedOut) {
            return List.of(timedOut(link));
        }
        if (ending instanceof Ending.Stopped stopped) {
            return List.of(Diagnostic.of(SNIPPET_FAILED, word(link), "code " + stopped.how()));
        }
        List<Diagnostic> found = new ArrayList<>();
        link.failure()
                .ifPresentOrElse(
                        fails -> found.addAll(judgeFailure(fails, ending)), () -> found.addAll(judgeEnd(ending)));
        link.output().ifPresent(output -> found.addAll(judgeOutput(output, run.output())));
        return found;
    }

    private static Diagnostic timedOut(Link link) {
        String time =
                String.format(Locale.ROOT, "%.3f", link.timeout() / 1000.0).replaceFirst("\\.?0+$", "");
        return Diagnostic.of(
                SNIPPET_TIMEOUT,
                word(link),
                "code still runs after " + time + " s",
                "`timeout=30s` gives it more time");
    }

    private List<Diagnostic> judgeEnd(Ending ending) {
        return ending instanceof Ending.Raised raised ? List.of(failed(raised)) : List.of();
    }

    private Diagnostic failed(Ending.Raised raised) {
        List<String> help = new ArrayList<>();
        List<Ending.Place> callers = new ArrayList<>(raised.places());
        if (!callers.isEmpty()) {
            callers.remove(callers.size() - 1);
        }
        Collections.reverse(callers);
        callers.stream()
                .limit(2)
                .forEach(caller ->
                        help.add("called from line " + place(caller).line() + ": `" + shortened(line(caller)) + "`"));
        String type = raised.type().contains(" ") ? "\"" + raised.type() + "\"" : raised.type();
        help.add("`fails=" + type + "` says that it is meant to fail");
        return Diagnostic.of(
                SNIPPET_FAILED,
                place(raised),
                "code fails when it is run: `" + shortened(raised.words()) + "`",
                help.toArray(String[]::new));
    }

    private List<Diagnostic> judgeFailure(SnippetAttribute fails, Ending ending) {
        if (!(ending instanceof Ending.Raised raised)) {
            String message = "code that is said to fail runs to its end";
            return List.of(Diagnostic.of(SNIPPET_NOT_FAILING, fails.span(), message));
        }
        if (isMeant(fails.value(), raised)) {
            return List.of();
        }
        String fact = "code fails otherwise than it is said to: `" + shortened(raised.words()) + "`";
        String help = "it fails in line " + place(raised).line();
        return List.of(Diagnostic.of(SNIPPET_NOT_FAILING, fails.span(), fact, help));
    }

    /** The name of the exception or a base of it, and a part of its message if there is one. */
    private static boolean isMeant(String expected, Ending.Raised raised) {
        int colon = expected.indexOf(':');
        String name = (colon < 0 ? expected : expected.substring(0, colon)).strip();
        String part = colon < 0 ? "" : expected.substring(colon + 1).strip();
        return raised.names().contains(name) && raised.message().contains(part);
    }

    private static List<Diagnostic> judgeOutput(Snippet output, String printed) {
        OutputMatch match = OutputMatch.named(
                output.attribute("match").map(SnippetAttribute::value).orElse("exact"));
        List<String> expected = OutputMatch.lines(output.text());
        List<String> actual = OutputMatch.lines(printed);
        OptionalInt difference = match.difference(expected, actual);
        return difference.isEmpty() ? List.of() : List.of(differs(output, expected, actual, difference.getAsInt()));
    }

    private static Diagnostic differs(Snippet output, List<String> expected, List<String> actual, int line) {
        List<String> help = new ArrayList<>();
        if (line < expected.size()) {
            help.add("- `" + shortened(expected.get(line)) + "`");
        }
        help.add(
                line < actual.size() ? "+ `" + shortened(actual.get(line)) + "`" : "+ nothing: the output ends before");
        SourceSpan span = expected.isEmpty() ? output.span() : output.at(line + 1, 1, Integer.MAX_VALUE);
        String fact = line < expected.size() ? "code does not print this line" : "code prints more than these lines";
        return Diagnostic.of(SNIPPET_OUTPUT_DIFFERS, span, fact, help.toArray(String[]::new));
    }

    private SourceSpan place(Ending.Raised raised) {
        List<Ending.Place> places = raised.places();
        return places.isEmpty() ? chain.links().get(0).snippet().span() : place(places.get(places.size() - 1));
    }

    /** The place in the page; the line without its indentation where no more is known. */
    private SourceSpan place(Ending.Place place) {
        Snippet snippet = snippet(place);
        String line = line(place);
        int indentation = line.length() - line.stripLeading().length();
        boolean isKnown = place.column() > 0 && place.length() > 0;
        return isKnown
                ? snippet.at(place.line(), place.column(), place.length())
                : snippet.at(place.line(), indentation + 1, line.strip().length());
    }

    private Snippet snippet(Ending.Place place) {
        int part = Math.max(0, Math.min(place.part(), chain.links().size() - 1));
        return chain.links().get(part).snippet();
    }

    private String line(Ending.Place place) {
        String[] lines = snippet(place).text().split("\n", -1);
        return lines[Math.max(1, Math.min(place.line(), lines.length)) - 1];
    }

    private static SourceSpan word(Link link) {
        return Chain.asking(link.snippet())
                .map(SnippetAttribute::span)
                .orElse(link.snippet().span());
    }

    private static String shortened(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        return line.length() <= 160 ? line : line.substring(0, 160) + "…";
    }
}
