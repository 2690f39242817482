package dev.galley.snippet;

import java.util.regex.Pattern;

/**
 * Marks in comments that say what of a code is shown. They are comments of the code's own language, so that it stays valid
 * for its other tools; which comments a language has, its checker knows. Stateless.
 */
final class CommentMarks {
    private static final String OPEN = "(?:#|//|--|;|%|<!--|/\\*|\\{#)[ \\t]*";
    private static final String CLOSE = "[ \\t]*(?:-->|\\*/|#\\})?[ \\t]*$";
    private static final String NAME = "(?<name>[\\w.-]{1,100})";

    /** {@code # [hide]}, {@code # [hide:start]}, {@code # [hide:end]}, at the end of a line. */
    static final Pattern HIDE = Pattern.compile(OPEN + "\\[hide(?<edge>:start|:end)?\\]" + CLOSE);

    /** {@code # [snippet]}, alone on its line: where a frame takes the block. */
    static final Pattern PLACE = Pattern.compile("^(?<indent>[ \\t]*)" + OPEN + "\\[snippet\\]" + CLOSE);

    /** {@code # region NAME}, as editors fold it, or {@code ANCHOR: NAME}, as mdBook has it; alone on its line. */
    static final Pattern REGION =
            Pattern.compile("^[ \\t]*(?:#|" + OPEN + ")#?(?:region|ANCHOR:)[ \\t]+" + NAME + CLOSE);

    /** {@code # endregion}, with or without the name. */
    static final Pattern REGION_END =
            Pattern.compile("^[ \\t]*(?:#|" + OPEN + ")#?(?:endregion|ANCHOR_END:)(?:[ \\t]+" + NAME + ")?" + CLOSE);

    private CommentMarks() {}
}
