package dev.galley.snippet;

import com.oracle.graal.python.pegparser.tokenizer.Token;
import com.oracle.graal.python.pegparser.tokenizer.Tokenizer;
import java.util.EnumSet;

/** Finds the line whose indentation is wrong, in code that is known to have one. */
final class PythonIndents {
    private final Tokenizer tokens;
    private int lastOfLine = Token.Kind.NEWLINE;
    private int last = Token.Kind.NEWLINE;

    PythonIndents(String text) {
        tokens = Tokenizer.fromString(new PythonErrors(), text, EnumSet.noneOf(Tokenizer.Flag.class), null);
    }

    /** The line, from 1, that is deeper than the one before although that ends in no colon, or fits no line above. */
    int wrongLine() {
        try {
            Token token = tokens.next();
            while (token.type != Token.Kind.ENDMARKER && token.type != Token.Kind.ERRORTOKEN && !isUnexpected(token)) {
                lastOfLine = token.type == Token.Kind.NEWLINE ? last : lastOfLine;
                last = token.type;
                token = tokens.next();
            }
        } catch (PythonErrors.Found e) {
            // The line at which the tokens end in an error is the one looked for.
        }
        return tokens.getCurrentLineNumber();
    }

    private boolean isUnexpected(Token token) {
        return token.type == Token.Kind.INDENT && lastOfLine != Token.Kind.COLON;
    }
}
