package dev.galley.render;

import dev.galley.page.Anchor;
import dev.galley.page.HtmlEscaping;
import dev.galley.page.PercentEncoding;
import dev.galley.site.PageUrl;

/** The ids in the list of proofs. A page's is its address, a block's that and its own. Stateless. */
final class ProofAddress {
    private ProofAddress() {}

    /** The id of a page's place. Ids have no blanks, and addresses no two slashes together. */
    static String idOf(PageUrl page) {
        return page.value().replaceAll("\\s", "//");
    }

    /** The id of a block's place. */
    static String idOf(PageUrl page, Anchor block) {
        return idOf(page) + ":" + block.id();
    }

    /** What leads to an id, to be written in an attribute. */
    static String href(String file, String id) {
        return HtmlEscaping.escape(file + fragment(id));
    }

    /** An id as the end of an address. */
    static String fragment(String id) {
        return "#" + PercentEncoding.encodeName(id);
    }
}
