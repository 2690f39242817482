package dev.galley.serve;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names under which the server answers. A page elsewhere may point a name of its own at this machine and would then
 * read the site as its own; its requests carry that name. Immutable.
 */
record Hosts(Set<String> names) {
    private static final int HTTP = 80;

    static Hosts ofPort(int port) {
        return new Hosts(
                port == HTTP
                        ? Set.of("localhost", "127.0.0.1", "localhost:80", "127.0.0.1:80")
                        : Set.of("localhost:" + port, "127.0.0.1:" + port));
    }

    /** Whether the {@code Host} of a request is one of them. */
    boolean include(@Nullable String host) {
        return host != null && names.contains(host.toLowerCase(Locale.ROOT));
    }
}
