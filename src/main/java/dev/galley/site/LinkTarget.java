package dev.galley.site;

import dev.galley.page.PercentEncoding;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A written address taken apart, RFC 3986. Immutable.
 *
 * @param scheme in lower case; {@code //} for an address that takes over the scheme; empty for one inside the site
 * @param path decoded; empty for an address of the page itself
 * @param query with its question mark, as written; empty without one
 * @param fragment decoded, without {@code #}; absent without one
 */
record LinkTarget(String scheme, String path, String query, Optional<String> fragment) {
    private static final Pattern SCHEME = Pattern.compile("(?<scheme>[A-Za-z][A-Za-z0-9+.-]+):.*", Pattern.DOTALL);

    static LinkTarget of(String written) {
        Matcher scheme = SCHEME.matcher(written);
        if (scheme.matches()) {
            return new LinkTarget(scheme.group("scheme").toLowerCase(java.util.Locale.ROOT), "", "", Optional.empty());
        }
        if (written.startsWith("//")) {
            return new LinkTarget("//", "", "", Optional.empty());
        }
        int hash = written.indexOf('#');
        String beforeHash = hash < 0 ? written : written.substring(0, hash);
        int question = beforeHash.indexOf('?');
        return new LinkTarget(
                "",
                PercentEncoding.decode(question < 0 ? beforeHash : beforeHash.substring(0, question)),
                question < 0 ? "" : beforeHash.substring(question),
                hash < 0 ? Optional.empty() : Optional.of(PercentEncoding.decode(written.substring(hash + 1))));
    }
}
