package dev.galley.snippet;

/** Reads the compound commands of a shell script: conditions, loops, cases, groups, functions. */
final class ShellCompounds {
    private final ShellCursor cursor;
    private final ShellWords words;
    private final ShellParser parser;

    ShellCompounds(ShellCursor cursor, ShellWords words, ShellParser parser) {
        this.cursor = cursor;
        this.words = words;
        this.parser = parser;
    }

    /** Reads the compound command that starts here, when one does. */
    boolean isRead(String word) {
        if (cursor.here() == '(') {
            parentheses();
            return true;
        }
        switch (word) {
            case "if" -> condition();
            case "while", "until" -> loop();
            case "for", "select" -> each();
            case "case" -> cases();
            case "{" -> group();
            case "[[" -> test();
            case "function" -> function();
            case "coproc" -> coprocess();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void parentheses() {
        if (cursor.sees("((") && words.isArithmetic()) {
            return;
        }
        int open = cursor.at();
        cursor.skip(1);
        commands(open, "(", ")");
        if (!cursor.takes(")")) {
            throw missing(open, "(", ")");
        }
    }

    private void condition() {
        int open = cursor.at();
        cursor.skip(2);
        commands(open, "if", "then");
        expect(open, "if", "then");
        commands(open, "if", "fi");
        while (take("elif")) {
            commands(open, "if", "then");
            expect(open, "if", "then");
            commands(open, "if", "fi");
        }
        if (take("else")) {
            commands(open, "if", "fi");
        }
        expect(open, "if", "fi");
    }

    private void loop() {
        int open = cursor.at();
        String word = parser.peek();
        cursor.skip(word.length());
        commands(open, word, "do");
        block(open, word);
    }

    private void each() {
        int open = cursor.at();
        String word = parser.peek();
        cursor.skip(word.length());
        cursor.skipBlanks();
        if (cursor.sees("((")) {
            cursor.skip(1);
            words.group("(", ")");
            cursor.takes(")");
        } else {
            words.word();
            items();
        }
        cursor.skipBlanks();
        cursor.takes(";");
        cursor.skipLines();
        if (parser.peek().equals("{")) {
            group();
        } else {
            block(open, word);
        }
    }

    private void items() {
        cursor.skipLines();
        if (!take("in")) {
            return;
        }
        cursor.skipBlanks();
        int before = -1;
        while (cursor.at() > before) {
            before = cursor.at();
            words.word();
            cursor.skipBlanks();
        }
    }

    private void block(int open, String word) {
        cursor.skipLines();
        expect(open, word, "do");
        commands(open, word, "done");
        expect(open, word, "done");
    }

    private void cases() {
        int open = cursor.at();
        cursor.skip(4);
        cursor.skipBlanks();
        words.word();
        cursor.skipLines();
        expect(open, "case", "in");
        cursor.skipLines();
        while (!take("esac")) {
            if (cursor.isEnd()) {
                throw missing(open, "case", "esac");
            }
            oneCase(open);
        }
    }

    private void oneCase(int open) {
        cursor.takes("(");
        patterns();
        parser.list();
        boolean isEnded = cursor.takes(";;&") || cursor.takes(";;") || cursor.takes(";&");
        cursor.skipLines();
        if (!isEnded && !parser.peek().equals("esac")) {
            throw missing(open, "case", "esac");
        }
    }

    private void patterns() {
        boolean goesOn = true;
        while (goesOn) {
            cursor.skipBlanks();
            if (words.word().isEmpty()) {
                throw parser.unexpected();
            }
            cursor.skipBlanks();
            goesOn = cursor.takes("|");
        }
        if (!cursor.takes(")")) {
            throw parser.unexpected();
        }
    }

    private void group() {
        int open = cursor.at();
        cursor.skip(1);
        commands(open, "{", "}");
        expect(open, "{", "}");
    }

    /** Inside, line ends, parentheses and arrows are parts of the test. */
    private void test() {
        int open = cursor.at();
        cursor.skip(2);
        boolean isWordStart = true;
        while (!(isWordStart && cursor.sees("]]"))) {
            if (cursor.isEnd()) {
                throw new ShellBroken(open, 2, "`[[` without `]]`");
            }
            isWordStart = cursor.isBlankOrEnd(0);
            if (cursor.here() == '(') {
                words.group("(", ")");
            } else {
                words.part();
            }
        }
        cursor.skip(2);
    }

    private void function() {
        cursor.skip("function".length());
        cursor.skipBlanks();
        words.word();
        cursor.skipBlanks();
        if (cursor.takes("(")) {
            cursor.skipBlanks();
            if (!cursor.takes(")")) {
                throw parser.unexpected();
            }
        }
        parser.body();
    }

    private void coprocess() {
        cursor.skip("coproc".length());
        cursor.skipBlanks();
        int start = cursor.at();
        if (isRead(parser.peek())) {
            return;
        }
        words.word();
        cursor.skipBlanks();
        if (!isRead(parser.peek())) {
            // No name, but a command, whose words are read like those of any other.
            cursor.moveTo(start);
            parser.simple();
        }
    }

    /** Reads the commands between two words; there has to be one. */
    private void commands(int open, String opening, String closing) {
        if (!parser.list()) {
            throw cursor.isEnd() ? missing(open, opening, closing) : nothing(opening);
        }
    }

    private ShellBroken nothing(String opening) {
        ShellBroken place = parser.unexpected();
        String word = parser.peek().isEmpty() ? String.valueOf(cursor.here()) : parser.peek();
        return place.saying("no command between `" + opening + "` and `" + word + "`");
    }

    private boolean take(String word) {
        boolean stands = parser.peek().equals(word);
        if (stands) {
            cursor.skip(word.length());
        }
        return stands;
    }

    private void expect(int open, String opening, String word) {
        if (!take(word)) {
            throw cursor.isEnd() ? missing(open, opening, word) : parser.unexpected();
        }
    }

    private ShellBroken missing(int open, String opening, String closing) {
        return cursor.isEnd()
                ? new ShellBroken(open, opening.length(), "`" + opening + "` without `" + closing + "`")
                : parser.unexpected();
    }
}
