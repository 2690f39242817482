package dev.galley.search;

import java.util.List;

/**
 * A group that has postings, as in {@code ranking.js}. Immutable.
 *
 * @param value its weight, times how rare it is
 */
record QueryTerm(Group group, List<Member> members, double value) {
    /** One of the phrases that stand for the group: a stem, or several parted by spaces. */
    record Member(String phrase, double weight, Occurrences pages) {}

    QueryTerm {
        members = List.copyOf(members);
    }
}
