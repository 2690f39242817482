package dev.galley.snippet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The tags and tag libraries that Django brings, up to 6.0. */
final class DjangoNames {
    /** Tags with an end, and the tags that may stand between. */
    private static final Map<String, Set<String>> BLOCKS = Map.ofEntries(
            Map.entry("autoescape", Set.of()),
            Map.entry("block", Set.of()),
            Map.entry("blocktrans", Set.of("plural")),
            Map.entry("blocktranslate", Set.of("plural")),
            Map.entry("cache", Set.of()),
            Map.entry("comment", Set.of()),
            Map.entry("filter", Set.of()),
            Map.entry("for", Set.of("empty")),
            Map.entry("if", Set.of("elif", "else")),
            Map.entry("ifchanged", Set.of("else")),
            Map.entry("language", Set.of()),
            Map.entry("localize", Set.of()),
            Map.entry("localtime", Set.of()),
            Map.entry("partialdef", Set.of()),
            Map.entry("spaceless", Set.of()),
            Map.entry("timezone", Set.of()),
            Map.entry("verbatim", Set.of()),
            Map.entry("with", Set.of()));

    /** The names of tags with an end, in order. */
    static final Set<String> BLOCK_NAMES = new TreeSet<>(BLOCKS.keySet());

    private static final Set<String> MIDDLES = Set.of("elif", "else", "empty", "plural");

    private static final List<String> SINGLE = List.of(
            ("csrf_token cycle debug extends firstof include load lorem now partial querystring regroup resetcycle"
                            + " templatetag url widthratio trans translate get_current_language"
                            + " get_available_languages get_language_info get_language_info_list"
                            + " get_current_language_bidi get_current_timezone static get_static_prefix"
                            + " get_media_prefix")
                    .split(" "));
    private static final Set<String> LIBRARIES =
            Set.of("i18n", "l10n", "tz", "cache", "static", "humanize", "staticfiles");
    private static final Set<String> ALL = all();

    private DjangoNames() {}

    static boolean isBlock(String tag) {
        return BLOCKS.containsKey(tag);
    }

    static boolean isMiddle(String tag) {
        return MIDDLES.contains(tag);
    }

    /** Whether a tag may stand between the start and the end of a block. */
    static boolean mayStandIn(String block, String middle) {
        return BLOCKS.getOrDefault(block, Set.of()).contains(middle);
    }

    static boolean isKnown(String tag) {
        return ALL.contains(tag);
    }

    /** Whether the tags of a library are known: it is Django's own. */
    static boolean isOwnLibrary(String library) {
        return LIBRARIES.contains(library);
    }

    /** The tag that is written with one letter more, less, other or swapped. */
    static Optional<String> misspelt(String tag) {
        if (tag.equals("elseif") || tag.equals("elsif")) {
            return Optional.of("elif");
        }
        // Short words are near to many others, and forms have their own tag.
        boolean isOwn = tag.length() < 4 || tag.equals("form");
        return isOwn
                ? Optional.empty()
                : ALL.stream().filter(it -> isOneEdit(tag, it)).findFirst();
    }

    /** Whether two names differ by one letter more, less, other or swapped. */
    static boolean isOneEdit(String a, String b) {
        int shared = Math.min(a.length(), b.length());
        int from = 0;
        while (from < shared && a.charAt(from) == b.charAt(from)) {
            from++;
        }
        String restA = a.substring(from);
        String restB = b.substring(from);
        return isTailOf(restA, 1, restB, 1)
                || isTailOf(restA, 1, restB, 0)
                || isTailOf(restA, 0, restB, 1)
                || isSwapped(restA, restB);
    }

    private static boolean isTailOf(String a, int skippedA, String b, int skippedB) {
        return a.length() >= skippedA
                && b.length() >= skippedB
                && a.substring(skippedA).equals(b.substring(skippedB));
    }

    private static boolean isSwapped(String a, String b) {
        return a.length() > 1
                && b.length() > 1
                && a.charAt(0) == b.charAt(1)
                && a.charAt(1) == b.charAt(0)
                && isTailOf(a, 2, b, 2);
    }

    private static Set<String> all() {
        Set<String> all = new TreeSet<>();
        Stream.of(BLOCKS.keySet(), MIDDLES, SINGLE).forEach(all::addAll);
        BLOCKS.keySet().forEach(block -> all.add("end" + block));
        return all;
    }
}
