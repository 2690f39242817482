package dev.galley.search;

import java.util.ArrayList;
import java.util.List;

/** What a reader typed, cut into chunks; the first steps of {@code query.js}. Immutable. */
final class Query {
    private static final int MOST_WORDS = 64;
    private static final int MOST_CHARACTERS = 2_000;

    private final String text;
    private final List<Chunk> chunks;

    private Query(String text, List<Chunk> chunks) {
        this.text = text;
        this.chunks = chunks;
    }

    /** The query as far as it counts: of a very long one the beginning. */
    static Query parse(String query, Words words) {
        String text = query.length() > MOST_CHARACTERS ? query.substring(0, MOST_CHARACTERS) : query;
        List<String> written = new ArrayList<>();
        words.eachChunk(text, written::add);
        List<Chunk> chunks = new ArrayList<>();
        int count = 0;
        int end = 0;
        for (int i = 0; i < Math.min(MOST_WORDS, written.size()); i++) {
            int start = Math.max(end, text.indexOf(written.get(i), end));
            end = start + written.get(i).length();
            List<Word> own = words.of(written.get(i));
            own = own.subList(0, Math.min(own.size(), MOST_WORDS - count));
            count += own.size();
            boolean isOpen = i == written.size() - 1 && isRestOfWord(text.substring(end));
            if (!own.isEmpty()) {
                chunks.add(new Chunk(start, written.get(i), own, isOpen));
            }
        }
        return new Query(text, chunks);
    }

    /** A star at the end asks for what the last word means anyway. */
    private static boolean isRestOfWord(String rest) {
        return rest.isEmpty() || rest.equals("*");
    }

    String text() {
        return text;
    }

    List<Chunk> chunks() {
        return chunks;
    }
}
