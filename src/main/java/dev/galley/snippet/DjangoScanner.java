package dev.galley.snippet;

import dev.galley.snippet.DjangoToken.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds tags, expressions and comments as Django's own scanner does: each stands on one line, and nothing counts between
 * {@code verbatim} and its end. Reads a text once. For one use.
 */
final class DjangoScanner {
    private static final String VERBATIM = "verbatim";

    private final String text;
    private final List<DjangoToken> tokens = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Lines lines;
    private final Map<Character, Integer> nextPlaces = new HashMap<>();
    private String skippedUntil = "";

    DjangoScanner(String text, Lines lines) {
        this.text = text;
        this.lines = lines;
    }

    /** All there are, in order. */
    List<DjangoToken> tokens() {
        int at = text.indexOf('{');
        while (at >= 0) {
            at = text.indexOf('{', scan(at));
        }
        return tokens;
    }

    /** Marks that are opened and not closed on their line. */
    List<Fault> faults() {
        return faults;
    }

    private int scan(int at) {
        char kind = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (kind != '%' && kind != '{' && kind != '#') {
            return at + 1;
        }
        String close = (kind == '{' ? '}' : kind) + "}";
        int end = next(kind, close, at + 2);
        int lineEnd = next('\n', "\n", at);
        if (end >= lineEnd) {
            unclosed(at, kind, close, text.substring(at + 2, lineEnd));
            return lineEnd;
        }
        add(at, kind, text.substring(at + 2, end));
        return end + 2;
    }

    /** The next place of some characters, or the end of the text; places asked for only ever grow. */
    private int next(char kind, String words, int from) {
        int known = nextPlaces.getOrDefault(kind, -1);
        if (known < from) {
            int found = text.indexOf(words, from);
            known = found < 0 ? text.length() : found;
            nextPlaces.put(kind, known);
        }
        return known;
    }

    private void add(int at, char kind, String inside) {
        int blanks = inside.length() - inside.stripLeading().length();
        DjangoToken token = new DjangoToken(kind(kind), at, inside.strip(), at + 2 + blanks);
        boolean isVerbatim = token.kind() == Kind.TAG && token.name().equals(VERBATIM);
        if (skippedUntil.isEmpty()) {
            tokens.add(token);
            skippedUntil = isVerbatim ? "end" + token.content() : "";
        } else if (token.content().equals(skippedUntil)) {
            tokens.add(token);
            skippedUntil = "";
        }
    }

    private static Kind kind(char mark) {
        return mark == '%' ? Kind.TAG : mark == '{' ? Kind.EXPRESSION : Kind.COMMENT;
    }

    private void unclosed(int at, char kind, String close, String line) {
        if (skippedUntil.isEmpty() && isMeant(kind, line) && faults.size() < DjangoChecker.MOST_FAULTS) {
            faults.add(lines.fault(at, 2, "`{" + kind + "` without its `" + close + "` on the same line"));
        }
    }

    /** Scripts and style sheets have braces behind braces, too. */
    private static boolean isMeant(char kind, String rest) {
        return kind == '%' || (rest.startsWith(" ") && !rest.isBlank()) || (kind == '{' && startsName(rest));
    }

    private static boolean startsName(String rest) {
        return !rest.isEmpty() && Character.isJavaIdentifierStart(rest.charAt(0)) && rest.charAt(0) != '$';
    }
}
