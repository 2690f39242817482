package dev.galley.snippet;

import io.debezium.antlr.mysql.SqlMode;
import io.debezium.ddl.parser.mysql.generated.MySqlLexer;
import io.debezium.ddl.parser.mysql.generated.MySqlParser;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.WritableToken;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one text, read one after the other, so that a wrong one does not hide the next. Used once, by one
 * thread. The fast prediction of the parser is tried first and the exact one where that fails, as its authors advise.
 */
final class MySqlStatements {
    private static final Set<String> CHARACTER_SETS = Set.of(
            "_armscii8",
            "_ascii",
            "_big5",
            "_binary",
            "_cp1250",
            "_cp1251",
            "_cp1256",
            "_cp1257",
            "_cp850",
            "_cp852",
            "_cp866",
            "_cp932",
            "_dec8",
            "_eucjpms",
            "_euckr",
            "_gb18030",
            "_gb2312",
            "_gbk",
            "_geostd8",
            "_greek",
            "_hebrew",
            "_hp8",
            "_keybcs2",
            "_koi8r",
            "_koi8u",
            "_latin1",
            "_latin2",
            "_latin5",
            "_latin7",
            "_macce",
            "_macroman",
            "_sjis",
            "_swe7",
            "_tis620",
            "_ucs2",
            "_ujis",
            "_utf16",
            "_utf16le",
            "_utf32",
            "_utf8",
            "_utf8mb3",
            "_utf8mb4");
    private static final int MOST_EXPECTED = 4;

    private final SqlText text;
    private final int leadLength;
    private final Lines lines;
    private final CountedTokens tokens;
    private final MySqlParser parser;
    private final List<Fault> faults = new ArrayList<>();

    /** The token behind the statement read last. */
    private int next;

    /**
     * @param lead what is put before the text to make a statement of it
     * @param looks how often the parser may look at a token
     */
    MySqlStatements(SqlText text, String lead, int version, long looks) {
        this.text = text;
        String before = lead.isEmpty() ? "" : lead + "\n";
        this.leadLength = before.length();
        this.lines = new Lines(text.code());
        MySqlLexer lexer = new MySqlLexer(CharStreams.fromString(before + text.code()));
        lexer.serverVersion = version;
        lexer.sqlModes = EnumSet.noneOf(SqlMode.class);
        lexer.charSets = CHARACTER_SETS;
        lexer.removeErrorListeners();
        lexer.addErrorListener(new Ending());
        this.tokens = new CountedTokens(lexer, looks);
        this.parser = new MySqlParser(tokens);
        parser.serverVersion = version;
        parser.sqlModes = EnumSet.noneOf(SqlMode.class);
        parser.setBuildParseTree(false);
    }

    /**
     * The first complaint about each statement. Behind a wrong procedure nothing is read: its end is not known.
     *
     * @throws CountedTokens.Exhausted when the parser looks at more tokens than it may
     */
    List<Fault> faults() {
        try {
            tokens.fill();
        } catch (Ended e) {
            return List.of(e.fault);
        }
        tokens.getTokens().forEach(MySqlStatements::takeAsText);
        int start = 0;
        boolean isKnown = true;
        while (isKnown && !isEnd(start)) {
            isKnown = isSeparator(start) || isRead(start) || !isProcedure(start);
            start = isSeparator(start) ? start + 1 : Math.max(start + 1, next);
        }
        return faults;
    }

    /** Only a server set to ANSI quotes reads a name between double quotes; the grammar has that the wrong way round. */
    private static void takeAsText(Token token) {
        if (token.getType() == MySqlLexer.DOUBLE_QUOTED_TEXT && token instanceof WritableToken text) {
            text.setType(MySqlLexer.SINGLE_QUOTED_TEXT);
        }
    }

    private boolean isRead(int start) {
        try {
            parse(start);
            next = tokens.index();
            checkEnd(start);
            return true;
        } catch (Ended e) {
            if (e.isReal) {
                faults.add(e.fault);
            }
            next = endOfStatement(start);
            return false;
        }
    }

    /** The grammar is content when a statement ends and another begins; a server wants a semicolon between. */
    private void checkEnd(int start) {
        int last = next - 1;
        while (last > start && tokens.get(last).getChannel() != Token.DEFAULT_CHANNEL) {
            last--;
        }
        if (!isEnd(next) && !isEnd(last) && tokens.get(last).getType() != MySqlLexer.SEMICOLON_SYMBOL) {
            Token token = tokens.get(next);
            boolean isSeparated = token.getType() == MySqlLexer.SEMICOLON_SYMBOL;
            if (!isSeparated) {
                throw ended(token.getStartIndex(), token.getText().length(), "unexpected `" + token.getText() + "`");
            }
        }
    }

    private void parse(int start) {
        try {
            parser.removeErrorListeners();
            parser.setErrorHandler(new BailErrorStrategy());
            parseWith(PredictionMode.SLL, start);
        } catch (ParseCancellationException e) {
            parser.addErrorListener(new Ending());
            parser.setErrorHandler(new DefaultErrorStrategy());
            parseWith(PredictionMode.LL, start);
        }
    }

    private void parseWith(PredictionMode mode, int start) {
        parser.reset();
        tokens.seek(start);
        parser.getInterpreter().setPredictionMode(mode);
        parser.query();
    }

    private boolean isEnd(int index) {
        return index >= tokens.size() || tokens.get(index).getType() == Token.EOF;
    }

    private boolean isSeparator(int index) {
        Token token = tokens.get(index);
        return token.getChannel() != Token.DEFAULT_CHANNEL || token.getType() == MySqlLexer.SEMICOLON_SYMBOL;
    }

    private boolean isProcedure(int start) {
        for (int i = start; i < endOfStatement(start); i++) {
            int type = tokens.get(i).getType();
            if (type == MySqlLexer.PROCEDURE_SYMBOL
                    || type == MySqlLexer.FUNCTION_SYMBOL
                    || type == MySqlLexer.TRIGGER_SYMBOL
                    || type == MySqlLexer.EVENT_SYMBOL) {
                return tokens.get(start).getType() == MySqlLexer.CREATE_SYMBOL;
            }
        }
        return false;
    }

    private int endOfStatement(int start) {
        int end = start;
        while (!isEnd(end) && tokens.get(end).getType() != MySqlLexer.SEMICOLON_SYMBOL) {
            end++;
        }
        return end;
    }

    private String words(Token token) {
        boolean isEnd = token.getType() == Token.EOF;
        return "unexpected " + (isEnd ? "end of the statement" : "`" + token.getText() + "`")
                + expected(token.getType());
    }

    /** What could stand there, where that is little enough to read; names of tokens are no words of SQL. */
    private String expected(int found) {
        IntervalSet expected = parser.getExpectedTokens();
        if (expected.contains(found)) {
            // It would be right in another version, which the parser's expectations do not know of.
            return "";
        }
        List<String> names = expected.toList().stream()
                .filter(type -> type > 0)
                .map(type -> parser.getVocabulary().getLiteralName(type) == null
                        ? parser.getVocabulary().getDisplayName(type).replaceFirst("_SYMBOL$", "")
                        : parser.getVocabulary().getLiteralName(type).replace("'", ""))
                .map(name -> "`" + name + "`")
                .toList();
        boolean isReadable = !names.isEmpty() && names.size() <= MOST_EXPECTED;
        return isReadable ? ", expected " + String.join(" or ", names) : "";
    }

    /** Ends reading at the first error. */
    private final class Ending extends BaseErrorListener {
        @Override
        public void syntaxError(
                Recognizer<?, ?> recognizer,
                @Nullable Object offending,
                int line,
                int column,
                String message,
                @Nullable RecognitionException e) {
            if (offending instanceof Token token) {
                throw ended(token.getStartIndex(), token.getText().length(), words(token));
            }
            int start = recognizer instanceof Lexer lexer ? lexer._tokenStartCharIndex : 0;
            throw ended(start, 1, "");
        }
    }

    private Ended ended(int start, int length, String words) {
        int offset = Math.max(0, text.code().offsetByCodePoints(0, Math.max(0, start - leadLength)));
        String said = words.isEmpty() ? unreadable(offset) : words;
        int behind = Math.min(offset + Math.max(1, length), text.code().length());
        boolean isGuess =
                text.guessed().nextSetBit(offset) >= 0 && text.guessed().nextSetBit(offset) < behind;
        return new Ended(lines.fault(offset, length, said), !isGuess);
    }

    private String unreadable(int offset) {
        char c = offset < text.code().length() ? text.code().charAt(offset) : ' ';
        boolean isOpen = c == '\'' || c == '"' || c == '`' || c == '/';
        return isOpen ? "unterminated text or comment" : "unexpected character";
    }

    /** A signal, never shown, so it has no stack. */
    private static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Fault fault;
        private final boolean isReal;

        Ended(Fault fault, boolean isReal) {
            super(fault.message(), null, false, false);
            this.fault = fault;
            this.isReal = isReal;
        }
    }
}
