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
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares how a block ran with what its page says of it. Immutable. */
final class Judge {
    /** An exception's name, or an error's number; anything else that is expected is a part of a message. */
    private static final Pattern NAME =
            Pattern.compile("(?:[\\w.]{0,100}\\b)?[A-Z]\\w{0,100}(?::.*)?|\\d{1,6}(?::.*)?");

    private static final Set<OutputMatch> LINE_BY_LINE =
            EnumSet.of(OutputMatch.EXACT, OutputMatch.LINES, OutputMatch.PREFIX);

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
        link.expected().ifPresent(expected -> found.addAll(judgeOutput(expected, run.output())));
        return found;
    }

    /** What is wrong with the code that runs before all blocks; empty when it came to its end. */
    List<Diagnostic> judgeSetup(EngineRun.PartRun run) {
        Ending ending = run.ending();
        if (ending instanceof Ending.Raised raised) {
            return List.of(failed(raised));
        }
        boolean isDone = ending instanceof Ending.Completed || ending instanceof Ending.NotRun;
        String how = ending instanceof Ending.Stopped stopped ? stopped.how() : "still runs after its time";
        return isDone
                ? List.of()
                : List.of(Diagnostic.of(
                        SNIPPET_FAILED, chain.setup().orElseThrow().span(), "set-up " + how));
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
                        help.add("called from " + named(place(caller)) + ": `" + shortened(line(caller)) + "`"));
        String type = raised.type().contains(" ") ? "\"" + raised.type() + "\"" : raised.type();
        help.add("`fails=" + type + "` says that it is meant to fail");
        return Diagnostic.of(
                SNIPPET_FAILED,
                place(raised),
                "code fails when it is run: `" + shortened(raised.words()) + "`",
                help.toArray(String[]::new));
    }

    /** A line of the page, or of a file that is part of its code. */
    private String named(SourceSpan place) {
        boolean isOfPage =
                place.path().equals(chain.links().get(0).snippet().span().path());
        return (isOfPage ? "" : "`" + place.path() + "`, ") + "line " + place.line();
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

    /** The name of the exception or a base of it, and a part of its message if there is one; or only such a part. */
    private static boolean isMeant(String expected, Ending.Raised raised) {
        if (expected.isEmpty()) {
            return true;
        }
        int colon = expected.indexOf(':');
        String name = (colon < 0 ? expected : expected.substring(0, colon)).strip();
        String part = colon < 0 ? "" : expected.substring(colon + 1).strip();
        boolean isNamed = raised.names().contains(name) && raised.message().contains(part);
        return isNamed || (!NAME.matcher(expected).matches() && raised.words().contains(expected));
    }

    private static List<Diagnostic> judgeOutput(Expected expected, String printed) {
        OptionalInt difference = expected.difference(printed);
        return difference.isEmpty() ? List.of() : List.of(differs(expected, printed, difference.getAsInt()));
    }

    private static Diagnostic differs(Expected expected, String printed, int line) {
        List<String> lines = expected.lines();
        List<String> actual = expected.printed(printed);
        List<String> help = LINE_BY_LINE.contains(expected.match())
                ? OutputDiff.lines(lines, actual)
                : oneLine(lines, actual, line);
        String fact = line < lines.size() ? "code does not print this line" : "code prints more than these lines";
        return Diagnostic.of(
                SNIPPET_OUTPUT_DIFFERS,
                expected.place(line),
                fact,
                "the output differs, `-` expected, `+` printed:\n" + String.join("\n", help));
    }

    private static List<String> oneLine(List<String> expected, List<String> actual, int line) {
        List<String> shown = new ArrayList<>();
        if (line < expected.size()) {
            shown.add("- " + shortened(expected.get(line)));
        }
        shown.add(line < actual.size() ? "+ " + shortened(actual.get(line)) : "+ nothing: the output ends before");
        return shown;
    }

    private SourceSpan place(Ending.Raised raised) {
        List<Ending.Place> places = raised.places();
        return places.isEmpty() ? chain.code(chain.ahead()).span() : place(places.get(places.size() - 1));
    }

    /** The place in the page; the line without its indentation where no more is known. */
    private SourceSpan place(Ending.Place place) {
        Snippet snippet = chain.code(place.part());
        String line = line(place);
        int indentation = line.length() - line.stripLeading().length();
        boolean isKnown = place.column() > 0 && place.length() > 0;
        return isKnown
                ? snippet.at(place.line(), place.column(), place.length())
                : snippet.at(place.line(), indentation + 1, line.strip().length());
    }

    private String line(Ending.Place place) {
        String[] lines = chain.code(place.part()).text().split("\n", -1);
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
