package dev.galley.runtime;

/** Where in a text. Stateless. */
final class JavaChildText {
    private JavaChildText() {}

    /** A stretch of a part as part, line, column, length; at most to the end of its first line. */
    static int[] place(int part, String text, int start, int end) {
        int from = Math.max(0, Math.min(start, text.length()));
        int line = line(text, from);
        int begin = text.lastIndexOf('\n', from - 1) + 1;
        int lineEnd = text.indexOf('\n', from);
        int most = (lineEnd < 0 ? text.length() : lineEnd) - from;
        int length = Math.max(1, Math.min(end - from, most));
        return new int[] {part, line, from - begin + 1, length};
    }

    /** The line of an offset, from 1. */
    static int line(String text, int offset) {
        return 1
                + (int) text.substring(0, Math.min(offset, text.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    /** Whether a piece of code ends in a semicolon or a brace; comments behind it do not count. */
    static boolean endsInSemicolon(String code) {
        String text = code.strip();
        while (true) {
            int line = text.lastIndexOf('\n') + 1;
            int comment = text.indexOf("//", line);
            if (comment >= 0 && text.indexOf('"', comment) < 0) {
                text = text.substring(0, comment).strip();
            } else if (text.endsWith("*/") && text.contains("/*")) {
                text = text.substring(0, text.lastIndexOf("/*")).strip();
            } else {
                return text.endsWith(";") || text.endsWith("}");
            }
        }
    }

    /** The first line of what a compiler says, without what it adds for terminals. */
    static String message(String said) {
        String text = said.strip();
        int end = text.indexOf('\n');
        if (end < 0) {
            return text;
        }
        String first = text.substring(0, end).strip();
        String second =
                text.substring(end).strip().lines().findFirst().orElse("").strip();
        boolean isAboutSymbol = second.startsWith("symbol:");
        return isAboutSymbol ? first + ": " + second.substring(7).strip().replaceAll("\\s+", " ") : first;
    }
}
