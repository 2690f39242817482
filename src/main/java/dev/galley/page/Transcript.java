package dev.galley.page;

import java.util.List;

/**
 * An interactive session in a page, taken apart: what was typed, and what was shown for it. Immutable.
 *
 * @param typed the commands without their prompts, as code of the same block; a line that shows output is empty in it, so
 *     that lines keep their numbers
 * @param output the lines of the session that show output, from 1
 */
public record Transcript(Snippet typed, List<Integer> output) {
    public Transcript {
        output = List.copyOf(output);
    }
}
