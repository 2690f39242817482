package dev.galley.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PostingListsTest {
    @Test
    void ofTooManyPagesThoseThatSayMostAreKeptAndOfThoseTheFirst() {
        Random random = new Random(5);
        int[] impacts = random.ints(3_000, 0, Impact.COUNT).toArray();
        PostingLists lists = new PostingLists(new int[] {3_000, 2}, new int[] {100, 100});
        for (int page = 0; page < impacts.length; page++) {
            if (lists.takes(0, impacts[page])) {
                lists.add(0, page, impacts[page], -page);
            }
        }
        lists.add(1, 7, 3, 1);
        lists.end();
        List<Integer> best = IntStream.range(0, impacts.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(page -> -impacts[page]).thenComparing(page -> page))
                .limit(100)
                .sorted()
                .toList();
        List<Integer> kept = new ArrayList<>();
        for (int at = lists.start(0); at < lists.end(0); at++) {
            assertThat(lists.impact(at)).isEqualTo(impacts[lists.page(at)]);
            assertThat(lists.sections(at)).isEqualTo(-lists.page(at));
            kept.add(lists.page(at));
        }
        assertThat(kept).isEqualTo(best);
        assertThat(lists.end(1) - lists.start(1)).isEqualTo(1);
        assertThat(lists.find(1, 7)).isEqualTo(lists.start(1));
        assertThat(lists.find(1, 8)).isNegative();
    }
}
