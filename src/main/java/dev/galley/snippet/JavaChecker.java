package dev.galley.snippet;

import com.github.javaparser.JavaParser;
import com.github.javaparser.JavaToken;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Position;
import com.github.javaparser.Problem;
import com.github.javaparser.Range;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.CompilationUnit;
import dev.galley.diagnostic.Diagnostic;
import dev.galley.page.Snippet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks Java of the newest known version: a whole file, members of a class, statements, one expression, or members and
 * statements mixed; of wrong code the reading that goes furthest is reported. {@code fragment} allows dots for what is left out. Thread-safe.
 */
final class JavaChecker implements SnippetChecker {
    private static final Pattern FOUND = Pattern.compile("(?s)Parse error\\. Found (.*?)(?:, expected (.*))?");
    private static final Pattern ONE_EXPECTED = Pattern.compile("\"[^\"\\s]+\"");
    private static final Pattern LEXICAL = Pattern.compile(
            "(?s)Lexical error at line (\\d+), column (\\d+)\\.\\s+Encountered: (<EOF>|\"(.*?)\" \\(\\d+\\)).*");
    private static final Pattern IMPORTS = Pattern.compile(
            "(?m)^[ \\t]*import\\s+(?:static\\s+)?\\w{1,100}(?:\\s*\\.\\s*\\w{1,100}){0,30}(?:\\s*\\.\\s*\\*)?\\s*;");

    /** More would be read for each of them anew. */
    private static final int MOST_PIECES = 500;

    @Override
    public List<Diagnostic> check(Snippet snippet) {
        String text = snippet.has("fragment") ? Elision.filled(snippet.text(), '$') : snippet.text();
        if (text.isBlank()) {
            return List.of();
        }
        if (JavaLookahead.isTooDeep(text)) {
            throw new TooDeep();
        }
        return fault(text).map(it -> it.in(snippet)).stream().toList();
    }

    private static Optional<Fault> fault(String text) {
        Optional<Fault> furthest = Optional.empty();
        for (Wrapping wrapping : Wrapping.values()) {
            Optional<Fault> fault = fault(text, wrapping);
            if (fault.isEmpty() || JavaMissing.isUnclosed(fault.get())) {
                return fault;
            }
            Fault known = furthest.orElse(null);
            furthest = known == null || fault.get().isBehind(known) ? fault : furthest;
        }
        return isMixed(text) ? Optional.empty() : furthest;
    }

    /** Whether the code is a sequence of members and statements, as typed into JShell. */
    private static boolean isMixed(String text) {
        List<String> pieces = new JavaPieces(text).pieces();
        return pieces.size() > 1
                && pieces.size() <= MOST_PIECES
                && pieces.stream()
                        .allMatch(piece -> fault(piece, Wrapping.STATEMENTS).isEmpty()
                                || fault(piece, Wrapping.MEMBERS).isEmpty());
    }

    /** What the code can be, and what makes a file of it; the code starts on the second line. */
    private enum Wrapping {
        UNIT("", ""),
        MEMBERS("class Code {", "}"),
        STATEMENTS("class Code { void code() throws Throwable {", "}}"),
        EXPRESSION("class Code { Object code =", ";}");

        private final String before;
        private final String after;

        Wrapping(String before, String after) {
            this.before = before;
            this.after = after;
        }

        /** Imports may stand above members and statements, too; they are read with the file and blanked here. */
        String wrap(String text) {
            return this == UNIT ? "\n" + text : before + "\n" + blanked(text) + "\n" + after;
        }

        private static String blanked(String text) {
            return IMPORTS.matcher(text).replaceAll(found -> found.group().replaceAll("[^\\n]", " "));
        }
    }

    private static Optional<Fault> fault(String text, Wrapping wrapping) {
        String code = wrapping.wrap(text);
        ParseResult<CompilationUnit> result = new JavaParser(configuration()).parse(code);
        if (result.isSuccessful()) {
            return result.getResult()
                    .flatMap(unit -> JavaNames.methodWithoutType(unit, wrapping == Wrapping.UNIT))
                    .map(it -> it.movedBy(-1));
        }
        return result.getProblems().stream()
                .map(problem -> fault(code, problem).movedBy(-1))
                .min(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
                .map(fault -> inside(fault, text));
    }

    private static ParserConfiguration configuration() {
        return new ParserConfiguration()
                .setLanguageLevel(LanguageLevel.BLEEDING_EDGE)
                .setTabSize(1)
                .setAttributeComments(false);
    }

    private static Fault inside(Fault fault, String text) {
        boolean isBehind = fault.line() > text.lines().count();
        return isBehind ? new Lines(text).fault(text.length(), 1, "unexpected end of the code") : fault;
    }

    private static Fault fault(String code, Problem problem) {
        Matcher lexical = LEXICAL.matcher(problem.getMessage());
        if (lexical.matches()) {
            return lexicalFault(code, lexical);
        }
        Matcher syntax = FOUND.matcher(problem.getMessage());
        Optional<JavaToken> token = problem.getLocation().map(TokenRange::getBegin);
        Optional<Fault> missing = syntax.matches() && token.isPresent()
                ? JavaMissing.fault(token.get(), next(token.get()), String.valueOf(syntax.group(2)))
                : Optional.empty();
        if (missing.isPresent()) {
            return missing.get();
        }
        return syntax.matches()
                ? at(token.map(JavaChecker::next), words(syntax))
                : at(token, problem.getMessage().replaceAll("\\s+", " "));
    }

    private static Fault lexicalFault(String code, Matcher lexical) {
        int line = Integer.parseInt(lexical.group(1));
        boolean isEnd = lexical.group(4) == null;
        String words = isEnd ? "unexpected end of the code" : unexpectedCharacter(lexical.group(4));
        int column = Integer.parseInt(lexical.group(2));
        Optional<Fault> unclosed = JavaMissing.unclosed(code, line, column);
        if (unclosed.isPresent()) {
            return unclosed.get();
        }
        return isEnd ? new Lines(code).fault(code.length(), 1, words) : Fault.of(line, column, 1, words);
    }

    private static String unexpectedCharacter(String image) {
        return image.equals("\\n") ? "unexpected end of the line" : "unexpected character `" + image + "`";
    }

    private static String words(Matcher syntax) {
        String found = syntax.group(1).strip();
        String thing = found.startsWith("<") ? "end of the code" : "`" + unquoted(found) + "`";
        Matcher expected = ONE_EXPECTED.matcher(String.valueOf(syntax.group(2)).strip());
        return "unexpected " + thing + (expected.matches() ? ", expected `" + unquoted(expected.group()) + "`" : "");
    }

    /** The parser shows a name or a text as its kind and its image; the image alone is what the author wrote. */
    private static String unquoted(String token) {
        int quote = token.startsWith("\"") ? 0 : token.indexOf('"');
        String image = quote < 0 ? token : token.substring(quote);
        return image.replaceFirst("^\"", "")
                .replaceFirst("\"(?: <[A-Z_]+>)?$", "")
                .replace("\\\"", "\"");
    }

    private static Fault at(Optional<JavaToken> token, String words) {
        Position begin = token.flatMap(JavaToken::getRange).map(it -> it.begin).orElse(new Position(1, 1));
        int length = token.flatMap(JavaToken::getRange).map(JavaChecker::width).orElse(1);
        return Fault.of(begin.line, begin.column, length, words);
    }

    private static int width(Range range) {
        return range.end.column - range.begin.column + 1;
    }

    /** The parser names the last token it liked; the one it did not like is the next that is no comment. */
    private static JavaToken next(JavaToken token) {
        JavaToken next = token.getNextToken().orElse(token);
        while (next.getCategory().isWhitespaceOrComment() && next.getNextToken().isPresent()) {
            next = next.getNextToken().get();
        }
        return next;
    }
}
