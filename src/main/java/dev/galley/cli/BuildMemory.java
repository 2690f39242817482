package dev.galley.cli;

import dev.galley.source.Fingerprint;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where builds of one site leave what they know: one place for each folder of content and each output. Immutable.
 *
 * @param caches this user's folder for what can be made again
 * @param address where the site is shown, if it is a preview
 */
record BuildMemory(Path caches, SiteFolder site, Optional<URI> address) {
    Path folder() {
        String output = address.isPresent()
                ? "preview"
                : site.output().toAbsolutePath().normalize().toString();
        String name = site.content().toAbsolutePath().normalize() + "\0" + output;
        return caches.resolve("builds").resolve(Fingerprint.of(name).brief());
    }
}
