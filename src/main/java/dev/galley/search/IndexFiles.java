package dev.galley.search;

import dev.galley.source.Fingerprint;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files of the index, as the folder {@code search/} of a site has them: {@code search.js}, the engine;
 * {@code index.js}, the root, which names the version of all other files and says where each word stands; and the
 * shards, named by kind, number and version. The root of a small site has all that is needed before titles can be
 * shown, so one request is enough. Every file is a classic script that hands over one JSON value: that works from
 * disk, and under a policy that allows the site's own scripts only.
 */
final class IndexFiles {
    /** The version of the format; the engine refuses another one. */
    static final int FORMAT = 1;

    /** About fifty kilobytes when compressed: less than the requests it saves are worth. */
    private static final int BUNDLE_LENGTH = 140_000;

    private final Shards shards = new Shards();
    private final String root;
    private final String version;
    private final boolean bundled;

    IndexFiles(String language, List<PageWords> pages, List<WordUse> words, Postings postings) {
        VocabularyShards vocabulary = new VocabularyShards(words, shards);
        PostingShards lists = new PostingShards(postings, shards);
        PageShards cards = new PageShards(pages, shards);
        bundled = shards.lengthWithoutTexts() <= BUNDLE_LENGTH;
        version = Fingerprint.of(String.join("\n", shards.values().values())).brief();
        root = root(language, postings.pageCount(), cards.perCard(), vocabulary, lists);
    }

    private String root(String language, int pages, int perCard, VocabularyShards vocabulary, PostingShards lists) {
        JsonText json = new JsonText();
        json.raw("{\"format\":").number(FORMAT).raw(",\"version\":").string(version);
        json.raw(",\"language\":").string(language);
        json.raw(",\"pages\":").number(pages).raw(",\"perCard\":").number(perCard);
        json.raw(",\"vocabulary\":").string(String.join(" ", vocabulary.boundaries()));
        json.raw(",\"postings\":").string(String.join(" ", lists.boundaries()));
        json.raw(",\"heads\":").string(bundled ? "" : vocabulary.heads());
        json.raw(",\"rules\":").raw(rules());
        return json.raw("}").toString();
    }

    /** The tables by which text is cut into words, for the browser to do the same. */
    private static String rules() {
        JsonText json = new JsonText().raw("{\"classes\":").string(CharacterClasses.TABLE);
        json.raw(",\"decomposed\":")
                .string(Folding.DECOMPOSED)
                .raw(",\"lowered\":")
                .string(Folding.LOWERED);
        json.raw(",\"letters\":").string(Folding.LETTERS).raw(",\"spellings\":").string(Folding.SPELLINGS);
        return json.raw("}").toString();
    }

    /** The text of each file by its name below {@code search/}. */
    Map<String, String> byName() {
        Map<String, String> files = new TreeMap<>();
        StringBuilder first = new StringBuilder(call("index", root));
        shards.values().forEach((name, value) -> {
            if (bundled && name.charAt(0) != 'x') {
                first.append(call(name, value));
            } else {
                files.put(name + "-" + version + ".js", call(name, value));
            }
        });
        files.put("index.js", first.toString());
        files.put("search.js", EngineScript.text());
        return files;
    }

    private static String call(String name, String value) {
        return "galleySearch.shard(\"" + name + "\"," + value + ");\n";
    }
}
