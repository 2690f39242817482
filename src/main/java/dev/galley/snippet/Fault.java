package dev.galley.snippet;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.page.Snippet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a parser complains of, in coordinates of the code: lines and columns from 1, columns and length in UTF-16 units.
 * The message keeps the parser's words, in the form all diagnostics have; advice it gives moves to the help. Immutable.
 */
record Fault(int line, int column, int length, String message, List<String> help) {
    private static final int LONGEST_MESSAGE = 300;
    private static final Pattern ADVICE =
            Pattern.compile("[.,;]? ?\\(?((?:Did you mean|Perhaps|Maybe|Do not use) .*)$");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final Pattern LINE = Pattern.compile("\\bon line (\\d{1,7})\\b");

    /** A complaint in a parser's own words. */
    static Fault of(int line, int column, int length, String words) {
        String message = SPACE.matcher(words).replaceAll(" ").strip();
        Matcher advice = ADVICE.matcher(message);
        List<String> help = List.of();
        if (advice.find() && advice.start() > 0) {
            help = List.of(lowerFirst(advice.group(1).replaceFirst("[.)]+$", "")));
            message = message.substring(0, advice.start());
        }
        return new Fault(line, column, length, shorten(lowerFirst(message.replaceFirst("\\.+$", ""))), help);
    }

    /** The same complaint some lines further down, or up. */
    Fault movedBy(int lines) {
        return new Fault(Math.max(1, line + lines), line + lines < 1 ? 1 : column, length, message, help);
    }

    /** Whether it stands further down than another one. */
    boolean isBehind(Fault other) {
        return line != other.line ? line > other.line : column > other.column;
    }

    /** The problem at its place in the page. Lines that the message names become lines of the page, too. */
    Diagnostic in(Snippet snippet) {
        String said = LINE.matcher(message)
                .replaceAll(found -> "on line "
                        + snippet.at(Integer.parseInt(found.group(1)), 1, 1).line());
        return Diagnostic.of(
                DiagnosticCode.SNIPPET_SYNTAX, snippet.at(line, column, length), said, help.toArray(String[]::new));
    }

    /** Sentences lose their capital; names and abbreviations (EOF, XML) keep it. */
    private static String lowerFirst(String text) {
        boolean isWord =
                text.length() > 1 && Character.isUpperCase(text.charAt(0)) && !Character.isUpperCase(text.charAt(1));
        return isWord ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
    }

    private static String shorten(String text) {
        if (text.length() <= LONGEST_MESSAGE) {
            return text;
        }
        int end = LONGEST_MESSAGE - (Character.isHighSurrogate(text.charAt(LONGEST_MESSAGE - 1)) ? 1 : 0);
        return text.substring(0, end) + "…";
    }
}
