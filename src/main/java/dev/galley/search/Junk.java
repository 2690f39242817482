package dev.galley.search;

import dev.galley.page.SectionText;
import java.util.Optional;

/**
 * What a page has that nobody types: hashes, encoded bytes, words without end, and lines of code that no person wrote.
 *
 * @param url the page's address
 * @param words how many hashes and words without end there are; search leaves them out
 * @param lines how many lines of code are longer than 1,000 UTF-16 units
 * @param characters how long they are together, in UTF-16 units; a word of a long line is not counted twice
 * @param example the beginning of the first
 */
public record Junk(String url, int words, int lines, long characters, String example) {
    /** Of a longer line of code only the beginning is indexed, in UTF-16 units: no person wrote it. */
    static final int LONGEST_LINE = 1_000;

    private static final int LONGEST_EXAMPLE = 40;
    private static final CharacterClasses CLASSES = CharacterClasses.standard();

    /** The junk of a page, if it has any. */
    static Optional<Junk> of(SearchDocument document) {
        Count count = new Count();
        document.sections().forEach(count::add);
        return count.words + count.lines == 0
                ? Optional.empty()
                : Optional.of(new Junk(document.url(), count.words, count.lines, count.characters, count.example));
    }

    private static final class Count {
        private final Words splitting = new Words();
        private int words;
        private int lines;
        private long characters;
        private String example = "";

        void add(SectionText section) {
            splitting.eachChunk(section.text(), this::addChunk);
            section.code().lines().forEach(this::addLine);
        }

        private void addLine(String line) {
            if (line.length() > LONGEST_LINE) {
                lines++;
                take(line);
            } else {
                splitting.eachChunk(line, this::addChunk);
            }
        }

        private void addChunk(String chunk) {
            if (isEndless(chunk)
                    || splitting.of(chunk).stream().anyMatch(word -> TermDictionary.isJunk(word.surface()))) {
                words++;
                take(chunk);
            }
        }

        /** Scripts without spaces come in long runs, and are no junk. */
        private boolean isEndless(String chunk) {
            return chunk.length() > Words.LONGEST && CLASSES.of(chunk.codePointAt(0)) != CharacterClasses.BIGRAM;
        }

        private void take(String text) {
            characters += text.length();
            if (example.isEmpty()) {
                int end = Math.min(LONGEST_EXAMPLE, text.length());
                int whole = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
                example = text.substring(0, whole) + (whole < text.length() ? "…" : "");
            }
        }
    }
}
