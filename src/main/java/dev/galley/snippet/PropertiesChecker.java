package dev.galley.snippet;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.page.Snippet;
import java.util.List;
import java.util.Optional;

/** Checks Java properties. Nearly every text is one; only a broken Unicode escape is refused. Thread-safe. */
final class PropertiesChecker implements SnippetChecker {
    private static final int DIGITS = 4;

    @Override
    public List<Diagnostic> check(Snippet snippet) {
        return fault(snippet.text()).map(it -> it.in(snippet)).stream().toList();
    }

    private static Optional<Fault> fault(String text) {
        boolean isComment = false;
        boolean isLineStart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                isLineStart = true;
                isComment = false;
            } else if (isLineStart && !Character.isWhitespace(c)) {
                isComment = c == '#' || c == '!';
                isLineStart = false;
            }
            if (c == '\\' && !isComment) {
                if (text.startsWith("u", i + 1) && !hasDigits(text, i + 2)) {
                    return Optional.of(new Lines(text).fault(i, 2, "malformed \\uxxxx encoding"));
                }
                i++;
            }
        }
        return Optional.empty();
    }

    private static boolean hasDigits(String text, int from) {
        for (int i = from; i < from + DIGITS; i++) {
            if (i >= text.length() || Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
