package dev.galley.search;

/**
 * The pages of one stem, in their order; each has a place from 0. A view of {@link PostingLists}, immutable.
 *
 * @param pageCount how many pages the stem counts for; more than {@link #size()} if the list was cut or the stem is a stop word's
 */
record PostingList(PostingLists lists, int term, int pageCount) {
    int size() {
        return lists.end(term) - lists.start(term);
    }

    private int at(int place) {
        return lists.start(term) + place;
    }

    /** Where a page stands in the list, negative if it is not listed. */
    int place(int page) {
        int found = lists.find(term, page);
        return found < 0 ? found : found - lists.start(term);
    }

    int page(int place) {
        return lists.page(at(place));
    }

    /** The posting's {@link Impact}, 0 to 63. */
    int impact(int place) {
        return lists.impact(at(place));
    }

    boolean inTitle(int place) {
        return Impact.isInTitle(impact(place));
    }

    /** How much the page says of the stem, as a share of the most that can be said: above 0, below 1. */
    double share(int place) {
        return Impact.share(impact(place));
    }

    /** The weighted frequency that the impact stands for. */
    double weight(int place) {
        double share = share(place);
        return Postings.SATURATION * share / (1 - share);
    }
}
