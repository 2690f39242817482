package dev.galley.search;

import dev.galley.source.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The files of the index, as the folder {@code search/} of a site has them: {@code search.js}, the engine;
 * {@code index.js}, the root, which names the version of all other files and says where each word stands; and the
 * shards, named by kind, number and version. The root of a small site has all that is needed before titles can be
 * shown, so one request is enough. Every file is a classic script that hands over one JSON value: that works from
 * disk, and under a policy that allows the site's own scripts only.
 */
final class IndexFiles {
    /** The version of the format; the engine refuses another one. */
    static final int FORMAT = 2;

    /** About forty kilobytes when compressed: less than the requests it saves are worth. */
    private static final int BUNDLE_LENGTH = 110_000;

    /** Of more shards of postings than this the root does not name the boundaries. */
    private static final int MOST_BOUNDARIES = 500;

    /** How many boundaries a shard of the directory names. */
    private static final int PER_DIRECTORY = 250;

    private final SearchSettings settings;
    private final List<PageWords> pages;
    private final List<WordUse> words;
    private final Postings postings;
    private Shards shards = new Shards();
    private final String root;
    private final String version;
    private final boolean bundled;
    private final int mostBoundaries;

    IndexFiles(SearchIndex index) {
        this(index, MOST_BOUNDARIES);
    }

    /** @param mostBoundaries of more shards of postings than this the root does not name the boundaries */
    IndexFiles(SearchIndex index, int mostBoundaries) {
        this.mostBoundaries = mostBoundaries;
        settings = index.settings();
        pages = index.pages();
        words = index.words();
        postings = index.postings();
        String inShards = write(false);
        bundled = shards.lengthWithoutTexts() <= BUNDLE_LENGTH;
        root = bundled ? write(true) : inShards;
        version = version();
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
        PageShards packs = new PageShards(pages, shards, asBundle);
        PostingShards lists = new PostingShards(postings, packs.numbers(), shards);
        JsonText json = new JsonText();
        json.raw(",\"language\":")
                .string(settings.language())
                .raw(",\"pages\":")
                .number(postings.pageCount());
        json.raw(",\"numbers\":").number(numberCount(packs.numbers()));
        json.raw(",\"vocabulary\":").string(String.join(" ", vocabulary.boundaries()));
        addDirectory(lists.boundaries(), json);
        if (asBundle) {
            shards.add('c', packs.cardsByNumber());
            json.raw(",\"bundle\":1");
        }
        shards.add('h', new JsonText().string(vocabulary.heads()));
        new OwnersWishes(settings, pages, words).addTo(packs.numbers(), json);
        return json.raw(",\"rules\":").json(rules()).raw("}").toString();
    }

    private static int numberCount(int[] numbers) {
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

    /** All files, sorted by name. */
    List<IndexFile> all() {
        List<IndexFile> files = new ArrayList<>();
        for (Shards.Shard shard : shards.all()) {
            if (!isInRoot(shard)) {
                String name = shard.name() + "-" + version + ".js";
                files.add(
                        new IndexFile(name, () -> addCall(shard, new JsonText()).toBytes()));
            }
        }
        files.add(new IndexFile("index.js", this::index));
        files.add(new IndexFile("search.js", () -> EngineScript.text().getBytes(StandardCharsets.UTF_8)));
        files.sort(Comparator.comparing(IndexFile::name));
        return files;
    }

    private boolean isInRoot(Shards.Shard shard) {
        return bundled && Shards.isNeededForTitles(shard.name());
    }

    private byte[] index() {
        String head = "{\"format\":" + FORMAT + ",\"version\":\"" + version + "\"";
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
