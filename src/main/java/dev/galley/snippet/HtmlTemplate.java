package dev.galley.snippet;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTML whose template marks ({@code {{ }}}, {@code {% %}}, {@code {# #}}, {@code <?php ?>}, {@code <% %>}) are replaced by
 * as many neutral characters, so that every place stays; and how deep in the template's own blocks each place stands.
 * Reads a text a constant number of times.
 */
final class HtmlTemplate {
    /** Stands for what a template makes; a name, a value or blanks, whichever fits. */
    private static final char FILLER = '\uE000';

    /** The same for statements, which make less often a part of a name. */
    private static final char STATEMENT = '\uE001';

    private static final String[][] MARKS = {
        {"{{", "}}"}, {"{%", "%}"}, {"<?", "?>"}, {"<%", "%>"}, {"{#", "#}"}, {"${", "}"}, {"[[", "]]"}
    };

    /** How many of the marks may go over lines. */
    private static final int LONG_MARKS = 4;

    private static final Pattern WORD = Pattern.compile("[{<][{%]-?\\s*(end)?([\\w#^/]*)");
    private static final Set<String> GO_BLOCKS = Set.of("if", "range", "with", "block", "define");

    private final String source;
    private final char[] neutral;
    private final int[] nextPlaces = new int[MARKS.length + 1];
    private final Set<String> ended = new TreeSet<>();
    private final int[] depths;
    private final int[] stretches;
    private int depth;
    private int stretch;
    private boolean hasCode;

    HtmlTemplate(String source) {
        this.source = source;
        this.neutral = source.toCharArray();
        this.depths = new int[source.length() + 1];
        this.stretches = new int[source.length() + 1];
        Matcher ends = Pattern.compile("\\{%-?\\s*end_?(\\w+)").matcher(source);
        while (ends.find()) {
            ended.add(ends.group(1));
        }
        Arrays.fill(nextPlaces, -1);
        neutralise();
    }

    /** Whether a character stands for a part of a mark. */
    static boolean isFiller(char c) {
        return c == FILLER || c == STATEMENT;
    }

    /** Whether a character stands for a part of a statement. */
    static boolean isStatement(char c) {
        return c == STATEMENT;
    }

    /** Whether a piece of the text has a part of a mark. */
    static boolean hasFiller(String piece) {
        return piece.indexOf(FILLER) >= 0 || piece.indexOf(STATEMENT) >= 0;
    }

    /** The text with each mark replaced. */
    String text() {
        return new String(neutral);
    }

    /** How many blocks of the template are open at a place; 0 outside of all. */
    int depth(int offset) {
        return hasCode ? 1 : depths[offset];
    }

    /** The number of the stretch between two marks of blocks that a place stands in. */
    int stretch(int offset) {
        return stretches[offset];
    }

    private void neutralise() {
        int at = 0;
        while (at < source.length()) {
            int end = markEnd(at);
            if (end > at) {
                fill(at, end);
                enter(source.substring(at, Math.min(end, at + 200)));
            }
            int next = Math.max(at + 1, end);
            Arrays.fill(depths, at, next, depth);
            Arrays.fill(stretches, at, next, stretch);
            at = next;
        }
        depths[source.length()] = depth;
    }

    private void fill(int from, int to) {
        char filler = source.startsWith("{{", from) ? FILLER : STATEMENT;
        for (int i = from; i < to; i++) {
            neutral[i] = neutral[i] == '\n' ? '\n' : filler;
        }
    }

    /** The end of the mark that begins at a place, or -1 where none does. */
    private int markEnd(int at) {
        char c = source.charAt(at);
        if (c != '{' && c != '<' && c != '$' && c != '[') {
            return -1;
        }
        for (int i = 0; i < MARKS.length; i++) {
            if (source.startsWith(MARKS[i][0], at)) {
                return markEnd(at, i);
            }
        }
        return -1;
    }

    private int markEnd(int at, int mark) {
        int end = next(mark, MARKS[mark][1], at + 2);
        if (end == source.length()) {
            // Only PHP may go on to the end of the file.
            return source.startsWith("<?php", at) ? end : -1;
        }
        boolean isOverLines = next(MARKS.length, "\n", at) < end;
        return isOverLines && mark >= LONG_MARKS ? -1 : end + MARKS[mark][1].length();
    }

    /** The next place of some words, or the end of the text; places asked for only ever grow. */
    private int next(int kind, String words, int from) {
        if (nextPlaces[kind] < from) {
            int found = source.indexOf(words, from);
            nextPlaces[kind] = found < 0 ? source.length() : found;
        }
        return nextPlaces[kind];
    }

    private void enter(String mark) {
        if (mark.startsWith("<")) {
            boolean isCode = !mark.startsWith("<?xml") && !mark.startsWith("<?=") && !mark.startsWith("<%=");
            hasCode |= isCode;
            stretch += isCode ? 1 : 0;
            return;
        }
        stretch += mark.startsWith("{%") ? 1 : 0;
        Matcher word = WORD.matcher(mark);
        if (!word.lookingAt()) {
            return;
        }
        boolean isStatement = mark.startsWith("{%");
        String name = word.group(2);
        boolean isOpening = isStatement ? word.group(1) == null && ended.contains(name) : isOpening(name);
        boolean isClosing = (word.group(1) != null && (isStatement || name.isEmpty())) || name.startsWith("/");
        depth += isOpening ? 1 : isClosing ? -1 : 0;
        stretch += !mark.startsWith("{%") && (isOpening || isClosing || name.equals("else")) ? 1 : 0;
    }

    private static boolean isOpening(String name) {
        return name.startsWith("#") || name.startsWith("^") || GO_BLOCKS.contains(name);
    }
}
