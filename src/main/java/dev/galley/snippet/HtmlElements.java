package dev.galley.snippet;

import java.util.Set;

/** What the HTML standard says of the elements' tags. */
final class HtmlElements {
    private static final Set<String> VOID = words(
            "area base basefont bgsound br col command embed frame hr img input keygen link meta param source track wbr");
    private static final Set<String> OPTIONAL =
            words("html head body li dt dd p rb rt rtc rp optgroup option colgroup caption thead tbody tfoot tr td th");
    private static final Set<String> RAW = words("script style textarea title xmp iframe noembed noframes");
    private static final Set<String> CLOSING_PARAGRAPHS = words(
            "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form"
                    + " h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section summary table ul");
    private static final Set<String> SCOPES =
            words("applet button caption html marquee object table td th template foreignobject svg math");
    private static final Set<String> FOREIGN = words("svg math");
    private static final Set<String> OTHERS = words(
            "a abbr acronym audio b bdi bdo big button canvas cite code data datalist del dfn em font frameset i ins"
                    + " kbd label legend map mark meter nobr noscript object output picture progress q ruby s samp"
                    + " select slot small span strike strong sub sup svg math template time tt u var video");

    private HtmlElements() {}

    private static Set<String> words(String names) {
        return Set.of(names.split(" "));
    }

    /** Whether it has no end tag. */
    static boolean isVoid(String name) {
        return VOID.contains(name);
    }

    /** Whether its end tag may be left out. */
    static boolean mayStayOpen(String name) {
        return OPTIONAL.contains(name);
    }

    /** Whether its start tag may be left out, so that an end tag may stand alone. */
    static boolean mayBeImplied(String name) {
        return name.equals("html") || name.equals("head") || name.equals("body");
    }

    /** Whether tags inside it are text. */
    static boolean isRaw(String name) {
        return RAW.contains(name);
    }

    /** Whether it ends an open paragraph. */
    static boolean endsParagraph(String name) {
        return CLOSING_PARAGRAPHS.contains(name);
    }

    /** Whether paragraphs outside of it cannot be ended from inside. */
    static boolean isScope(String name) {
        return SCOPES.contains(name);
    }

    /** Whether the elements inside it are those of XML. */
    static boolean isForeign(String name) {
        return FOREIGN.contains(name);
    }

    /** Whether it is an element of HTML at all. */
    static boolean isKnown(String name) {
        return VOID.contains(name)
                || OPTIONAL.contains(name)
                || RAW.contains(name)
                || CLOSING_PARAGRAPHS.contains(name)
                || OTHERS.contains(name);
    }
}
