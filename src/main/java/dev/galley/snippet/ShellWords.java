package dev.galley.snippet;

import java.util.regex.Pattern;

/** Reads the words of a shell script: quotes, expansions, substitutions, patterns. Moves its cursor behind them. */
final class ShellWords {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern ARRAY = Pattern.compile("[A-Za-z_]\\w*(?:\\[[^\\]]*\\])?\\+?=");
    private static final String ENDS = " \t\n;&|<>()";
    private static final String PATTERN_SIGNS = "?*+@!";

    private final ShellCursor cursor;
    private final ShellParser parser;

    ShellWords(ShellCursor cursor, ShellParser parser) {
        this.cursor = cursor;
        this.parser = parser;
    }

    /** Reads the word that starts here; empty when none does. */
    String word() {
        int start = cursor.at();
        while (!isWordEnd()) {
            if (isArray(start)) {
                array();
            } else if (cursor.here() == '[' && NAME.matcher(cursor.since(start)).matches()) {
                subscript();
            } else {
                part();
            }
        }
        return cursor.since(start);
    }

    private boolean isWordEnd() {
        if (cursor.isEnd()) {
            return true;
        }
        char c = cursor.here();
        boolean isProcess = (c == '<' || c == '>') && cursor.ahead(1) == '(';
        return ENDS.indexOf(c) >= 0 && !isProcess;
    }

    private boolean isArray(int start) {
        return cursor.ahead(1) == '(' && cursor.here() == '=' && isArrayName(cursor.since(start) + "=");
    }

    private static boolean isArrayName(String word) {
        return word.length() < 1000 && ARRAY.matcher(word).matches();
    }

    private void array() {
        int open = cursor.at() + 1;
        cursor.skip(2);
        cursor.skipLines();
        while (!cursor.takes(")")) {
            if (cursor.isEnd()) {
                throw new ShellBroken(open, 1, "`(` without `)`");
            }
            int before = cursor.at();
            word();
            if (cursor.at() == before) {
                throw parser.unexpected();
            }
            cursor.skipLines();
        }
    }

    /** What stands in the brackets of {@code a[i + 1]=} may have blanks; elsewhere a bracket is a plain character. */
    private void subscript() {
        int open = cursor.at();
        cursor.skip(1);
        while (!cursor.isEnd() && cursor.here() != ']' && cursor.here() != '\n') {
            if (ENDS.indexOf(cursor.here()) >= 0) {
                cursor.skip(1);
            } else {
                part();
            }
        }
        boolean isAssignment = cursor.sees("]=") || cursor.sees("]+=");
        cursor.moveTo(isAssignment ? cursor.at() + 1 : open + 1);
    }

    /** Reads one part of a word, at least one character. */
    void part() {
        char c = cursor.here();
        if (c == '\\') {
            cursor.skip(2);
        } else if (c == '\'') {
            singleQuotes();
        } else if (c == '"') {
            doubleQuotes();
        } else if (c == '`') {
            backticks();
        } else if (c == '$') {
            dollar(false);
        } else if ((c == '<' || c == '>') && cursor.ahead(1) == '(') {
            cursor.skip(1);
            parser.substitution();
        } else if (PATTERN_SIGNS.indexOf(c) >= 0 && cursor.ahead(1) == '(') {
            cursor.skip(1);
            group("(", ")");
        } else {
            cursor.skip(1);
        }
    }

    private void singleQuotes() {
        int open = cursor.at();
        cursor.skip(1);
        while (cursor.here() != '\'') {
            expectMore(open, "'");
            cursor.skip(1);
        }
        cursor.skip(1);
    }

    private void escapedQuotes() {
        int open = cursor.at();
        cursor.skip(2);
        while (cursor.here() != '\'') {
            expectMore(open, "$'");
            cursor.skip(cursor.here() == '\\' ? 2 : 1);
        }
        cursor.skip(1);
    }

    private void doubleQuotes() {
        int open = cursor.at();
        cursor.skip(1);
        while (cursor.here() != '"') {
            expectMore(open, "\"");
            quotedPart();
        }
        cursor.skip(1);
    }

    private void quotedPart() {
        char c = cursor.here();
        if (c == '\\') {
            cursor.skip(2);
        } else if (c == '`') {
            backticks();
        } else if (c == '$') {
            dollar(true);
        } else {
            cursor.skip(1);
        }
    }

    private void backticks() {
        int open = cursor.at();
        cursor.skip(1);
        while (cursor.here() != '`') {
            expectMore(open, "`");
            cursor.skip(cursor.here() == '\\' ? 2 : 1);
        }
        cursor.skip(1);
    }

    private void dollar(boolean isQuoted) {
        if (cursor.sees("$((")) {
            arithmetic();
        } else if (cursor.sees("$(")) {
            cursor.skip(1);
            parser.substitution();
        } else if (cursor.sees("${")) {
            parameter(isQuoted);
        } else if (cursor.sees("$[")) {
            cursor.skip(1);
            group("[", "]");
        } else if (cursor.sees("$'") && !isQuoted) {
            escapedQuotes();
        } else {
            // The sign and a special name like $# or $$, so that neither starts anything of its own.
            cursor.skip("#$!?@*-".indexOf(cursor.ahead(1)) >= 0 && cursor.ahead(1) != '\0' ? 2 : 1);
        }
    }

    /** Two parentheses open a calculation, or a substitution that starts with a subshell: which, the end tells. */
    private void arithmetic() {
        int open = cursor.at();
        cursor.skip(1);
        if (!isArithmetic()) {
            cursor.moveTo(open + 1);
            parser.substitution();
        }
    }

    /** Reads {@code ((…))} when it is a calculation; otherwise stays. */
    boolean isArithmetic() {
        int open = cursor.at();
        try {
            cursor.skip(1);
            group("(", ")");
            if (cursor.takes(")")) {
                return true;
            }
        } catch (ShellBroken e) {
            // It may still be read as a subshell, which complains better.
        }
        cursor.moveTo(open);
        return false;
    }

    /** Reads a stretch in brackets, with quotes and expansions, that may hold more of the same brackets. */
    void group(String opening, String closing) {
        int open = cursor.at();
        cursor.skip(1);
        while (!cursor.takes(closing)) {
            expectMore(open, opening);
            if (cursor.sees(opening)) {
                group(opening, closing);
            } else {
                part();
            }
        }
    }

    private void parameter(boolean isQuoted) {
        int open = cursor.at();
        cursor.skip(2);
        // A sign directly behind the brace is part of the name: ${#x}, ${!x}, ${#}.
        if (cursor.here() == '#' || cursor.here() == '!' || cursor.here() == '$') {
            cursor.skip(1);
        }
        while (Character.isLetterOrDigit(cursor.here()) || cursor.here() == '_') {
            cursor.skip(1);
        }
        // Inside double quotes an apostrophe quotes in patterns only: "${x:-it's}".
        boolean isPattern = "#%/^,".indexOf(cursor.here()) >= 0 && !cursor.isEnd();
        while (!cursor.takes("}")) {
            expectMore(open, "${");
            if (isQuoted && cursor.here() == '\'' && !isPattern) {
                cursor.skip(1);
            } else {
                parameterPart(isQuoted);
            }
        }
    }

    private void parameterPart(boolean isQuoted) {
        if (cursor.here() == '$') {
            dollar(isQuoted);
        } else if (cursor.here() == '<' || cursor.here() == '>') {
            cursor.skip(1);
        } else if (PATTERN_SIGNS.indexOf(cursor.here()) >= 0) {
            cursor.skip(1);
        } else {
            part();
        }
    }

    private void expectMore(int open, String opening) {
        if (cursor.isEnd()) {
            throw new ShellBroken(open, opening.length(), "unterminated `" + opening + "`");
        }
    }
}
