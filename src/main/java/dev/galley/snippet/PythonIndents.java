package dev.galley.snippet;

import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import com.oracle.graal.python.pegparser.tokenizer.Token;
import com.oracle.graal.python.pegparser.tokenizer.Tokenizer;
import java.util.EnumSet;
import java.util.Optional;

/** Finds the line that is indented for no reason; the parser knows that there is one, but names the first line. */
final class PythonIndents {
    private PythonIndents() {}

    /** The indentation of the first line that is deeper than the one before although that does not end in a colon. */
    static Optional<SourceRange> firstUnexpected(String text) {
        try {
            return scan(Tokenizer.fromString(new PythonErrors(), text, EnumSet.noneOf(Tokenizer.Flag.class), null));
        } catch (PythonErrors.Found e) {
            return Optional.empty();
        }
    }

    private static Optional<SourceRange> scan(Tokenizer tokens) {
        int lastOfLine = Token.Kind.NEWLINE;
        int last = Token.Kind.NEWLINE;
        while (true) {
            Token token = tokens.next();
            if (token.type == Token.Kind.ENDMARKER || token.type == Token.Kind.ERRORTOKEN) {
                return Optional.empty();
            }
            if (token.type == Token.Kind.INDENT && lastOfLine != Token.Kind.COLON) {
                int line = token.sourceRange.startLine;
                return Optional.of(new SourceRange(line, 0, line, token.sourceRange.endColumn));
            }
            lastOfLine = token.type == Token.Kind.NEWLINE ? last : lastOfLine;
            last = token.type;
        }
    }
}
