package dev.galley.snippet;

import java.util.Set;

/** Reads expressions of {@link PlainSql}: in each method, what binds as strongly. Used once, by one thread. */
final class PlainSqlExpressions {
    private static final Set<String> CONNECTIVES = Set.of("and", "or", "xor");
    private static final Set<String> COMPARISONS = Set.of("=", "<", ">", "<=", ">=", "<>", "!=");
    private static final Set<String> OPERATIONS = Set.of("+", "-", "*", "/", "%", "div", "mod");
    private static final Set<String> LITERALS =
            Set.of(PlainSqlToken.TEXT, PlainSqlToken.WHOLE, PlainSqlToken.NUMBER, "null", "true", "false", "?");

    private final PlainSqlCursor cursor;
    private final PlainSqlCalls calls;
    private final PlainSqlQueries queries;

    PlainSqlExpressions(PlainSqlCursor cursor, PlainSqlQueries queries) {
        this.cursor = cursor;
        this.queries = queries;
        this.calls = new PlainSqlCalls(cursor, this, queries);
    }

    void expression() {
        do {
            cursor.take("not");
            comparison();
        } while (cursor.takeOne(CONNECTIVES));
    }

    void expressions() {
        cursor.list(this::expression);
    }

    private void comparison() {
        predicate();
        while (cursor.takeOne(COMPARISONS)) {
            predicate();
        }
        if (cursor.take("is")) {
            cursor.take("not");
            cursor.need("null");
        }
    }

    private void predicate() {
        operation();
        boolean isDenied = cursor.take("not");
        if (cursor.take("in")) {
            cursor.inBrackets(this::queryOrExpressions);
        } else if (cursor.take("between")) {
            operation();
            cursor.need("and");
            operation();
        } else if (cursor.take("like")) {
            operand();
        } else {
            PlainSqlCursor.require(!isDenied);
        }
    }

    /** What stands between brackets. */
    void queryOrExpressions() {
        if (cursor.token().is("select")) {
            queries.query();
        } else {
            expressions();
        }
    }

    private void operation() {
        operand();
        boolean mayBeInterval = isSum();
        while (cursor.takeOne(OPERATIONS)) {
            if (mayBeInterval && cursor.token().is("interval")) {
                calls.interval();
            } else {
                operand();
            }
            mayBeInterval = isSum();
        }
    }

    private boolean isSum() {
        return cursor.token().is("+") || cursor.token().is("-");
    }

    private void operand() {
        cursor.take("-");
        PlainSqlToken token = cursor.token();
        if (token.isCalled() && calls.isKnown(token.text())) {
            calls.call(token.text());
        } else if (cursor.takeOne(LITERALS)) {
            return;
        } else if (token.is("(")) {
            cursor.inBrackets(this::queryOrExpressions);
        } else if (cursor.take("exists")) {
            cursor.inBrackets(queries::query);
        } else if (cursor.take("case")) {
            cursor.nest(this::choice);
        } else {
            column();
        }
    }

    private void choice() {
        if (!cursor.token().is("when")) {
            expression();
        }
        cursor.need("when");
        do {
            expression();
            cursor.need("then");
            expression();
        } while (cursor.take("when"));
        if (cursor.take("else")) {
            expression();
        }
        cursor.need("end");
    }

    private void column() {
        cursor.needName();
        while (cursor.take(".")) {
            cursor.needName();
        }
        if (cursor.take("->") || cursor.take("->>")) {
            cursor.need(PlainSqlToken.TEXT);
        }
    }
}
