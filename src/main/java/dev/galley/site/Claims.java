package dev.galley.site;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.source.SourcePath;
import dev.galley.source.SourceSpan;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Who has which address. Upper and lower case are the same: on many disks they are one file. Not thread-safe; used while
 * a site is assembled.
 */
final class Claims {
    private final NavigableMap<String, String> owners = new TreeMap<>();
    private final List<Diagnostic> diagnostics;

    Claims(List<Diagnostic> diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Takes an address that Galley itself writes. */
    void reserve(String url, String what) {
        owners.put(url.toLowerCase(Locale.ROOT), what);
    }

    /** Takes an address for a file; false, and a diagnostic, when it is taken. */
    boolean claim(PageUrl url, SourcePath owner, SourceSpan span) {
        String first = owners.putIfAbsent(url.value().toLowerCase(Locale.ROOT), "`" + owner + "`");
        if (first != null) {
            diagnostics.add(Diagnostic.of(
                    DiagnosticCode.DUPLICATE_URL,
                    span,
                    "the address `" + url + "` is taken by " + first,
                    "rename one of the two"));
        }
        return first == null;
    }

    /** Whether a file can stand there beside all others: nothing has the address, stands below it, or is a file above. */
    boolean isFree(PageUrl url) {
        String name = url.value().toLowerCase(Locale.ROOT);
        String below = owners.ceilingKey(name + "/");
        boolean isFolder = below != null && below.startsWith(name + "/");
        return !isFolder && !owners.containsKey(name) && areFolders(name);
    }

    private boolean areFolders(String name) {
        int slash = name.lastIndexOf('/');
        return slash < 0 || (!owners.containsKey(name.substring(0, slash)) && areFolders(name.substring(0, slash)));
    }
}
