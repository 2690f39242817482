package dev.galley.snippet;

/** Reads what makes, changes and removes tables, in {@link PlainSql}. Used once, by one thread. */
final class PlainSqlDefinitions {
    private final PlainSqlCursor cursor;
    private final PlainSqlQueries queries;
    private final PlainSqlColumns columns;

    PlainSqlDefinitions(PlainSqlCursor cursor, PlainSqlQueries queries) {
        this.cursor = cursor;
        this.queries = queries;
        this.columns = new PlainSqlColumns(cursor, queries.expressions());
    }

    /** Reads behind {@code CREATE}. */
    void create() {
        if (cursor.take("table")) {
            unless("not");
            cursor.needTable();
            cursor.inBrackets(() -> cursor.list(columns::element));
            options();
        } else if (cursor.take("database")) {
            unless("not");
            cursor.needName();
        } else if (cursor.take("view")) {
            cursor.needTable();
            cursor.need("as");
            queries.query();
        } else {
            cursor.take("unique");
            cursor.need("index");
            index();
        }
    }

    private void index() {
        cursor.needName();
        cursor.need("on");
        cursor.needTable();
        columns.indexedColumns();
    }

    private void unless(String... words) {
        if (cursor.take("if")) {
            cursor.need(words);
            cursor.need("exists");
        }
    }

    private void options() {
        boolean isOption = true;
        while (isOption) {
            isOption = true;
            boolean isDefault = cursor.take("default");
            if (cursor.take("charset") || cursor.take("collate")) {
                cursor.take("=");
                cursor.needName();
            } else if (!isDefault && cursor.take("engine")) {
                cursor.take("=");
                cursor.needName();
            } else if (!isDefault && cursor.take("auto_increment")) {
                cursor.take("=");
                cursor.need(PlainSqlToken.WHOLE);
            } else if (!isDefault && cursor.take("comment")) {
                cursor.take("=");
                cursor.need(PlainSqlToken.TEXT);
            } else {
                PlainSqlCursor.require(!isDefault);
                isOption = false;
            }
        }
    }

    /** Reads behind {@code DROP}. */
    void drop() {
        if (cursor.take("table") || cursor.take("view")) {
            unless();
            cursor.list(cursor::needTable);
        } else if (cursor.take("database")) {
            unless();
            cursor.needName();
        } else {
            cursor.need("index");
            cursor.needName();
            cursor.need("on");
            cursor.needTable();
        }
    }

    /** Reads behind {@code ALTER}. */
    void alter() {
        cursor.need("table");
        cursor.needTable();
        cursor.list(this::change);
    }

    private void change() {
        if (cursor.take("add")) {
            addition();
        } else if (cursor.take("modify")) {
            cursor.take("column");
            cursor.needName();
            columns.column();
        } else {
            cursor.need("drop");
            PlainSqlCursor.require(cursor.take("column") || cursor.take("index"));
            cursor.needName();
        }
    }

    private void addition() {
        if (cursor.take("column")) {
            cursor.needName();
            columns.column();
            place();
        } else if (!columns.takeKey()) {
            cursor.needName();
            columns.column();
            place();
        }
    }

    private void place() {
        if (!cursor.take("first") && cursor.take("after")) {
            cursor.needName();
        }
    }
}
