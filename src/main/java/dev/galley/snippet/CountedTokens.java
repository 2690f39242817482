package dev.galley.snippet;

import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;

/** Tokens that a parser may look at only so often: some code makes it look at all of them again and again. */
final class CountedTokens extends CommonTokenStream {
    private long left;

    /** @param looks how often the parser may look at one */
    CountedTokens(TokenSource source, long looks) {
        super(source);
        left = looks;
    }

    /** Ends the parser's work. A signal, so it has no stack. */
    static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Exhausted() {
            super("too many looks at tokens", null, false, false);
        }
    }

    @Override
    public Token LT(int distance) {
        left--;
        if (left < 0) {
            throw new Exhausted();
        }
        return super.LT(distance);
    }
}
