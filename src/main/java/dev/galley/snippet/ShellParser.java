package dev.galley.snippet;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a shell script by the grammar of POSIX and what bash adds to it, far enough to see whether everything that opens
 * closes. In doubt it accepts: what a shell refuses for other reasons is not found here. Used once, by one thread.
 */
final class ShellParser {
    /** What has to come before each word that goes on with or ends a compound command. */
    private static final Map<String, String> ENDINGS = Map.of(
            "then",
            "if",
            "elif",
            "if",
            "else",
            "if",
            "fi",
            "if",
            "do",
            "for` or `while",
            "done",
            "do",
            "esac",
            "case",
            "}",
            "{");

    private static final Set<String> CASE_ENDS = Set.of(";;&", ";;", ";&");
    private static final Pattern FUNCTION_NAME = Pattern.compile("[^$'\"\\\\`=]+");

    private final ShellCursor cursor;
    private final ShellWords words;
    private final ShellCompounds compounds;

    ShellParser(String text) {
        cursor = new ShellCursor(text);
        words = new ShellWords(cursor, this);
        compounds = new ShellCompounds(cursor, words, this);
    }

    /**
     * Reads the whole text.
     *
     * @throws ShellBroken at the first error
     */
    void script() {
        list();
        if (!cursor.isEnd()) {
            throw unexpected();
        }
        cursor.expectNoDocument();
    }

    /**
     * Reads lines until a command ends with its line.
     *
     * @throws ShellBroken at the first error
     */
    void command() {
        cursor.skipLines();
        while (!cursor.isEnd() && cursor.here() != '\n') {
            andOr();
            separator();
        }
        if (!cursor.isEnd()) {
            cursor.takeLineEnd();
        }
        cursor.expectNoDocument();
    }

    /** How far it has read, in UTF-16 units. */
    int at() {
        return cursor.at();
    }

    /** Reads the commands in front of a word or sign that ends a list; gives whether there was one. */
    boolean list() {
        boolean hasCommand = false;
        cursor.skipLines();
        while (!isListEnd()) {
            andOr();
            hasCommand = true;
            separator();
            cursor.skipLines();
        }
        return hasCommand;
    }

    /** Reads what stands in the parentheses of a substitution; the cursor is at the opening one. */
    void substitution() {
        int open = cursor.at();
        cursor.skip(1);
        list();
        if (!cursor.takes(")")) {
            throw cursor.isEnd() ? new ShellBroken(open, 1, "`(` without `)`") : unexpected();
        }
    }

    private boolean isListEnd() {
        char c = cursor.here();
        return cursor.isEnd() || c == ')' || isCaseEnd() || ENDINGS.containsKey(peek());
    }

    private boolean isCaseEnd() {
        return CASE_ENDS.stream().anyMatch(cursor::sees);
    }

    private void separator() {
        cursor.skipBlanks();
        boolean isOne = (cursor.here() == ';' && !isCaseEnd()) || (cursor.here() == '&' && cursor.ahead(1) != '&');
        if (isOne) {
            cursor.skip(1);
            cursor.skipBlanks();
        } else if (!cursor.isEnd() && cursor.here() != '\n' && cursor.here() != ')' && !isCaseEnd() && !isEnding()) {
            throw unexpected();
        }
    }

    private boolean isEnding() {
        return ENDINGS.containsKey(peek());
    }

    private void andOr() {
        pipeline();
        cursor.skipBlanks();
        while (cursor.takes("&&") || cursor.takes("||") || cursor.takes("|&") || cursor.takes("|")) {
            cursor.skipLines();
            pipeline();
            cursor.skipBlanks();
        }
    }

    private void pipeline() {
        while (isWord("!") || isWord("time")) {
            cursor.skip(peek().length());
            cursor.skipBlanks();
            if (cursor.here() == ';' || cursor.here() == '\n' || cursor.isEnd()) {
                return;
            }
        }
        one();
    }

    private boolean isWord(String word) {
        return peek().equals(word);
    }

    private void one() {
        if (compounds.isRead(peek())) {
            redirections();
        } else {
            simple();
        }
    }

    /** The word that starts here, when it is plain enough to be a reserved one. */
    String peek() {
        int start = cursor.at();
        int length = 0;
        while (isPlain(cursor.ahead(length)) && length < 20) {
            length++;
        }
        boolean isWhole = cursor.isBlankOrEnd(length) || ";&|<>()".indexOf(cursor.ahead(length)) >= 0;
        return isWhole ? cursor.text(start, start + length) : "";
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || c == '{' || c == '}' || c == '[' || c == '!';
    }

    /** Reads a command that is no compound one. */
    void simple() {
        if (isEnding()) {
            throw unexpected();
        }
        int start = cursor.at();
        int parts = 0;
        boolean goesOn = true;
        while (goesOn) {
            cursor.skipBlanks();
            int before = cursor.at();
            String word = isRedirection() ? redirection() : words.word();
            goesOn = cursor.at() > before;
            parts += goesOn ? 1 : 0;
            if (goesOn && parts == 1 && isFunction(word)) {
                function();
                return;
            }
        }
        if (cursor.at() == start || parts == 0 || cursor.here() == '(') {
            throw unexpected();
        }
    }

    private boolean isFunction(String word) {
        int after = cursor.at();
        cursor.skipBlanks();
        boolean isFunction = cursor.here() == '(' && FUNCTION_NAME.matcher(word).matches();
        if (!isFunction) {
            cursor.moveTo(after);
        }
        return isFunction;
    }

    /** Reads {@code () …} behind the name of a function. */
    private void function() {
        int open = cursor.at();
        cursor.skip(1);
        cursor.skipBlanks();
        if (!cursor.takes(")")) {
            throw new ShellBroken(open, 1, "unexpected `(`");
        }
        body();
    }

    /** Reads the compound command that is a function's body. */
    void body() {
        cursor.skipLines();
        if (!compounds.isRead(peek())) {
            throw unexpected();
        }
        redirections();
    }

    private void redirections() {
        cursor.skipBlanks();
        while (isRedirection() || isNumberedRedirection()) {
            redirection();
            cursor.skipBlanks();
        }
    }

    private boolean isNumberedRedirection() {
        int digits = 0;
        while (Character.isDigit(cursor.ahead(digits))) {
            digits++;
        }
        boolean isNumbered = digits > 0 && (cursor.ahead(digits) == '<' || cursor.ahead(digits) == '>');
        if (isNumbered) {
            cursor.skip(digits);
        }
        return isNumbered;
    }

    private boolean isRedirection() {
        char c = cursor.here();
        boolean isArrow = (c == '<' || c == '>') && cursor.ahead(1) != '(';
        return isArrow || cursor.sees("&>");
    }

    /** A target may be missing: pages write {@code <name>} for what the reader puts in. */
    private String redirection() {
        int start = cursor.at();
        boolean isDocument = cursor.sees("<<") && !cursor.sees("<<<");
        while (cursor.here() == '<' || cursor.here() == '>' || cursor.here() == '&' || cursor.here() == '|') {
            cursor.skip(1);
        }
        boolean stripsTabs = isDocument && cursor.takes("-");
        cursor.skipBlanks();
        String target = words.word();
        if (isDocument && !target.isEmpty()) {
            cursor.announce(start, cursor.at() - start, unquoted(target), stripsTabs);
        }
        return "";
    }

    private static String unquoted(String word) {
        return word.replaceAll("['\"\\\\]", "");
    }

    /** The complaint about what stands here. */
    ShellBroken unexpected() {
        String word = peek();
        if (ENDINGS.containsKey(word)) {
            return new ShellBroken(cursor.at(), word.length(), "`" + word + "` without `" + ENDINGS.get(word) + "`");
        }
        if (cursor.here() == ')') {
            return new ShellBroken(cursor.at(), 1, "`)` without `(`");
        }
        if (cursor.isEnd() || cursor.here() == '\n') {
            return new ShellBroken(cursor.at(), 1, "unexpected end of the " + (cursor.isEnd() ? "code" : "line"));
        }
        int start = cursor.at();
        String sign = CASE_ENDS.stream().filter(cursor::sees).findFirst().orElse("");
        String thing = !sign.isEmpty() ? ";;" : word.isEmpty() ? cursor.text(start, start + 1) : word;
        return new ShellBroken(start, thing.length(), "unexpected `" + thing + "`");
    }
}
