package dev.galley.snippet;

import java.util.Set;

/**
 * The everyday core of MySQL: queries, changes of rows, common definitions. It answers only that code is right, or that it
 * does not know; then the grammar is asked, whose tables take longer to set up than a small site to build. What it takes,
 * the grammar takes in each version from 8.0 on. Stateless.
 */
final class PlainSql {
    /** In UTF-16 units. With longer code the grammar may come to its own limits. */
    private static final int LONGEST = 4_000;

    private static final Set<String> ALONE = Set.of("begin", "commit", "rollback");

    private final PlainSqlCursor cursor;
    private final PlainSqlQueries queries;
    private final PlainSqlExpressions expressions;
    private final PlainSqlDefinitions definitions;

    /** @param cursor at the first word */
    PlainSql(PlainSqlCursor cursor) {
        this.cursor = cursor;
        this.queries = new PlainSqlQueries(cursor);
        this.expressions = queries.expressions();
        this.definitions = new PlainSqlDefinitions(cursor, queries);
    }

    /** Whether these are surely right statements of MySQL 8.0 and of each later version. */
    static boolean accepts(String code) {
        if (code.length() > LONGEST) {
            return false;
        }
        try {
            new PlainSql(new PlainSqlCursor(PlainSqlScanner.scan(code))).statements();
            return true;
        } catch (Unsure e) {
            return false;
        }
    }

    /**
     * Reads all statements.
     *
     * @throws Unsure at the first word that it does not know there
     */
    void statements() {
        while (!isEnd()) {
            if (!cursor.take(";")) {
                statement();
                PlainSqlCursor.require(isEnd() || cursor.take(";"));
            }
        }
    }

    private boolean isEnd() {
        return cursor.token().isEnd();
    }

    private void statement() {
        PlainSqlToken first = cursor.token();
        if (first.is("select") || first.is("with")) {
            queries.queryWithTables();
        } else if (cursor.take("insert")) {
            insert();
        } else if (cursor.take("update")) {
            update();
        } else if (cursor.take("delete")) {
            delete();
        } else if (cursor.take("create")) {
            definitions.create();
        } else if (cursor.take("drop")) {
            definitions.drop();
        } else if (cursor.take("alter")) {
            definitions.alter();
        } else {
            smallStatement();
        }
    }

    private void smallStatement() {
        if (cursor.take("start")) {
            cursor.need("transaction");
        } else if (cursor.take("use")) {
            cursor.needName();
        } else if (cursor.take("describe") || cursor.take("truncate")) {
            cursor.needTable();
        } else if (cursor.take("explain")) {
            queries.query();
        } else if (cursor.take("show")) {
            PlainSqlCursor.require(cursor.take("tables") || cursor.take("databases"));
        } else {
            PlainSqlCursor.require(cursor.takeOne(ALONE));
        }
    }

    private void insert() {
        cursor.take("ignore");
        cursor.need("into");
        cursor.needTable();
        if (cursor.token().is("(")) {
            cursor.namesInBrackets();
        }
        if (cursor.token().is("select")) {
            queries.query();
        } else {
            cursor.need("values");
            cursor.list(() -> cursor.inBrackets(() -> cursor.list(this::value)));
        }
        if (cursor.take("on")) {
            cursor.need("duplicate", "key", "update");
            cursor.list(this::assignment);
        }
    }

    private void value() {
        if (!cursor.take("default")) {
            expressions.expression();
        }
    }

    private void assignment() {
        cursor.needTable();
        cursor.need("=");
        value();
    }

    private void update() {
        cursor.needTable();
        if (cursor.take("as")) {
            cursor.needName();
        } else {
            cursor.takeName();
        }
        cursor.need("set");
        cursor.list(this::assignment);
        restrict();
    }

    private void delete() {
        cursor.need("from");
        cursor.needTable();
        restrict();
    }

    private void restrict() {
        queries.condition();
        queries.order();
        if (cursor.take("limit")) {
            queries.count();
        }
    }
}
