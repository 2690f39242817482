package dev.galley.snippet;

import java.util.Set;

/** Reads queries of {@link PlainSql}. Used once, by one thread. */
final class PlainSqlQueries {
    private static final Set<String> COUNTS = Set.of(PlainSqlToken.WHOLE, "?");

    private final PlainSqlCursor cursor;
    private final PlainSqlExpressions expressions;

    PlainSqlQueries(PlainSqlCursor cursor) {
        this.cursor = cursor;
        this.expressions = new PlainSqlExpressions(cursor, this);
    }

    PlainSqlExpressions expressions() {
        return expressions;
    }

    /** Reads a query with what goes before it. */
    void queryWithTables() {
        if (cursor.take("with")) {
            cursor.take("recursive");
            cursor.list(this::namedQuery);
        }
        query();
    }

    private void namedQuery() {
        cursor.needName();
        if (cursor.token().is("(")) {
            cursor.namesInBrackets();
        }
        cursor.need("as");
        cursor.inBrackets(this::query);
    }

    void query() {
        do {
            selection();
        } while (isUnited());
        order();
        if (cursor.take("limit")) {
            count();
            if (cursor.take("offset") || cursor.take(",")) {
                count();
            }
        }
    }

    private boolean isUnited() {
        boolean isUnited = cursor.take("union");
        if (isUnited && !cursor.take("all")) {
            cursor.take("distinct");
        }
        return isUnited;
    }

    private void selection() {
        cursor.need("select");
        cursor.take("distinct");
        if (!cursor.take("*") || cursor.take(",")) {
            cursor.list(this::item);
        }
        if (cursor.take("from")) {
            tables();
            condition();
            groups();
        }
    }

    private void item() {
        if (!cursor.takeAllColumns()) {
            expressions.expression();
            alias(true);
        }
    }

    /** @param mayBeText whether a text may stand for the name */
    private void alias(boolean mayBeText) {
        if (!cursor.take("as")) {
            cursor.takeName();
        } else if (!(mayBeText && cursor.take(PlainSqlToken.TEXT))) {
            cursor.needName();
        }
    }

    /** Reads tables and how they are joined. */
    void tables() {
        cursor.list(this::joinedTables);
    }

    private void joinedTables() {
        table();
        while (isJoined()) {
            table();
            if (cursor.take("using")) {
                cursor.namesInBrackets();
            } else {
                cursor.need("on");
                expressions.expression();
            }
        }
    }

    private boolean isJoined() {
        boolean isOuter = cursor.take("left") || cursor.take("right");
        if (isOuter) {
            cursor.take("outer");
        }
        boolean isInner = !isOuter && cursor.take("inner");
        if (isOuter || isInner) {
            cursor.need("join");
            return true;
        }
        return cursor.take("join");
    }

    private void table() {
        if (cursor.token().is("(")) {
            cursor.inBrackets(this::query);
            cursor.take("as");
            cursor.needName();
        } else {
            cursor.needTable();
            alias(false);
        }
    }

    /** Reads a condition, if there is one. */
    void condition() {
        if (cursor.take("where")) {
            expressions.expression();
        }
    }

    private void groups() {
        if (cursor.take("group")) {
            cursor.need("by");
            expressions.expressions();
        }
        if (cursor.take("having")) {
            expressions.expression();
        }
    }

    /** Reads an order, if there is one. */
    void order() {
        if (cursor.take("order")) {
            cursor.need("by");
            cursor.list(this::ordered);
        }
    }

    private void ordered() {
        expressions.expression();
        if (!cursor.take("asc")) {
            cursor.take("desc");
        }
    }

    /** Reads how many rows. */
    void count() {
        PlainSqlCursor.require(cursor.takeOne(COUNTS));
    }
}
