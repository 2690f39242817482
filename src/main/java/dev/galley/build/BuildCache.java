package dev.galley.build;

import dev.galley.files.ByteStore;
import dev.galley.files.FileStamp;
import dev.galley.files.SegmentStore;
import dev.galley.files.WrittenFile;
import dev.galley.source.SourcePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What builds of one site remember of the one before. A page is taken over if its file and all that it takes code from is
 * as it was; the program, the configuration and the versions that code is checked against are the same for all of them, or
 * nothing is remembered. Thread-safe but for {@link #save}.
 */
public final class BuildCache {
    private static final RecordCodec<CacheState> STATES = new RecordCodec<>(CacheState.class);
    private static final RecordCodec<PageFacts> FACTS = new RecordCodec<>(PageFacts.class);

    /** More segments than this are made one, but for the largest. */
    private static final int MOST_SEGMENTS = 8;

    private final Optional<SegmentStore> folder;
    private final ByteStore store;
    private final String key;
    private final long now;
    private final Optional<CacheState> former;
    private final Map<SourcePath, KnownPage> pages = new HashMap<>();

    private BuildCache(
            Optional<SegmentStore> folder, ByteStore store, String key, long now, Optional<CacheState> former) {
        this.folder = folder;
        this.store = store;
        this.key = key;
        this.now = now;
        this.former = former;
        former.ifPresent(state -> state.pages().forEach(page -> pages.put(page.path(), page)));
    }

    /** One that remembers nothing beyond a build. */
    public static BuildCache none(ByteStore store) {
        return new BuildCache(Optional.empty(), store, "", 0, Optional.empty());
    }

    /**
     * What the last build left in a folder.
     *
     * @param key stands for the program, the configuration and the versions that code is checked against
     * @param now in milliseconds since 1970
     */
    public static BuildCache in(SegmentStore folder, String key, long now) {
        Optional<CacheState> state = folder.state().flatMap(bytes -> read(bytes, key));
        if (state.isEmpty()) {
            folder.forget();
        }
        return new BuildCache(Optional.of(folder), folder, key, now, state);
    }

    /** The key stands before what it is the key of: another version of the program has other records. */
    private static byte[] withKey(byte[] state, String key) {
        byte[] head = (key + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(head, head.length + state.length);
        System.arraycopy(state, 0, all, head.length, state.length);
        return all;
    }

    private static Optional<CacheState> read(byte[] bytes, String key) {
        byte[] head = (key + "\n").getBytes(StandardCharsets.UTF_8);
        boolean isOurs = bytes.length >= head.length && Arrays.equals(Arrays.copyOf(bytes, head.length), head);
        return isOurs
                ? Optional.of(STATES.read(Arrays.copyOfRange(bytes, head.length, bytes.length)))
                : Optional.empty();
    }

    /** The files of the output as the last build left them, by name. */
    public Map<String, WrittenFile> output() {
        return former.map(CacheState::output).orElse(Map.of());
    }

    ByteStore store() {
        return store;
    }

    boolean isLasting() {
        return folder.isPresent();
    }

    Optional<CacheState> former() {
        return former;
    }

    Optional<KnownPage> page(SourcePath path) {
        return Optional.ofNullable(pages.get(path));
    }

    PageFacts facts(KnownPage page) {
        return facts(page.facts());
    }

    PageFacts facts(ByteStore.Place place) {
        return FACTS.read(store.get(place));
    }

    ByteStore.Place put(PageFacts facts) {
        return store.put(FACTS.bytes(facts));
    }

    boolean isSettled(FileStamp stamp) {
        return stamp.isSettled(now);
    }

    /**
     * Replaces what is remembered.
     *
     * @param state what this build leaves
     */
    void save(CacheState state) {
        folder.ifPresent(it -> {
            Set<Integer> dropped = dropped(it, state);
            UnaryOperator<ByteStore.Place> move =
                    place -> dropped.contains(place.segment()) ? store.put(store.get(place)) : place;
            List<KnownPage> kept = state.pages().stream()
                    .map(page -> isIn(dropped, page) ? moved(page, move) : page)
                    .toList();
            CacheState all = state.with(kept, state.site().map(site -> site.moved(move)));
            Set<Integer> used = new HashSet<>(bytesUsed(all).keySet());
            used.add(it.freshSegment());
            it.keep(withKey(STATES.bytes(all), key), used);
        });
    }

    /** The segments that hold less than they should, or that are too many: what is left in them is written anew. */
    private static Set<Integer> dropped(SegmentStore folder, CacheState state) {
        Map<Integer, Long> used = bytesUsed(state);
        used.remove(folder.freshSegment());
        Set<Integer> dropped = new HashSet<>();
        used.forEach((segment, bytes) -> {
            if (bytes * 2 < folder.sizeOf(segment)) {
                dropped.add(segment);
            }
        });
        if (used.size() > MOST_SEGMENTS) {
            long largest = used.values().stream().mapToLong(it -> it).max().orElse(0);
            used.forEach((segment, bytes) -> {
                if (bytes < largest) {
                    dropped.add(segment);
                }
            });
        }
        return dropped;
    }

    private static Map<Integer, Long> bytesUsed(CacheState state) {
        Map<Integer, Long> used = new TreeMap<>();
        Stream<ByteStore.Place> ofPages = state.pages().stream().flatMap(page -> places(page).stream());
        Stream<ByteStore.Place> ofSite = state.site().stream().flatMap(site -> site.places().stream());
        Stream.concat(ofPages, ofSite).forEach(place -> used.merge(place.segment(), (long) place.length(), Long::sum));
        return used;
    }

    private static List<ByteStore.Place> places(KnownPage page) {
        List<ByteStore.Place> places = new ArrayList<>(List.of(page.facts(), page.texts(), page.body()));
        page.words().map(KnownPage.KnownWords::place).ifPresent(places::add);
        page.html().map(KnownPage.KnownHtml::context).ifPresent(places::add);
        return places;
    }

    private static boolean isIn(Set<Integer> segments, KnownPage page) {
        return places(page).stream().anyMatch(place -> segments.contains(place.segment()));
    }

    private static KnownPage moved(KnownPage page, UnaryOperator<ByteStore.Place> move) {
        return new KnownPage(
                page.path(),
                page.stamp(),
                page.isSettled(),
                page.text(),
                page.reads(),
                move.apply(page.facts()),
                move.apply(page.texts()),
                move.apply(page.body()),
                page.words().map(it -> new KnownPage.KnownWords(it.key(), move.apply(it.place()))),
                page.html().map(it -> new KnownPage.KnownHtml(it.print(), move.apply(it.context()))));
    }
}
