package dev.galley.snippet;

import java.util.Set;

/** Reads what tables are made of, in {@link PlainSql}. Used once, by one thread. */
final class PlainSqlColumns {
    private static final Set<String> WHOLE_NUMBERS =
            Set.of("int", "integer", "bigint", "smallint", "tinyint", "mediumint");
    private static final Set<String> DECIMALS = Set.of("decimal", "numeric");
    private static final Set<String> MEASURED = Set.of("varchar", "varbinary");
    private static final Set<String> MAY_BE_MEASURED = Set.of("char", "binary", "datetime", "timestamp", "time");
    private static final Set<String> UNMEASURED = Set.of(
            "bool",
            "boolean",
            "date",
            "year",
            "json",
            "text",
            "tinytext",
            "mediumtext",
            "longtext",
            "blob",
            "longblob",
            "float",
            "double");
    private static final Set<String> LITERALS = Set.of(PlainSqlToken.TEXT, "null", "true", "false");
    private static final Set<String> NUMBERS = Set.of(PlainSqlToken.WHOLE, PlainSqlToken.NUMBER);
    private static final Set<String> ACTIONS = Set.of("cascade", "restrict");

    private final PlainSqlCursor cursor;
    private final PlainSqlExpressions expressions;

    PlainSqlColumns(PlainSqlCursor cursor, PlainSqlExpressions expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
    }

    /** Reads a column with its name, or a key or constraint. */
    void element() {
        if (!takeKey()) {
            cursor.needName();
            column();
        }
    }

    /** Whether a key or constraint was next, and was read. */
    boolean takeKey() {
        if (cursor.take("constraint")) {
            cursor.needName();
            PlainSqlCursor.require(takeConstraint());
            return true;
        }
        if (cursor.take("key") || cursor.take("index")) {
            cursor.takeName();
            indexedColumns();
            return true;
        }
        return takeConstraint();
    }

    private boolean takeConstraint() {
        if (cursor.take("primary")) {
            cursor.need("key");
            indexedColumns();
        } else if (cursor.take("unique")) {
            if (cursor.take("key") || cursor.take("index")) {
                cursor.takeName();
            }
            indexedColumns();
        } else if (cursor.take("foreign")) {
            cursor.need("key");
            cursor.namesInBrackets();
            references();
        } else {
            return takeCheck();
        }
        return true;
    }

    /** Reads the columns of an index. */
    void indexedColumns() {
        cursor.inBrackets(() -> cursor.list(this::indexedColumn));
    }

    private void indexedColumn() {
        cursor.needName();
        if (!cursor.take("asc")) {
            cursor.take("desc");
        }
    }

    private boolean takeCheck() {
        boolean isNext = cursor.take("check");
        if (isNext) {
            cursor.inBrackets(expressions::expression);
        }
        return isNext;
    }

    private void references() {
        cursor.need("references");
        cursor.needTable();
        cursor.namesInBrackets();
        if (cursor.take("on")) {
            cursor.need("delete");
            action();
        }
        if (cursor.take("on")) {
            cursor.need("update");
            action();
        }
    }

    private void action() {
        if (!cursor.takeOne(ACTIONS)) {
            cursor.need("set", "null");
        }
    }

    /** Reads what a column is. */
    void column() {
        type();
        boolean isAttribute = takeAttribute();
        while (isAttribute) {
            isAttribute = takeAttribute();
        }
        if (cursor.token().is("references")) {
            references();
        }
    }

    private void type() {
        if (cursor.takeOne(WHOLE_NUMBERS)) {
            length(false);
            cursor.take("unsigned");
        } else if (cursor.takeOne(DECIMALS)) {
            precision();
        } else if (cursor.takeOne(MEASURED)) {
            length(true);
        } else if (cursor.takeOne(MAY_BE_MEASURED)) {
            length(false);
        } else if (cursor.take("enum")) {
            cursor.inBrackets(() -> cursor.list(() -> cursor.need(PlainSqlToken.TEXT)));
        } else {
            PlainSqlCursor.require(cursor.takeOne(UNMEASURED));
        }
    }

    private void length(boolean isNeeded) {
        if (isNeeded || cursor.token().is("(")) {
            cursor.need("(", PlainSqlToken.WHOLE, ")");
        }
    }

    private void precision() {
        if (cursor.take("(")) {
            cursor.need(PlainSqlToken.WHOLE);
            if (cursor.take(",")) {
                cursor.need(PlainSqlToken.WHOLE);
            }
            cursor.need(")");
        }
    }

    private boolean takeAttribute() {
        if (cursor.take("not")) {
            cursor.need("null");
        } else if (cursor.take("primary")) {
            cursor.need("key");
        } else if (cursor.take("unique")) {
            cursor.take("key");
        } else if (cursor.take("default")) {
            value();
        } else if (cursor.take("on")) {
            cursor.need("update", "current_timestamp");
        } else if (cursor.take("comment")) {
            cursor.need(PlainSqlToken.TEXT);
        } else {
            return cursor.take("null") || cursor.take("auto_increment") || takeCheck();
        }
        return true;
    }

    private void value() {
        if (cursor.token().is("(")) {
            cursor.inBrackets(expressions::expression);
        } else if (!cursor.takeOne(LITERALS) && !cursor.take("current_timestamp")) {
            cursor.take("-");
            PlainSqlCursor.require(cursor.takeOne(NUMBERS));
        }
    }
}
