package dev.galley.theme;

import org.jspecify.annotations.Nullable;

/**
 * What a template may ask for names: one of these records, and nothing else of Java. Immutable. {@link ViewType} tells
 * the names before there is a view.
 */
sealed interface View
        permits PageView,
                RedirectView,
                ProofsView,
                ProofTotalView,
                ProvenPageView,
                ProvenSnippetView,
                SiteView,
                NavView,
                ContentsView,
                LinkView {
    /** What a view answers to a name that it does not have; null is a name that is absent on this page. */
    Object NONE = new Object();

    /** What a name stands for: a component of the record, or a method of it that answers yes or no. */
    @Nullable
    Object value(String asked);
}
