package dev.galley.snippet;

import java.util.List;
import java.util.Set;

/** Where a reading of {@link PlainSql} stands. Used once, by one thread. */
final class PlainSqlCursor {
    /** Deeper nesting is for the grammar, which has limits of its own. */
    private static final int DEEPEST = 12;

    private final List<PlainSqlToken> tokens;
    private int at;
    private int depth;

    PlainSqlCursor(List<PlainSqlToken> tokens) {
        this.tokens = tokens;
    }

    /** What is read next; behind the last that is {@link PlainSqlToken#END}. */
    PlainSqlToken token() {
        return at < tokens.size() ? tokens.get(at) : PlainSqlToken.END;
    }

    /** Whether this word or sign was next, and was read. */
    boolean take(String word) {
        boolean isNext = token().is(word);
        at += isNext ? 1 : 0;
        return isNext;
    }

    /** Whether one of these words was next, and was read. */
    boolean takeOne(Set<String> words) {
        boolean isNext = words.contains(token().text());
        at += isNext ? 1 : 0;
        return isNext;
    }

    /** Whether a name was next, and was read. */
    boolean takeName() {
        boolean isNext = token().isName();
        at += isNext ? 1 : 0;
        return isNext;
    }

    /** Reads words and signs that must be next. */
    void need(String... words) {
        for (String word : words) {
            require(take(word));
        }
    }

    /** Whether all columns of a table were next, and were read. */
    boolean takeAllColumns() {
        boolean isNext = token().isName() && isAt(at + 1, ".") && isAt(at + 2, "*");
        at += isNext ? 3 : 0;
        return isNext;
    }

    private boolean isAt(int index, String sign) {
        return index < tokens.size() && tokens.get(index).is(sign);
    }

    /** Reads a name that must be next. */
    void needName() {
        require(takeName());
    }

    /** Reads the name of a table, maybe with that of its database. */
    void needTable() {
        needName();
        if (take(".")) {
            needName();
        }
    }

    /** Reads what is parted by commas. */
    void list(Runnable item) {
        do {
            item.run();
        } while (take(","));
    }

    /** Reads what stands in round brackets. */
    void inBrackets(Runnable content) {
        need("(");
        nest(content);
        need(")");
    }

    /** Reads what may have the same inside. */
    void nest(Runnable content) {
        depth++;
        require(depth <= DEEPEST);
        content.run();
        depth--;
    }

    /** Reads names in round brackets. */
    void namesInBrackets() {
        inBrackets(() -> list(this::needName));
    }

    static void require(boolean isKnown) {
        if (!isKnown) {
            throw new Unsure();
        }
    }
}
