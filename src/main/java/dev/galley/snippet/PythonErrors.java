package dev.galley.snippet;

import com.oracle.graal.python.pegparser.ParserCallbacks;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;

/** Ends the parser's work at its first error, which it reports by throwing. Warnings are left alone, as by CPython. */
final class PythonErrors implements ParserCallbacks {
    @Override
    public void safePointPoll() {
        if (Thread.interrupted()) {
            throw new IllegalStateException("interrupted");
        }
    }

    @Override
    public RuntimeException reportIncompleteSource(int line) {
        throw new Found(new SourceRange(line, 0, line, 0), "incomplete input");
    }

    @Override
    public RuntimeException onError(ErrorType type, SourceRange range, String message) {
        throw new Found(range, message);
    }

    @Override
    public void onWarning(WarningType type, SourceRange range, String message) {}

    /** The error. A signal, never shown, so it has no stack. */
    static final class Found extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient SourceRange range;
        private final String words;

        Found(SourceRange range, String words) {
            super(words, null, false, false);
            this.range = range;
            this.words = words;
        }

        SourceRange range() {
            return range;
        }

        String words() {
            return words;
        }
    }
}
