package dev.galley.search;

import java.util.List;

/** The pages that have a stem, or all stems of a phrase, in their order; each has a place from 0. */
interface Occurrences {
    /** How many pages count; more than {@link #size()} if not all are listed. */
    int pageCount();

    int size();

    int page(int place);

    /** Where a page stands in the list, negative if it is not listed. */
    int place(int page);

    /** How much the page says: a weighted frequency. */
    double weight(int place);

    boolean inTitle(int place);

    /** The sections that are named. */
    List<SectionUse> sections(int place);

    /** What the weight is made of, in proportion: title, headings and text. */
    double[] fields(int place);
}
