package dev.galley.snippet;

import com.github.javaparser.JavaToken;
import com.github.javaparser.Range;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out whether something is missing rather than wrong, and where: javac says so behind the last word that is right,
 * which may stand lines above the one the parser stops at.
 */
final class JavaMissing {
    private static final String UNCLOSED = "quote without its end";
    private static final List<String> CLOSERS = List.of(";", ")", "]", ":", "->");

    /** With these expected, too, a statement, a member or an expression may begin here. */
    private static final List<String> BEGINNINGS = List.of("\"class\"", "\"new\"", "\"return\"");

    private static final Set<String> WITH_CONDITION = Set.of("if", "while", "for", "switch", "synchronized", "catch");

    private JavaMissing() {}

    /**
     * @param last the last token the parser liked
     * @param found the next one
     * @param expected what the parser says could stand there
     */
    static Optional<Fault> fault(JavaToken last, JavaToken found, String expected) {
        boolean isCondition = WITH_CONDITION.contains(found.getText())
                && !nextOf(found).map(JavaToken::getText).orElse("(").equals("(");
        if (isCondition) {
            return behind(found, "(");
        }
        if (BEGINNINGS.stream().anyMatch(expected::contains)) {
            return Optional.empty();
        }
        return CLOSERS.stream()
                .filter(it -> expected.contains("\"" + it + "\""))
                .findFirst()
                .flatMap(it -> behind(last, it));
    }

    private static Optional<JavaToken> nextOf(JavaToken token) {
        Optional<JavaToken> next = token.getNextToken();
        while (next.isPresent() && next.get().getCategory().isWhitespaceOrComment()) {
            next = next.get().getNextToken();
        }
        return next;
    }

    private static Optional<Fault> behind(JavaToken token, String missing) {
        Optional<Range> range = token.getRange();
        return range.map(it -> Fault.of(it.end.line, it.end.column + 1, 1, "expected `" + missing + "`"));
    }

    /** Whether it is the complaint about an open quote, which is the same in every reading. */
    static boolean isUnclosed(Fault fault) {
        return fault.message().equals(UNCLOSED);
    }

    /** The quote that is still open at a place of a line. */
    static Optional<Fault> unclosed(String code, int line, int column) {
        String text = code.lines().skip(Math.max(0, line - 1L)).findFirst().orElse("");
        int open = -1;
        for (int i = 0; i < Math.min(column - 1, text.length()); i++) {
            char c = text.charAt(i);
            if (open >= 0 && c == '\\') {
                i++;
            } else if (open < 0 && (c == '"' || c == '\'')) {
                open = i;
            } else if (open >= 0 && c == text.charAt(open)) {
                open = -1;
            }
        }
        return open < 0 || text.contains("\"\"\"")
                ? Optional.empty()
                : Optional.of(Fault.of(line, open + 1, 1, UNCLOSED));
    }
}
