package dev.galley.snippet;

/**
 * Looks at brackets alone, before any parser does: some parsers need time or stack that grows far faster than the depth
 * of nesting, and a limit that counts brackets gives the same verdict on every machine.
 */
final class Nesting {
    /** CPython's own limit; no other parser's users come near it. */
    private static final int DEEPEST = 200;

    private Nesting() {}

    /** Whether round, square and curly brackets stand open inside each other beyond the limit. */
    static boolean isTooDeep(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if (c == ')' || c == ']' || c == '}') {
                depth = Math.max(0, depth - 1);
            }
            if (depth > DEEPEST) {
                return true;
            }
        }
        return false;
    }
}
