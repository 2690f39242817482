package dev.galley.highlight;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns a JavaScript regular expression without the {@code u} flag into one of {@link Pattern} that matches the same
 * text. Only what differs is rewritten: word boundaries and white space (ASCII and Unicode mean different things in the
 * two languages), line ends, character classes, literal braces, references to groups that took no part. One use each;
 * not thread-safe.
 *
 * <p>One thing is meant to differ: a character outside the basic plane is one character here and two there, so that no
 * pair of surrogates is ever torn apart.
 */
final class JavaScriptRegex {
    private static final String BOUNDARY = "(?:(?<!\\w)(?=\\w)|(?<=\\w)(?!\\w))";
    private static final String NO_BOUNDARY = "(?:(?<!\\w)(?!\\w)|(?<=\\w)(?=\\w))";
    private static final Pattern REPEAT = Pattern.compile("\\{\\d+(?:,\\d*)?\\}");

    private final String source;
    private final boolean isMultiline;
    private final StringBuilder out = new StringBuilder();
    private final Deque<Group> open = new ArrayDeque<>();
    private final Set<Integer> referenced = new HashSet<>();
    private int at;
    private int groups;
    private boolean hasUnicodeLetter;
    // Whether what was just written can only end in a word character.
    private boolean endsInWord;

    private JavaScriptRegex(String source, boolean isMultiline) {
        this.source = source;
        this.isMultiline = isMultiline;
    }

    /** An expression for {@link Pattern#compile(String, int)}. */
    record Converted(String regex, int flags) {}

    /**
     * A group not yet closed: where it starts in the output, its number or 0, whether a word character stands before it,
     * where its last branch starts in the source, and how its branches end so far.
     */
    private record Group(
            int start,
            int number,
            boolean isLookaround,
            boolean isBehindWord,
            int branchStart,
            boolean branchesEndInWord) {
        Group branch(int branchStart, boolean branchesEndInWord) {
            return new Group(start, number, isLookaround, isBehindWord, branchStart, branchesEndInWord);
        }
    }

    /**
     * Converts one expression.
     *
     * @param source what stands between the slashes
     * @param flags JavaScript's; {@code g} changes nothing here
     * @throws IllegalArgumentException for syntax that no grammar has used so far
     */
    static Converted convert(String source, String flags) {
        if (!flags.matches("[gim]*")) {
            throw new IllegalArgumentException("flags " + flags + " of " + source);
        }
        JavaScriptRegex converter = new JavaScriptRegex(source, flags.contains("m"));
        converter.convertAll();
        int java = flags.contains("i") ? Pattern.CASE_INSENSITIVE : 0;
        // With ASCII letters alone, Unicode folding would let the Kelvin sign stand for a k, as JavaScript does not.
        int unicode = java != 0 && converter.hasUnicodeLetter ? Pattern.UNICODE_CASE : 0;
        return new Converted(converter.out.toString(), java | unicode);
    }

    private void convertAll() {
        collectReferences();
        open.push(new Group(0, 0, false, false, 0, true));
        while (at < source.length()) {
            convertNext();
        }
    }

    /** A reference is a backslash with a digit, outside a class; inside one it never occurs in the grammars. */
    private void collectReferences() {
        for (int i = 0; i + 1 < source.length(); i++) {
            if (source.charAt(i) == '\\') {
                i++;
                if (source.charAt(i) >= '1' && source.charAt(i) <= '9') {
                    referenced.add(source.charAt(i) - '0');
                }
            }
        }
    }

    private void convertNext() {
        char c = source.charAt(at);
        switch (c) {
            case '\\' -> convertEscape();
            case '[' -> convertClass();
            case '(' -> openGroup();
            case ')' -> closeGroup();
            case '|' -> nextBranch();
            case '^' -> emit(isMultiline ? "(?<![^\\n\\r\\x{2028}\\x{2029}])" : "\\A", 1);
            case '$' -> emit(isMultiline ? "(?![^\\n\\r\\x{2028}\\x{2029}])" : "\\z", 1);
            case '.' -> emit("[^\\n\\r\\x{2028}\\x{2029}]", 1);
            case '*', '+', '?' -> convertQuantifier(1);
            case '{' -> convertBrace();
            default -> convertLiteral();
        }
    }

    private void emit(String text, int consumed) {
        out.append(text);
        at += consumed;
        endsInWord = false;
    }

    private void convertLiteral() {
        int c = source.codePointAt(at);
        at += Character.charCount(c);
        writeLiteral(c);
    }

    private void writeLiteral(int c) {
        hasUnicodeLetter |= c > 127 && Character.isLetter(c);
        CharacterClass.write(c, out);
        endsInWord = CharacterClass.isWord(c);
    }

    private void convertEscape() {
        char c = source.charAt(at + 1);
        switch (c) {
            case 'b' -> convertBoundary(BOUNDARY, "(?<!\\w)", "(?!\\w)");
            case 'B' -> convertBoundary(NO_BOUNDARY, "(?<=\\w)", "(?=\\w)");
            case 'd', 'w' -> {
                emit("\\" + c, 2);
                endsInWord = true;
            }
            case 'D', 'W' -> emit("\\" + c, 2);
            case 's' -> emit("[" + CharacterClass.SPACES + "]", 2);
            case 'S' -> emit("[^" + CharacterClass.SPACES + "]", 2);
            case '1', '2', '3', '4', '5', '6', '7', '8', '9' ->
                // The group keeps a digit that follows from being read as part of the number.
                emit("(?:\\" + c + ")", 2);
            default -> {
                CharacterClass.Escaped escaped = CharacterClass.escapedAt(source, at);
                at += escaped.length();
                writeLiteral(escaped.codePoint());
            }
        }
    }

    /**
     * Java's own boundary is not JavaScript's, and not the same on 17 and 19. Where one side is known to be a word
     * character, which is nearly always, looking at the other side is enough and much faster.
     */
    private void convertBoundary(String full, String before, String after) {
        if (endsInWord) {
            emit(after, 2);
        } else {
            emit(new WordStart(source).isAt(at + 2) ? before : full, 2);
        }
    }

    private void convertClass() {
        CharacterClass found = CharacterClass.parse(source, at);
        hasUnicodeLetter |= found.hasUnicodeLetter();
        emit(found.toJava(), found.length());
        endsInWord = found.isOnlyWord();
    }

    private void openGroup() {
        boolean isSpecial = source.startsWith("(?", at);
        int number = isSpecial ? 0 : ++groups;
        boolean isLookaround = isSpecial && source.charAt(at + 2) != ':';
        if (isSpecial && "=!:".indexOf(source.charAt(at + 2)) < 0) {
            throw new IllegalArgumentException("group at " + at + " of " + source);
        }
        int length = isSpecial ? 3 : 1;
        open.push(new Group(out.length(), number, isLookaround, endsInWord, at + length, true));
        emit(source.substring(at, at + length), length);
    }

    private void nextBranch() {
        Group group = open.pop();
        open.push(group.branch(at + 1, branchesEndInWord(group)));
        emit("|", 1);
    }

    /** A branch without anything ends as what comes before its group. */
    private boolean branchesEndInWord(Group group) {
        boolean isEmpty = at == group.branchStart();
        return group.branchesEndInWord() && (isEmpty ? group.isBehindWord() : endsInWord);
    }

    private void closeGroup() {
        Group group = open.pop();
        boolean endedInWord = branchesEndInWord(group) && !group.isLookaround();
        if (referenced.contains(group.number()) && source.startsWith(")?", at)) {
            closeOptional(group);
            return;
        }
        emit(")", 1);
        endsInWord = endedInWord;
    }

    /** In JavaScript a reference to a group that took no part matches nothing, in Java it fails: let it take part. */
    private void closeOptional(Group group) {
        out.insert(group.start() + 1, "(?:");
        emit(")?)", 2);
    }

    private void convertBrace() {
        var repeat = REPEAT.matcher(source).region(at, source.length());
        if (repeat.lookingAt()) {
            convertQuantifier(repeat.end() - at);
        } else {
            convertLiteral();
        }
    }

    private void convertQuantifier(int length) {
        boolean mayBeNone = WordStart.mayBeNone(source, at);
        boolean ended = endsInWord && !mayBeNone;
        emit(source.substring(at, at + length), length);
        if (at < source.length() && source.charAt(at) == '?') {
            emit("?", 1);
        }
        endsInWord = ended;
    }
}
