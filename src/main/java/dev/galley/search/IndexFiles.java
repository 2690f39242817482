package dev.galley.search;

import dev.galley.source.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of the index, as the folder {@code search/} of a site has them: {@code search.js}, the engine;
 * {@code index.js}, the root, which names the layout and the version of the index and says where each word stands; and the
 * shards, named by kind, number and layout. The layout is the same as long as pages keep their numbers and words their
 * shards, so that an edit changes the shards of its words and leaves all others, and their names, as they are; shards of
 * two versions with one layout may meet at a reader and are only as new as the older one. The version is the query of
 * each shard's address, so that no browser takes an old one for a new one. The root of a small site has all that is needed before titles can be
 * shown, so one request is enough. Every file is a classic script that hands over one JSON value: that works from
 * disk, and under a policy that allows the site's own scripts only.
 */
final class IndexFiles {
    /** The version of the format; the engine refuses another one. */
    static final int FORMAT = 4;

    /** About forty kilobytes when compressed: less than the requests it saves are worth. */
    private static final int BUNDLE_LENGTH = 110_000;

    /** Of more shards of postings than this the root does not name the boundaries. */
    private static final int MOST_BOUNDARIES = 500;

    /** How many boundaries a shard of the directory names. */
    private static final int PER_DIRECTORY = 250;

    private final SearchSettings settings;
    private final List<PageWords> pages;
    private final List<String> urls;
    private final List<WordUse> words;
    private final Postings postings;
    private final Optional<FormerShards> former;
    private Shards shards = new Shards();
    private int[] numbers = {};
    private List<Integer> packs = List.of();
    private List<String> firstStems = List.of();
    private Map<Integer, PageShards.Overflow> overflows = Map.of();
    private final String root;
    private final String layout;
    private final String version;
    private final boolean bundled;
    private final int mostBoundaries;

    /** The files of a revised index; empty where a page or a word would stand in another shard than before. */
    static Optional<IndexFiles> revising(SearchIndex index, FormerShards former) {
        if (!PageShards.fit(index.pages(), former)) {
            return Optional.empty();
        }
        return Optional.of(new IndexFiles(index, MOST_BOUNDARIES, Optional.of(former)))
                .filter(files -> files.layout.equals(former.table().layout()) && !files.bundled);
    }

    IndexFiles(SearchIndex index) {
        this(index, MOST_BOUNDARIES);
    }

    /** @param mostBoundaries of more shards of postings than this the root does not name the boundaries */
    IndexFiles(SearchIndex index, int mostBoundaries) {
        this(index, mostBoundaries, Optional.empty());
    }

    private IndexFiles(SearchIndex index, int mostBoundaries, Optional<FormerShards> former) {
        this.mostBoundaries = mostBoundaries;
        this.former = former;
        settings = index.settings();
        pages = index.pages();
        urls = index.urls();
        words = index.words();
        postings = index.postings();
        String inShards = write(false);
        bundled = shards.lengthWithoutTexts() <= BUNDLE_LENGTH;
        root = bundled && former.isEmpty() ? write(true) : inShards;
        layout = layout();
        version = version();
    }

    private String layout() {
        StringBuilder all = new StringBuilder(root);
        for (int page = 0; page < numbers.length; page++) {
            all.append(numbers[page]).append(urls.get(page)).append(' ');
        }
        return Fingerprint.of(all.toString()).brief();
    }

    /** Hashes of the shards are enough to tell versions apart, and a tenth of the cost of hashing their texts anew. */
    private String version() {
        StringBuilder all = new StringBuilder(root);
        for (Shards.Shard shard : shards.all()) {
            all.append(shard.name()).append(shard.length()).append(' ').append(shard.hash());
        }
        return Fingerprint.of(all.toString()).brief();
    }

    /** Writes all shards; returns the root. */
    private String write(boolean asBundle) {
        shards = new Shards();
        VocabularyShards vocabulary = new VocabularyShards(words, shards);
        PageShards packed = former.map(it -> PageShards.changed(pages, shards, it))
                .orElseGet(() -> new PageShards(pages, shards, asBundle));
        numbers = packed.numbers();
        packs = packed.packs();
        overflows = packed.overflows();
        PostingShards lists = new PostingShards(
                postings, numbers, shards, former.filter(it -> it.table().hasNumbers(numbers)));
        firstStems = lists.firstStems();
        JsonText json = new JsonText();
        json.raw(",\"language\":")
                .string(settings.language())
                .raw(",\"pages\":")
                .number(postings.pageCount());
        json.raw(",\"numbers\":").number(numberCount());
        json.raw(",\"vocabulary\":").string(String.join(" ", vocabulary.boundaries()));
        addDirectory(lists.boundaries(), json);
        if (vocabulary.isLarge()) {
            new PostingWords(words, lists.boundaries()).addTo(shards);
            json.raw(",\"worded\":1");
        }
        if (asBundle) {
            shards.add('c', packed.cardsByNumber());
            json.raw(",\"bundle\":1");
        }
        shards.add('h', new JsonText().string(vocabulary.heads()));
        new OwnersWishes(settings, urls, words).addTo(numbers, json);
        return json.raw(",\"rules\":").json(rules()).raw("}").toString();
    }

    private int numberCount() {
        return numbers.length == 0 ? 0 : numbers[numbers.length - 1] + 1;
    }

    private void addDirectory(List<String> boundaries, JsonText json) {
        if (boundaries.size() <= mostBoundaries) {
            json.raw(",\"postings\":").string(String.join(" ", boundaries));
            return;
        }
        List<String> first = new ArrayList<>();
        for (int start = 0; start < boundaries.size(); start += PER_DIRECTORY) {
            first.add(boundaries.get(start));
            List<String> part = boundaries.subList(start, Math.min(boundaries.size(), start + PER_DIRECTORY));
            shards.add('d', new JsonText().string(String.join(" ", part)));
        }
        json.raw(",\"directory\":").string(String.join(" ", first));
        json.raw(",\"perDirectory\":").number(PER_DIRECTORY);
    }

    /** The tables by which text is cut into words, for the browser to do the same. */
    private static JsonText rules() {
        JsonText json = new JsonText().raw("{\"classes\":").string(CharacterClasses.TABLE);
        json.raw(",\"decomposed\":")
                .string(Folding.DECOMPOSED)
                .raw(",\"lowered\":")
                .string(Folding.LOWERED);
        json.raw(",\"letters\":").string(Folding.LETTERS).raw(",\"spellings\":").string(Folding.SPELLINGS);
        return json.raw("}");
    }

    /** All files but those that are as they were, sorted by name. */
    List<IndexFile> all() {
        List<IndexFile> files = new ArrayList<>();
        for (Shards.Shard shard : shards.all()) {
            if (!isInRoot(shard) && !shard.isKept()) {
                String name = shard.name() + "-" + layout + ".js";
                files.add(
                        new IndexFile(name, () -> addCall(shard, new JsonText()).toBytes()));
            }
        }
        files.add(new IndexFile("index.js", this::index));
        files.add(new IndexFile("search.js", () -> EngineScript.text().getBytes(StandardCharsets.UTF_8)));
        files.sort(Comparator.comparing(IndexFile::name));
        return files;
    }

    /** What the next index needs to know of the shards; empty if they are in the root. */
    Optional<ShardTable> table() {
        return bundled
                ? Optional.empty()
                : Optional.of(ShardTable.of(layout, numbers, packs, firstStems, shards, overflows));
    }

    private boolean isInRoot(Shards.Shard shard) {
        return bundled && Shards.isNeededForTitles(shard.name());
    }

    private byte[] index() {
        String head = "{\"format\":" + FORMAT + ",\"layout\":\"" + layout + "\",\"version\":\"" + version + "\"";
        byte[] value = (head + root).getBytes(StandardCharsets.UTF_8);
        JsonText index = addCall("index", value, new JsonText());
        shards.all().stream().filter(this::isInRoot).forEach(shard -> addCall(shard, index));
        return index.toBytes();
    }

    private static JsonText addCall(Shards.Shard shard, JsonText out) {
        return addCall(shard.name(), shard.value().get(), out);
    }

    /** No length is asked of what is written here, so that units do not matter. */
    private static JsonText addCall(String name, byte[] value, JsonText out) {
        out.raw("galleySearch.shard(\"").raw(name).raw("\",");
        return out.json(value, 0, value.length, value.length).raw(");\n");
    }
}
