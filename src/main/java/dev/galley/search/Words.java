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

    private final CharacterClasses classes = CharacterClasses.standard();
    private final Folding folding = new Folding(classes);

    /** What cuts texts as these words are cut; a new one for each thread. */
    Chunks chunks() {
        return new Chunks(classes, folding);
    }

    /** Hands over each chunk of the text in order: a compound with its signs, a run of bigram characters, or a sign. */
    void eachChunk(String text, Consumer<String> sink) {
        Chunks chunks = chunks().begin(text);
        while (chunks.next()) {
            sink.accept(chunks.chunk());
        }
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
        Chunks pieces = chunks().begin(chunk);
        int start = 0;
        while (Chunks.PREFIXES.indexOf(chunk.charAt(start)) >= 0) {
            start++;
        }
        int end = pieces.endOfPiece(start);
        int next = pieces.afterConnector(end);
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
            end = pieces.endOfPiece(next);
            if (!apostrophe || end - next > 2) {
                addPiece(chunk.substring(next, end), true, words);
            }
            next = pieces.afterConnector(end);
        }
    }

    /** A compound as one word: hyphens and apostrophes fall away, unless signs make it more than joined words. */
    private String whole(String chunk) {
        if (chunk.length() > LONGEST) {
            return "";
        }
        StringBuilder kept = new StringBuilder();
        boolean joined = isJoined(chunk);
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

    /** Whether a chunk is only words with joints between them. Written out, as all that is done for each new chunk. */
    private boolean isJoined(String chunk) {
        for (int i = 0; i < chunk.length(); i++) {
            char c = chunk.charAt(i);
            if (!isJoint(c) && !classes.standsInWord(c) && !Character.isSurrogate(c)) {
                return false;
            }
        }
        return !isJoint(chunk.charAt(0));
    }

    private static boolean isJoint(int c) {
        return c == '-' || c == '/' || c == '\u2010' || c == '\u2011' || isApostrophe(c);
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '\u2019';
    }

    private void addPiece(String piece, boolean inCompound, List<Word> words) {
        String folded = folding.fold(piece);
        boolean isPart = inCompound && (folded.length() == 1 || isNumber(folded));
        add(folded, isPart ? Kind.PART : Kind.MAIN, words);
        if (piece.length() <= LONGEST_SPLIT) {
            addParts(piece, folded, words);
            String spelled = folding.spelledOut(piece);
            if (!spelled.equals(folded)) {
                add(spelled, Kind.PART, words);
            }
        }
    }

    private static boolean isNumber(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The words inside an identifier: between underscores, at capitals, between letters and digits. */
    private void addParts(String piece, String folded, List<Word> words) {
        int start = 0;
        for (int i = 1; i <= piece.length(); i++) {
            if (i == piece.length() && start == 0 && piece.indexOf('_') < 0) {
                // The whole piece, which is a word already.
                return;
            }
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
