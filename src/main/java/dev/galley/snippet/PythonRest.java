package dev.galley.snippet;

import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import com.oracle.graal.python.pegparser.tokenizer.Token;
import com.oracle.graal.python.pegparser.tokenizer.Tokenizer;
import com.oracle.graal.python.pegparser.tokenizer.Tokenizer.StatusCode;
import java.util.EnumSet;

/**
 * Behind a wrong word CPython reads on to the end of the file, because a bracket or a quote is often the cause: what is
 * wrong with those is reported in place of the word. Follows {@code _PyPegen_tokenize_full_source_to_check_for_errors}.
 */
final class PythonRest {
    private PythonRest() {}

    /** The error that CPython reports, given the one at which the grammar stops. */
    static PythonErrors.Found reported(String text, PythonErrors.Found first) {
        if (first.words().contains("indent")) {
            return first;
        }
        Tokenizer tokens = Tokenizer.fromString(new PythonErrors(), text, EnumSet.noneOf(Tokenizer.Flag.class), null);
        Token token = tokens.next();
        while (token.type != Token.Kind.ENDMARKER && token.type != Token.Kind.ERRORTOKEN) {
            token = tokens.next();
        }
        boolean isWrong = token.type == Token.Kind.ERRORTOKEN && tokens.getDone() == StatusCode.SYNTAX_ERROR;
        return isWrong && token.extraData instanceof String words
                ? new PythonErrors.Found(token.getSourceRange(), words)
                : openBracket(tokens, first);
    }

    private static PythonErrors.Found openBracket(Tokenizer tokens, PythonErrors.Found first) {
        int innermost = tokens.getParensNestingLevel() - 1;
        int line = innermost < 0 ? Integer.MAX_VALUE : tokens.getParensLineNumberStack()[innermost];
        if (line >= first.range().startLine) {
            return first;
        }
        int column = tokens.getParensColumnsStack()[innermost];
        String bracket = Character.toString(tokens.getParensStack()[innermost]);
        return new PythonErrors.Found(
                new SourceRange(line, column, line, column + 1), "'" + bracket + "' was never closed");
    }
}
