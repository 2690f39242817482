package dev.galley.theme;

import java.io.Writer;
import java.util.List;

/**
 * What one rendering may still cost. Templates can nest lists in lists and partials in themselves, so a small file can
 * ask for more than a machine has. Stands at the bottom of the scopes, where every step finds it and no name does. Used
 * for one rendering by one thread.
 */
final class RenderBudget {
    /** A list of ten thousand pages takes 80 000 in the default theme; all of them take seconds at worst. */
    private static final int MOST_STEPS = 2_000_000;

    private static final int MOST_CHARACTERS = 32_000_000;
    private static final int DEEPEST_PARTIAL = 64;

    private final StringBuilder text = new StringBuilder();
    private int steps;
    private int depth;

    /** The budget of a rendering, from its scopes. */
    static RenderBudget of(List<Object> scopes) {
        return (RenderBudget) scopes.get(0);
    }

    void spend(int count) {
        steps += count;
        if (steps > MOST_STEPS) {
            throw new Spent("takes more than " + MOST_STEPS + " steps");
        }
    }

    void enter() {
        depth++;
        if (depth > DEEPEST_PARTIAL) {
            throw new Spent("calls partials in partials more than " + DEEPEST_PARTIAL + " deep");
        }
    }

    void leave() {
        depth--;
    }

    String text() {
        return text.toString();
    }

    /** Where the output goes. */
    Writer writer() {
        return new Writer() {
            @Override
            public void write(char[] characters, int start, int length) {
                makeRoom(length);
                text.append(characters, start, length);
            }

            @Override
            public void write(String string, int start, int length) {
                makeRoom(length);
                text.append(string, start, start + length);
            }

            @Override
            public void write(int character) {
                makeRoom(1);
                text.append((char) character);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    private void makeRoom(int length) {
        if (text.length() + length > MOST_CHARACTERS) {
            throw new Spent("makes more than " + MOST_CHARACTERS + " characters");
        }
    }

    /** Ends a rendering; an error, since the library would wrap an exception once for each level it passes. */
    static final class Spent extends Error {
        private static final long serialVersionUID = 1;

        Spent(String message) {
            super(message, null, false, false);
        }
    }
}
