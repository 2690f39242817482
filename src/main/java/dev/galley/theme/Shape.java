package dev.galley.theme;

import org.jspecify.annotations.Nullable;

/**
 * What a name stands for, as far as it is known before a page is rendered.
 *
 * @param view the view it is, or that its items are; null for text and for what only the author knows
 */
record Shape(Kind kind, @Nullable ViewType view) {
    static final Shape TEXT = new Shape(Kind.TEXT, null);
    static final Shape ANYTHING = new Shape(Kind.ANYTHING, null);

    /** How a shape is used. */
    enum Kind {
        TEXT,
        VIEW,
        LIST,
        ANYTHING
    }

    static Shape of(ViewType view) {
        return new Shape(Kind.VIEW, view);
    }

    static Shape listOf(Shape item) {
        return new Shape(Kind.LIST, item.view());
    }
}
