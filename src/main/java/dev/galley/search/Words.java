package dev.galley.search;

import dev.galley.search.Word.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Cuts text into chunks (what stands together between separators) and chunks into words. The same two steps are in
 * {@code search.js}, with the same tables; a test holds them together. Immutable, safe for use by several threads.
 */
final class Words {
    /** The longest word and compound that is kept, in UTF-16 units. */
    static final int LONGEST = 64;

    private static final int LONGEST_SPLIT = 40;
    private static final String PREFIXES = "-.@$";
    private static final String CONNECTORS = "-\u2010\u2011.'\u2019#:/";

    private final CharacterClasses classes = CharacterClasses.standard();
    private final Folding folding = new Folding(classes);

    /** Hands over each chunk of the text in order: a compound with its signs, a run of bigram characters, or a sign. */
    void eachChunk(String text, Consumer<String> sink) {
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            byte type = classes.of(c);
            int end = at + Character.charCount(c);
            if (type == CharacterClasses.BIGRAM) {
                end = endOfRun(text, at);
                sink.accept(text.substring(at, end));
            } else if (type == CharacterClasses.SIGN) {
                sink.accept(text.substring(at, end));
            } else if (type == CharacterClasses.LETTER || type == CharacterClasses.DIGIT) {
                end = endOfCompound(text, at);
                sink.accept(text.substring(startWithPrefix(text, at), end));
            }
            at = end;
        }
    }

    private int endOfRun(String text, int start) {
        int at = start;
        while (at < text.length() && classes.of(text.codePointAt(at)) == CharacterClasses.BIGRAM) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private int endOfPiece(String text, int start) {
        int at = start;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (!Character.isHighSurrogate(c)) {
                if (!classes.standsInWord(c)) {
                    return at;
                }
                at++;
            } else if (classes.standsInWord(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            } else {
                return at;
            }
        }
        return at;
    }

    private int endOfCompound(String text, int start) {
        int end = endOfPiece(text, start);
        int next = afterConnector(text, end);
        while (next > end) {
            end = endOfPiece(text, next);
            next = afterConnector(text, end);
        }
        return end + suffixLength(text, end);
    }

    /** Where the next piece of a compound begins, or {@code at} itself if none does. */
    private int afterConnector(String text, int at) {
        if (at >= text.length() || CONNECTORS.indexOf(text.charAt(at)) < 0) {
            return at;
        }
        boolean colon = text.charAt(at) == ':';
        int next = colon ? at + 2 : at + 1;
        if (next >= text.length() || (colon && text.charAt(at + 1) != ':')) {
            return at;
        }
        if (text.charAt(at) == '/' && !joinsCapitals(text, at)) {
            return at;
        }
        return classes.beginsWord(text.codePointAt(next)) ? next : at;
    }

    /** Whether a slash is part of a word as in {@code I/O} and {@code HTTP/2}; in paths and {@code C/C++} it is not. */
    private boolean joinsCapitals(String text, int slash) {
        char after = text.charAt(slash + 1);
        return folding.isCapital(text.charAt(slash - 1))
                && (folding.isCapital(after) || classes.of(after) == CharacterClasses.DIGIT)
                && suffixLength(text, endOfPiece(text, slash + 1)) == 0;
    }

    private int suffixLength(String text, int at) {
        int length = text.startsWith("++", at) ? 2 : text.startsWith("#", at) ? 1 : 0;
        int after = at + length;
        boolean goesOn = after < text.length() && classes.standsInWord(text.codePointAt(after));
        return goesOn ? 0 : length;
    }

    /** Where the compound begins with the signs before it: {@code --flag}, {@code .env}, {@code @Override}. */
    private int startWithPrefix(String text, int start) {
        if (start == 0 || PREFIXES.indexOf(text.charAt(start - 1)) < 0) {
            return start;
        }
        boolean twoDashes = start > 1 && text.charAt(start - 1) == '-' && text.charAt(start - 2) == '-';
        int from = twoDashes ? start - 2 : start - 1;
        return from == 0 || mayPrecedePrefix(text.codePointBefore(from)) ? from : start;
    }

    private boolean mayPrecedePrefix(int c) {
        return classes.of(c) == CharacterClasses.SEPARATOR && "-.@$)]#+*/\\".indexOf(c) < 0;
    }

    /** The words of one chunk. Depends on nothing but the chunk. */
    List<Word> of(String chunk) {
        List<Word> words = new ArrayList<>();
        byte type = classes.of(chunk.codePointAt(0));
        if (type == CharacterClasses.BIGRAM) {
            addBigrams(folding.fold(chunk), words);
        } else if (type == CharacterClasses.SIGN) {
            words.add(new Word(chunk, Kind.MAIN));
        } else {
            addCompound(chunk, words);
        }
        return words;
    }

    /** The folded form of a word. */
    String fold(String word) {
        return folding.fold(word);
    }

    private static void addBigrams(String run, List<Word> words) {
        int at = 0;
        while (at < run.length()) {
            int next = run.offsetByCodePoints(at, 1);
            int end = next < run.length() ? run.offsetByCodePoints(next, 1) : next;
            words.add(new Word(run.substring(at, end), Kind.MAIN));
            at = next;
        }
    }

    private void addCompound(String chunk, List<Word> words) {
        int start = 0;
        while (PREFIXES.indexOf(chunk.charAt(start)) >= 0) {
            start++;
        }
        int end = endOfPiece(chunk, start);
        int next = afterConnector(chunk, end);
        boolean compound = next > end || start > 0 || end < chunk.length();
        if (compound) {
            add(whole(chunk), Kind.WHOLE, words);
        }
        if (start > 0 && next > end) {
            // Nobody types the dashes of an option: "dry-run" and "dryrun".
            add(whole(chunk.substring(start)), Kind.PART, words);
        }
        addPiece(chunk.substring(start, end), compound, words);
        while (next > end) {
            boolean apostrophe = isApostrophe(chunk.charAt(end));
            end = endOfPiece(chunk, next);
            if (!apostrophe || end - next > 2) {
                addPiece(chunk.substring(next, end), true, words);
            }
            next = afterConnector(chunk, end);
        }
    }

    /** A compound as one word: hyphens and apostrophes fall away, unless signs make it more than joined words. */
    private String whole(String chunk) {
        if (chunk.length() > LONGEST) {
            return "";
        }
        StringBuilder kept = new StringBuilder();
        boolean joined =
                chunk.chars().allMatch(c -> isJoint(c) || classes.standsInWord(c) || (c >= 0xd800 && c < 0xe000))
                        && !isJoint(chunk.charAt(0));
        for (int i = 0; i < chunk.length(); i++) {
            char c = chunk.charAt(i);
            if (!isJoint(c)) {
                kept.append(c);
            } else if (!joined) {
                kept.append(isApostrophe(c) ? '\'' : '-');
            }
        }
        return folding.fold(kept.toString());
    }

    private static boolean isJoint(int c) {
        return c == '-' || c == '/' || c == '\u2010' || c == '\u2011' || isApostrophe(c);
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '\u2019';
    }

    private void addPiece(String piece, boolean inCompound, List<Word> words) {
        String folded = folding.fold(piece);
        boolean number = folded.chars().allMatch(c -> c >= '0' && c <= '9');
        add(folded, inCompound && (number || folded.length() == 1) ? Kind.PART : Kind.MAIN, words);
        if (piece.length() <= LONGEST_SPLIT) {
            addParts(piece, folded, words);
            String spelled = folding.spelledOut(piece);
            if (!spelled.equals(folded)) {
                add(spelled, Kind.PART, words);
            }
        }
    }

    /** The words inside an identifier: between underscores, at capitals, between letters and digits. */
    private void addParts(String piece, String folded, List<Word> words) {
        int start = 0;
        for (int i = 1; i <= piece.length(); i++) {
            if (i == piece.length() || isBoundary(piece, i)) {
                String part = folding.fold(piece.substring(start, i)).replace("_", "");
                if (part.length() > 1 && !part.equals(folded)) {
                    add(part, Kind.PART, words);
                }
                start = i;
            }
        }
    }

    private boolean isBoundary(String piece, int at) {
        char before = piece.charAt(at - 1);
        char here = piece.charAt(at);
        if (before == '_' || here == '_') {
            return true;
        }
        boolean digitBefore = classes.of(before) == CharacterClasses.DIGIT;
        boolean digitHere = classes.of(here) == CharacterClasses.DIGIT;
        boolean ignored =
                classes.of(here) == CharacterClasses.IGNORED || classes.of(before) == CharacterClasses.IGNORED;
        return (!ignored && digitBefore != digitHere) || isHump(piece, at);
    }

    /** Whether a capital begins a word here: {@code camel|Case}, {@code HTTP|Server}. */
    private boolean isHump(String piece, int at) {
        if (!folding.isCapital(piece.charAt(at))) {
            return false;
        }
        boolean capitalBefore = folding.isCapital(piece.charAt(at - 1));
        boolean smallAfter = at + 1 < piece.length()
                && classes.of(piece.charAt(at + 1)) == CharacterClasses.LETTER
                && piece.charAt(at + 1) != '_'
                && !folding.isCapital(piece.charAt(at + 1));
        return !capitalBefore || smallAfter;
    }

    private static void add(String surface, Kind kind, List<Word> words) {
        if (!surface.isEmpty() && surface.length() <= LONGEST) {
            words.add(new Word(surface, kind));
        }
    }
}
