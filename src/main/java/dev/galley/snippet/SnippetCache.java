package dev.galley.snippet;

import dev.galley.page.Snippet;
import dev.galley.page.SnippetAttribute;
import dev.galley.page.SnippetProof;
import dev.galley.page.SnippetProof.Status;
import dev.galley.source.Fingerprint;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Blocks that were checked before and found in order, with their colours, by a fingerprint of all that the verdict depends
 * on. A block with a problem is not in it: problems have places, and are looked for each time. What a build does not ask
 * for is forgotten with it. Thread-safe.
 */
public final class SnippetCache {
    private static final int FORMAT = 2;
    /** Of an entry: its key, its status, its colours. */
    private static final int PARTS = 3;

    /** All coloured code together, in UTF-16 units; what is more is checked each time. */
    private static final long MOST_KEPT = 48_000_000;

    private final String stamp;
    private final Supplier<Former> formerly;
    private @Nullable Former former;
    private final Map<String, Known> used = new ConcurrentHashMap<>();
    private final AtomicLong kept = new AtomicLong();
    private final AtomicBoolean isChanged = new AtomicBoolean();

    /** A block that is in order. */
    private record Known(Status status, String html) {}

    /** What the last build left. Thread-safe. */
    private interface Former {
        Optional<Known> find(String key);

        int size();
    }

    private SnippetCache(String stamp, Supplier<Former> formerly) {
        this.stamp = stamp;
        this.formerly = formerly;
    }

    /** Read when the first block is asked for: a build that changes nothing asks for none. */
    private synchronized Former former() {
        Former read = former == null ? formerly.get() : former;
        former = read;
        return read;
    }

    /**
     * A cache that knows nothing.
     *
     * @param stamp stands for the program and all that it checks against
     */
    public static SnippetCache empty(String stamp) {
        return new SnippetCache(stamp, () -> inMemory(Map.of()));
    }

    private static Former inMemory(Map<String, Known> known) {
        return new Former() {
            @Override
            public Optional<Known> find(String key) {
                return Optional.ofNullable(known.get(key));
            }

            @Override
            public int size() {
                return known.size();
            }
        };
    }

    /**
     * What {@link #bytes} gave; empty when the bytes are damaged, of another form, or of another stamp.
     *
     * @param bytes gives them when the first block is asked for
     */
    public static SnippetCache read(String stamp, Supplier<byte[]> bytes) {
        return new SnippetCache(stamp, () -> entries(stamp, bytes.get()));
    }

    private static Former entries(String stamp, byte[] bytes) {
        int end = bytes.length - Long.BYTES;
        boolean isWhole = end > 0
                && checksum(bytes, end)
                        == ByteBuffer.wrap(bytes, end, Long.BYTES).getLong();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        return isWhole && in.getInt() == FORMAT && string(in).equals(stamp) ? new Stored(in) : inMemory(Map.of());
    }

    /** Entries as they are written, sorted by key; each is read when it is asked for, since most builds ask for few. */
    private static final class Stored implements Former {
        private final ByteBuffer bytes;
        private final int[] entries;

        /** @param bytes at the number of entries */
        Stored(ByteBuffer bytes) {
            this.bytes = bytes;
            entries = new int[bytes.getInt()];
            for (int entry = 0; entry < entries.length; entry++) {
                entries[entry] = bytes.position();
                for (int part = 0; part < PARTS; part++) {
                    int length = bytes.getInt();
                    bytes.position(bytes.position() + length);
                }
            }
        }

        @Override
        public Optional<Known> find(String key) {
            int low = 0;
            int high = entries.length - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                ByteBuffer entry = bytes.duplicate().position(entries[middle]);
                int order = string(entry).compareTo(key);
                if (order == 0) {
                    return Optional.of(new Known(Status.valueOf(string(entry)), string(entry)));
                }
                low = order < 0 ? middle + 1 : low;
                high = order < 0 ? high : middle - 1;
            }
            return Optional.empty();
        }

        @Override
        public int size() {
            return entries.length;
        }
    }

    private static String string(ByteBuffer in) {
        byte[] bytes = new byte[in.getInt()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** All that was asked for or found, in an order that depends on nothing else. */
    public byte[] bytes() {
        Map<String, Known> sorted = new TreeMap<>(used);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(room(sorted));
        CheckedOutputStream checked = new CheckedOutputStream(bytes, new CRC32());
        try (DataOutputStream out = new DataOutputStream(checked)) {
            out.writeInt(FORMAT);
            write(stamp, out);
            out.writeInt(sorted.size());
            for (Map.Entry<String, Known> entry : sorted.entrySet()) {
                write(entry.getKey(), out);
                write(entry.getValue().status().name(), out);
                write(entry.getValue().html(), out);
            }
            out.writeLong(checked.getChecksum().getValue());
        } catch (IOException e) {
            throw new AssertionError("memory takes all bytes", e);
        }
        return bytes.toByteArray();
    }

    /** About how many bytes there will be: growing would copy them again and again. */
    private static int room(Map<String, Known> entries) {
        return entries.values().stream()
                        .mapToInt(it -> it.html().length() + 100)
                        .sum()
                + 1_000;
    }

    private static void write(String string, DataOutputStream out) throws IOException {
        byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static long checksum(byte[] bytes, int end) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 0, end);
        return checksum.getValue();
    }

    /** Whether {@link #bytes} would give other bytes than this was read from. */
    public boolean isChanged() {
        return isChanged.get() || used.size() != former().size();
    }

    /** The cache for the build after this one. */
    public SnippetCache next() {
        return new SnippetCache(stamp, () -> inMemory(Map.copyOf(used)));
    }

    /** What is known of a block, if it is in order. */
    Optional<SnippetProof> find(String key) {
        Optional<Known> known = former().find(key).or(() -> Optional.ofNullable(used.get(key)));
        known.ifPresent(it -> used.put(key, it));
        return known.map(it -> new SnippetProof(it.status(), List.of(), it.html()));
    }

    /** Keeps what is known of a block without problems. */
    void keep(String key, SnippetProof proof) {
        if (proof.diagnostics().isEmpty() && kept.addAndGet(proof.html().length()) <= MOST_KEPT) {
            used.put(key, new Known(proof.status(), proof.html()));
            isChanged.set(true);
        }
    }

    /** The fingerprint of all of a block that its check and its colours depend on. */
    static String key(Snippet snippet) {
        StringBuilder facts = new StringBuilder();
        add(facts, snippet.language());
        for (SnippetAttribute word : snippet.attributes()) {
            add(facts, word.name());
            add(facts, word.value());
        }
        add(facts, "");
        add(facts, snippet.text());
        if (!snippet.shown().equals(snippet.text())) {
            add(facts, snippet.shown());
        }
        return Fingerprint.of(facts.toString()).hex();
    }

    private static void add(StringBuilder facts, String fact) {
        facts.append(fact.length()).append(' ').append(fact).append('\n');
    }
}
