package dev.galley.theme;

import java.nio.charset.StandardCharsets;

/**
 * One rendering: what it has made so far, and what it may still cost. Templates can nest lists in lists and partials in
 * themselves, so a small file can ask for more than a machine has. Used once by one thread.
 */
final class RenderRun {
    /** A list of ten thousand pages takes 80 000 in the default theme; all of them take seconds at worst. */
    private static final int MOST_STEPS = 2_000_000;

    private static final int MOST_CHARACTERS = 32_000_000;
    private static final int DEEPEST_PARTIAL = 64;

    private final LineMemory lines;
    private final Utf8Writer html = new Utf8Writer();
    private int steps;
    /** UTF-16 units. */
    private int characters;

    private int depth;
    private int deepest;

    RenderRun(LineMemory lines) {
        this.lines = lines;
    }

    LineMemory lines() {
        return lines;
    }

    /** What was made, in UTF-8. */
    byte[] html() {
        return html.bytes();
    }

    void spend(int count) {
        steps += count;
        if (steps > MOST_STEPS) {
            throw new Spent("takes more than " + MOST_STEPS + " steps");
        }
    }

    void enter() {
        depth++;
        deepest = Math.max(deepest, depth);
        if (depth > DEEPEST_PARTIAL) {
            throw new Spent("calls partials in partials more than " + DEEPEST_PARTIAL + " deep");
        }
    }

    void leave() {
        depth--;
    }

    void append(EncodedText text) {
        makeRoom(text.length);
        html.append(text.utf8);
    }

    /** @param isEscaped whether it must be safe in text and in quoted attributes */
    void append(String text, boolean isEscaped) {
        makeRoom(text.length());
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (isEscaped) {
            appendEscaped(utf8);
        } else {
            html.append(utf8);
        }
    }

    private void appendEscaped(byte[] utf8) {
        int written = 0;
        for (int i = 0; i < utf8.length; i++) {
            EncodedText entity = Entities.of(utf8[i]);
            if (entity != null) {
                html.append(utf8, written, i);
                makeRoom(entity.length - 1);
                html.append(entity.utf8);
                written = i + 1;
            }
        }
        html.append(utf8, written, utf8.length);
    }

    private void makeRoom(int length) {
        characters += length;
        if (characters > MOST_CHARACTERS) {
            throw new Spent("makes more than " + MOST_CHARACTERS + " characters");
        }
    }

    /**
     * What a part of a rendering came to.
     *
     * @param depth of the partials it called, from where it began
     */
    record Part(EncodedText text, int steps, int depth) {}

    /** Renders a part and tells what it came to. */
    Part part(Runnable rendering) {
        int start = html.length();
        int stepsBefore = steps;
        int charactersBefore = characters;
        int deepestBefore = deepest;
        deepest = depth;
        rendering.run();
        Part part = new Part(
                new EncodedText(html.bytesFrom(start), characters - charactersBefore),
                steps - stepsBefore,
                deepest - depth);
        deepest = Math.max(deepest, deepestBefore);
        return part;
    }

    /** Adds a part again as if it were rendered. False when that reaches a limit; then nothing was added. */
    boolean repeat(Part part) {
        boolean isAllowed = steps + part.steps() <= MOST_STEPS
                && characters + part.text().length <= MOST_CHARACTERS
                && depth + part.depth() <= DEEPEST_PARTIAL;
        if (isAllowed) {
            steps += part.steps();
            characters += part.text().length;
            deepest = Math.max(deepest, depth + part.depth());
            html.append(part.text().utf8);
        }
        return isAllowed;
    }

    /** Ends a rendering; an error, so that nothing on the way takes it for its own. */
    static final class Spent extends Error {
        private static final long serialVersionUID = 1;

        Spent(String message) {
            super(message, null, false, false);
        }
    }
}
