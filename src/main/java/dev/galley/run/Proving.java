package dev.galley.run;

/** What is done about code that a page wants to be run. */
public enum Proving {
    /** Nothing is run; the ledger says what is proven. */
    LEDGER,
    /** What the ledger does not know is run. */
    MISSING,
    /** Everything is run. */
    ALL,
    /** Nothing is run, and what the ledger does not know is an error. */
    FROZEN
}
