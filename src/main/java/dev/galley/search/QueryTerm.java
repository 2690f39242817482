package dev.galley.search;

import java.util.List;

/**
 * A group that has postings, as in {@code ranking.js}. Immutable.
 *
 * @param value its weight, times how rare it is
 */
record QueryTerm(Group group, List<Member> members, double value) {
    /** One of the stems that stand for the group. */
    record Member(String stem, int term, double weight, PostingList list) {}

    QueryTerm {
        members = List.copyOf(members);
    }
}
