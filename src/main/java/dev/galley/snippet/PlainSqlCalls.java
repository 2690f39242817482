package dev.galley.snippet;

/** Reads calls of functions in {@link PlainSql}. Used once, by one thread. */
final class PlainSqlCalls {
    private final PlainSqlCursor cursor;
    private final PlainSqlExpressions expressions;
    private final PlainSqlQueries queries;

    PlainSqlCalls(PlainSqlCursor cursor, PlainSqlExpressions expressions, PlainSqlQueries queries) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.queries = queries;
    }

    /** Whether a function of that name can be read here. */
    boolean isKnown(String name) {
        return PlainSqlWords.FUNCTIONS.containsKey(name)
                || PlainSqlWords.AGGREGATES.contains(name)
                || PlainSqlWords.RANKS.contains(name)
                || name.equals("count")
                || name.equals("values")
                || name.equals("date_add")
                || name.equals("date_sub");
    }

    /** Reads a call of the function that is next. */
    void call(String name) {
        cursor.need(name);
        if (PlainSqlWords.FUNCTIONS.containsKey(name)) {
            cursor.inBrackets(() -> arguments(PlainSqlWords.FUNCTIONS.get(name)));
        } else if (name.equals("values")) {
            cursor.inBrackets(cursor::needName);
        } else if (name.startsWith("date_")) {
            cursor.inBrackets(this::shiftedDate);
        } else {
            overRows(name);
        }
    }

    private void arguments(int[] limits) {
        int count = 0;
        while (!cursor.token().is(")")) {
            expressions.expression();
            count++;
            if (!cursor.token().is(")")) {
                cursor.need(",");
                PlainSqlCursor.require(!cursor.token().is(")"));
            }
        }
        PlainSqlCursor.require(count >= limits[0] && count <= limits[1]);
    }

    private void shiftedDate() {
        expressions.expression();
        cursor.need(",");
        interval();
    }

    /** Reads a stretch of time. */
    void interval() {
        cursor.need("interval");
        expressions.expression();
        PlainSqlCursor.require(cursor.takeOne(PlainSqlWords.UNITS));
    }

    private void overRows(String name) {
        boolean isRank = PlainSqlWords.RANKS.contains(name);
        cursor.inBrackets(() -> {
            if (!isRank && !(name.equals("count") && cursor.take("*"))) {
                cursor.take("distinct");
                expressions.expression();
            }
        });
        if (isRank || cursor.token().is("over")) {
            cursor.need("over");
            cursor.inBrackets(this::window);
        }
    }

    private void window() {
        if (cursor.take("partition")) {
            cursor.need("by");
            expressions.expressions();
        }
        queries.order();
    }
}
