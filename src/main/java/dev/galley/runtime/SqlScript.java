package dev.galley.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts a text into statements as MySQL's client does, by delimiters alone; but the body of a procedure, function or
 * trigger needs no other delimiter to stay whole. Whether the statements are right is for the server to say, so this
 * shares nothing with the check of their syntax. Used once, by one thread.
 */
final class SqlScript {
    private static final Pattern DELIMITER = Pattern.compile("(?i)[ \\t]*+delimiter[ \\t]++(\\S++)[^\\n]*+");
    /** The client changes the database without waiting for a delimiter. */
    private static final Pattern USE = Pattern.compile("(?i)[ \\t]*+(use[ \\t]++[^\\s;]++)[ \\t]*+(?=\\n|$)");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_$]++");

    private final String text;
    private final List<SqlStatement> statements = new ArrayList<>();
    private SqlBody body = new SqlBody();
    private String delimiter = ";";
    private int at;
    /** Where the statement begins that is being read; -1 before its first token. */
    private int start = -1;

    private SqlScript(String text) {
        this.text = text;
    }

    /** The statements of a text, in order. */
    static List<SqlStatement> statements(String text) {
        SqlScript script = new SqlScript(text);
        while (script.at < text.length()) {
            if (!script.isClientLine()) {
                script.readPart();
            }
        }
        script.end(text.length(), false);
        return script.statements;
    }

    private boolean isClientLine() {
        boolean isLineStart = start < 0 && (at == 0 || text.charAt(at - 1) == '\n');
        Matcher change = DELIMITER.matcher(text).region(at, text.length());
        Matcher use = USE.matcher(text).region(at, text.length());
        if (isLineStart && change.lookingAt()) {
            delimiter = change.group(1);
            at = change.end();
            return true;
        }
        if (isLineStart && use.lookingAt()) {
            start = use.start(1);
            end(use.end(1), false);
            at = use.end();
            return true;
        }
        return false;
    }

    private void readPart() {
        char c = text.charAt(at);
        int commentEnd = commentEnd();
        if (commentEnd > at) {
            at = commentEnd;
        } else if (text.startsWith(delimiter, at) && !(delimiter.equals(";") && body.isOpen())) {
            end(at, false);
            at += delimiter.length();
        } else if (text.startsWith("\\G", at) || text.startsWith("\\g", at)) {
            end(at, text.charAt(at + 1) == 'G');
            at += 2;
        } else {
            readToken(c);
        }
    }

    private void readToken(char c) {
        Matcher word = WORD.matcher(text).region(at, text.length());
        if (start < 0 && !Character.isWhitespace(c)) {
            start = at;
        }
        if (c == '\'' || c == '"' || c == '`') {
            at = quoteEnd(c);
        } else if (word.lookingAt()) {
            body.readWord(word.group().toUpperCase(Locale.ROOT));
            at = word.end();
        } else {
            body.readSign(c);
            at++;
        }
    }

    /** Behind a comment that begins here; here when none does, or one that the server reads. */
    private int commentEnd() {
        if (text.charAt(at) == '#' || (text.startsWith("--", at) && isBlank(at + 2))) {
            int end = text.indexOf('\n', at);
            return end < 0 ? text.length() : end;
        }
        boolean isRead = text.startsWith("!", at + 2) || text.startsWith("M!", at + 2);
        if (text.startsWith("/*", at) && !isRead) {
            int end = text.indexOf("*/", at + 2);
            return end < 0 ? text.length() : end + 2;
        }
        return at;
    }

    private boolean isBlank(int offset) {
        return offset >= text.length() || Character.isWhitespace(text.charAt(offset));
    }

    private int quoteEnd(char quote) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote) {
            end += text.charAt(end) == '\\' && quote != '`' ? 2 : 1;
        }
        return Math.min(text.length(), end + 1);
    }

    private void end(int end, boolean isVertical) {
        if (start >= 0) {
            int lineStart = text.lastIndexOf('\n', start - 1) + 1;
            int line = 1 + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
            String statement = text.substring(start, end).stripTrailing();
            statements.add(new SqlStatement(statement, line, start - lineStart + 1, isVertical));
        }
        start = -1;
        body = new SqlBody();
    }
}
