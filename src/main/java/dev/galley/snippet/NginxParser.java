package dev.galley.snippet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the directives of an nginx configuration and stops at the first that is broken. For one use. */
final class NginxParser {
    private static final Set<String> DOTS = Set.of("...", "…", "[...]", "[…]", "....");
    private static final Set<String> BLOCKS = Set.of(
            "http", "events", "location", "if", "types", "map", "geo", "stream", "split_clients", "limit_except");

    /** Blocks whose lines are values: any word may begin one. */
    private static final Set<String> TABLES = Set.of("types", "map", "geo", "split_clients", "charset_map", "match");

    private static final Set<String> MODIFIERS = Set.of("=", "~", "~*", "^~");
    private static final Pattern FREE_LINES = Pattern.compile("log_format|.*_by_lua(?:_file)?|js_.*|perl.*|env");

    private final NginxScanner scanner;
    private final Deque<NginxToken> open = new ArrayDeque<>();
    private final Deque<String> names = new ArrayDeque<>();
    private List<NginxToken> words = new ArrayList<>();

    NginxParser(String text) {
        this.scanner = new NginxScanner(text);
    }

    void parse() throws NginxBroken {
        for (NginxToken token = scanner.next(); !token.isEnd(); token = scanner.next()) {
            take(token);
        }
        if (!words.isEmpty()) {
            throw unterminated(words.get(words.size() - 1));
        }
        if (!open.isEmpty()) {
            throw at(open.peek(), "`{` without its `}`");
        }
    }

    private void take(NginxToken token) throws NginxBroken {
        if (token.is('{')) {
            open(token);
        } else if (token.is('}')) {
            close(token);
        } else if (token.is(';')) {
            end(token);
        } else if (words.isEmpty() && DOTS.contains(token.text())) {
            words.clear();
        } else {
            add(token);
        }
    }

    private void add(NginxToken word) throws NginxBroken {
        if (!words.isEmpty() && isForgotten(word)) {
            throw unterminated(words.get(words.size() - 1));
        }
        words.add(word);
    }

    /** Whether a directive begins here although the one before is not at its end. */
    private boolean isForgotten(NginxToken word) {
        NginxToken last = words.get(words.size() - 1);
        String name = words.get(0).text();
        return scanner.isOverLines(last.end(), word.start())
                && NginxDirectives.areNamed(word.text())
                && !FREE_LINES.matcher(name).matches()
                && !TABLES.contains(String.valueOf(names.peek()));
    }

    private void open(NginxToken brace) throws NginxBroken {
        if (words.isEmpty()) {
            throw at(brace, "unexpected `{`");
        }
        NginxToken name = words.get(0);
        boolean isInTable = TABLES.contains(String.valueOf(names.peek()));
        if (NginxDirectives.areSimple(name.text()) && !isInTable) {
            throw unterminated(words.get(words.size() - 1));
        }
        checkHead(name);
        if (name.text().endsWith("_by_lua_block")) {
            scanner.skipLua(brace.start());
        } else {
            open.push(brace);
            names.push(name.text());
        }
        words = new ArrayList<>();
    }

    private void checkHead(NginxToken name) throws NginxBroken {
        if (name.text().equals("if")) {
            checkCondition();
        }
        if (name.text().equals("location")) {
            checkLocation(name);
        }
    }

    private void checkCondition() throws NginxBroken {
        NginxToken last = words.get(words.size() - 1);
        if (words.size() == 1) {
            throw at(last, "`if` without a condition");
        }
        if (!words.get(1).text().startsWith("(")) {
            throw at(words.get(1), "condition without `(`");
        }
        if (!last.text().endsWith(")")) {
            throw at(last, "condition without `)`");
        }
    }

    private void checkLocation(NginxToken name) throws NginxBroken {
        if (words.size() == 1) {
            throw at(name, "`location` without a path");
        }
        if (words.size() > 3) {
            throw at(words.get(3), "`location` with more than a modifier and a path");
        }
        if (words.size() == 3 && !MODIFIERS.contains(words.get(1).text())) {
            throw at(
                    words.get(1),
                    "invalid modifier of `location`: `" + words.get(1).text() + "`");
        }
    }

    private void close(NginxToken brace) throws NginxBroken {
        if (!words.isEmpty()) {
            throw unterminated(words.get(words.size() - 1));
        }
        if (open.isEmpty()) {
            throw at(brace, "`}` without its `{`");
        }
        open.pop();
        names.pop();
    }

    private void end(NginxToken semicolon) throws NginxBroken {
        boolean isInTable = TABLES.contains(String.valueOf(names.peek()));
        if (words.isEmpty() && !isInTable) {
            throw at(semicolon, "unexpected `;`");
        }
        if (!isInTable && BLOCKS.contains(words.get(0).text())) {
            throw at(words.get(0), "`" + words.get(0).text() + "` without its block");
        }
        words = new ArrayList<>();
    }

    private static NginxBroken unterminated(NginxToken last) {
        return new NginxBroken(last.end() - 1, 1, "directive without `;` at its end");
    }

    private static NginxBroken at(NginxToken token, String words) {
        return new NginxBroken(token.start(), Math.max(1, token.text().length()), words);
    }
}
