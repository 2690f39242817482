package dev.galley.search;

import java.util.List;

/** The pages that have a stem. Immutable. */
final class StemOccurrences implements Occurrences {
    private final Postings postings;
    private final int term;
    private final PostingList list;

    StemOccurrences(Postings postings, int term) {
        this.postings = postings;
        this.term = term;
        list = postings.list(term);
    }

    @Override
    public int pageCount() {
        return list.pageCount();
    }

    @Override
    public int size() {
        return list.size();
    }

    @Override
    public int page(int place) {
        return list.page(place);
    }

    @Override
    public int place(int page) {
        return list.place(page);
    }

    @Override
    public double weight(int place) {
        return list.weight(place);
    }

    @Override
    public boolean inTitle(int place) {
        return list.inTitle(place);
    }

    /** No section named is written as the least use in the first. */
    @Override
    public List<SectionUse> sections(int place) {
        List<SectionUse> uses = postings.sections(term, place);
        return uses.isEmpty() ? List.of(new SectionUse(0, 0, false)) : uses;
    }

    @Override
    public double[] fields(int place) {
        return postings.fields(term, place);
    }
}
