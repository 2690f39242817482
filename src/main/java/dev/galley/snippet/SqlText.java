package dev.galley.snippet;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL as it stands in programs and pages, made into SQL as a server reads it, every character at its place: placeholders
 * of drivers and templates become names, commands of the client become blanks, and its delimiters semicolons. Immutable.
 *
 * @param code as long as the text it was made from
 * @param guessed the offsets where a name stands for something unknown
 */
record SqlText(String code, BitSet guessed) {
    private static final Pattern PLACEHOLDER =
            Pattern.compile("%\\(\\w{1,100}\\)s|%s|:[A-Za-z_]\\w{0,100}|\\$\\{[^{}\\n]{1,200}\\}"
                    + "|\\{\\{[^{}\\n]{1,200}\\}\\}|\\{[A-Za-z_]\\w{0,100}\\}|<[A-Za-z_][\\w-]{0,100}>|\\?");
    /** What placeholders, dots and template tags begin with. */
    private static final String SPECIAL = "%:${<?.…";

    private static final Pattern DOTS = Pattern.compile("\\.\\.\\.|…");
    private static final Pattern TEMPLATE_TAG = Pattern.compile("\\{%[^%\\n]{0,500}%\\}|\\{#[^#\\n]{0,500}#\\}");
    private static final Pattern CLIENT_LINE = Pattern.compile(
            "(?i)[ \\t]*+(?:delimiter[ \\t]++(\\S++)[^\\n]*+|source[ \\t]++\\S[^\\n]*+|\\\\[.!][^\\n]*+)");

    /**
     * The text as a server reads it.
     *
     * @param isFragment whether dots stand for what is left out
     */
    static SqlText of(String text, boolean isFragment) {
        Reading reading = new Reading(text, isFragment);
        reading.read();
        return new SqlText(reading.code.toString(), reading.guessed);
    }

    /** Walks through a text once. */
    private static final class Reading {
        private final String text;
        private final boolean isFragment;
        private final StringBuilder code;
        private final BitSet guessed = new BitSet();
        private String delimiter = ";";
        private int at;

        Reading(String text, boolean isFragment) {
            this.text = text;
            this.isFragment = isFragment;
            this.code = new StringBuilder(text);
        }

        void read() {
            while (at < text.length()) {
                int before = at;
                readClientLine();
                if (at == before) {
                    readPart();
                }
            }
        }

        private void readClientLine() {
            boolean isLineStart = at == 0 || text.charAt(at - 1) == '\n';
            if (!isLineStart) {
                return;
            }
            Matcher line = CLIENT_LINE.matcher(text).region(at, text.length());
            if (line.lookingAt()) {
                delimiter = line.group(1) == null ? delimiter : line.group(1);
                blank(line.end());
            }
        }

        private void readPart() {
            char c = text.charAt(at);
            if (c == '\'' || c == '"' || c == '`') {
                at = quoteEnd(c);
            } else if (c == '#' || (text.startsWith("--", at) && isBlank(at + 2))) {
                at = lineEnd();
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                // The server reads what stands in a comment of the form /*! … */.
                at = end < 0 || text.startsWith("!", at + 2) ? at + 2 : end + 2;
            } else if (!delimiter.equals(";") && text.startsWith(delimiter, at)) {
                int end = at + delimiter.length();
                blank(end);
                code.setCharAt(end - delimiter.length(), ';');
            } else if (text.startsWith("\\G", at) || text.startsWith("\\g", at)) {
                code.setCharAt(at, ';');
                code.setCharAt(at + 1, ' ');
                at += 2;
            } else if (SPECIAL.indexOf(c) >= 0) {
                readPlaceholder();
            } else {
                at++;
            }
        }

        private void readPlaceholder() {
            Matcher tag = TEMPLATE_TAG.matcher(text).region(at, text.length());
            Matcher placeholder = PLACEHOLDER.matcher(text).region(at, text.length());
            Matcher dots = DOTS.matcher(text).region(at, text.length());
            if (tag.lookingAt()) {
                guessed.set(at, next(tag.end()));
                blank(tag.end());
            } else if (isFragment && dots.lookingAt()) {
                guessed.set(at, next(dots.end()));
                guess(dots);
            } else if (placeholder.lookingAt() && isFree(placeholder.group())) {
                guess(placeholder);
            } else {
                at++;
            }
        }

        /** A sign that follows a name or number directly is an operator; labels and assignments have a colon, too. */
        private boolean isFree(String placeholder) {
            boolean isOperator =
                    placeholder.startsWith("%") || placeholder.startsWith(":") || placeholder.startsWith("<");
            boolean followsName =
                    at > 0 && (Character.isLetterOrDigit(text.charAt(at - 1)) || text.charAt(at - 1) == '_');
            return !(isOperator && followsName);
        }

        /** Behind the next character that is no blank: what may follow something unknown is unknown, too. */
        private int next(int from) {
            int end = from;
            while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            return Math.min(text.length(), end + 1);
        }

        private void guess(Matcher placeholder) {
            guessed.set(placeholder.start(), placeholder.end());
            if (!placeholder.group().equals("?")) {
                int start = at;
                blank(placeholder.end());
                code.setCharAt(start, '_');
                code.setCharAt(Math.min(start + 1, placeholder.end() - 1), 'p');
            }
            at = placeholder.end();
        }

        private void blank(int end) {
            for (int i = at; i < end; i++) {
                code.setCharAt(i, text.charAt(i) == '\n' ? '\n' : ' ');
            }
            at = end;
        }

        private int quoteEnd(char quote) {
            int end = at + 1;
            while (end < text.length() && text.charAt(end) != quote) {
                end += text.charAt(end) == '\\' && quote != '`' ? 2 : 1;
            }
            return Math.min(text.length(), end + 1);
        }

        private int lineEnd() {
            int end = text.indexOf('\n', at);
            return end < 0 ? text.length() : end;
        }

        private boolean isBlank(int offset) {
            return offset >= text.length() || Character.isWhitespace(text.charAt(offset));
        }
    }
}
