package dev.galley.search;

/** Writes a sorted list of words, each as how much it shares with the one before, and the rest. */
final class FrontCoding {
    private String previous = "";

    /** Appends the next word. */
    void append(String word, StringBuilder out) {
        int shared = 0;
        int most = Math.min(63, Math.min(word.length(), previous.length()));
        while (shared < most && word.charAt(shared) == previous.charAt(shared)) {
            shared++;
        }
        out.append(Digits.digit(shared)).append(word, shared, word.length());
        previous = word;
    }

    /** The shortest start of a word that sorts after the word before it: enough to say where a shard begins. */
    static String boundary(String before, String word) {
        int shared = 0;
        while (shared < before.length() && shared < word.length() && before.charAt(shared) == word.charAt(shared)) {
            shared++;
        }
        int end = Math.min(word.length(), shared + 1);
        // Half a surrogate pair cannot be written.
        boolean half = end < word.length() && Character.isHighSurrogate(word.charAt(end - 1));
        return word.substring(0, half ? end + 1 : end);
    }
}
