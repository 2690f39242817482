package dev.galley.runtime;

import java.util.Set;

/**
 * Knows, word by word, whether a statement is in the body of a procedure, function, trigger or event that has not come to
 * its end, so that a semicolon there does not end the statement. Used by one thread.
 */
final class SqlBody {
    private static final Set<String> KINDS = Set.of("PROCEDURE", "FUNCTION", "TRIGGER", "EVENT", "PACKAGE");
    private static final Set<String> OTHER_KINDS = Set.of("TABLE", "VIEW", "INDEX", "DATABASE", "SCHEMA", "USER");
    /** They open what an END closes, wherever they stand. */
    private static final Set<String> OPENING = Set.of("BEGIN", "CASE");
    /** They do so at the begin of a statement only: else they are functions or clauses. */
    private static final Set<String> OPENING_STATEMENTS = Set.of("IF", "LOOP", "WHILE", "REPEAT", "FOR");
    /** A statement of a body may follow them. */
    private static final Set<String> BEFORE_STATEMENTS = Set.of("BEGIN", "THEN", "ELSE", "DO", "LOOP", "REPEAT", "ROW");

    private String first = "";
    private String last = "";
    private boolean isKindKnown;
    private boolean isRoutine;
    private boolean isStatementStart;
    private int depth;

    /** Whether a body has been opened and not closed. */
    boolean isOpen() {
        return depth > 0;
    }

    /** @param word in upper case */
    void readWord(String word) {
        readKind(word);
        if (isRoutine && word.equals("END")) {
            depth = Math.max(0, depth - 1);
        } else if (isRoutine && !last.equals("END") && opens(word)) {
            depth++;
        }
        isStatementStart = BEFORE_STATEMENTS.contains(word);
        last = word;
    }

    private boolean opens(String word) {
        return OPENING.contains(word) || (isStatementStart && OPENING_STATEMENTS.contains(word));
    }

    /** A sign that is no part of a word. */
    void readSign(char sign) {
        if (!Character.isWhitespace(sign)) {
            // A label stands before its statement.
            isStatementStart = sign == ';' || sign == ':';
            last = String.valueOf(sign);
        }
    }

    private void readKind(String word) {
        if (first.isEmpty()) {
            first = word;
        } else if (!isKindKnown && first.equals("CREATE")) {
            isRoutine = KINDS.contains(word);
            isKindKnown = isRoutine || OTHER_KINDS.contains(word);
        } else if (!isKindKnown && first.equals("BEGIN") && word.equals("NOT")) {
            // MariaDB's BEGIN NOT ATOMIC is a body by itself; a mere BEGIN starts a transaction.
            isRoutine = true;
            isKindKnown = true;
            depth = 1;
        }
    }
}
