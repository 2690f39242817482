package dev.galley.config;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.source.SourcePath;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the author asked for, checked. Folders are relative to the folder of {@code galley.yml}, with {@code /} between
 * parts, and may begin with {@code ..}. Immutable.
 *
 * @param siteUrl where the site is published, an absolute http or https address that ends in {@code /}
 * @param repoUrl the source repository, an absolute http or https address that does not end in {@code /}
 * @param editUri where a page is edited, as written: absolute, or relative to the repository; a page's path follows it
 * @param language a BCP 47 tag
 * @param nav the navigation as written; empty when it follows the folders
 * @param checks the levels that differ from the default
 * @param snippets what of the pages' code may be run
 * @param engines settings of the engines that run code, by engine and key
 * @param search how readers search
 * @param searchTests what readers should find
 * @param extra free keys for templates, in the order of the file, as {@link YamlNode#value()} gives them
 */
public record SiteConfig(
        String siteName,
        Optional<URI> siteUrl,
        Optional<String> siteDescription,
        Optional<URI> repoUrl,
        Optional<String> editUri,
        String language,
        String contentDir,
        String siteDir,
        String templatesDir,
        List<NavEntry> nav,
        Map<DiagnosticCode, CheckLevel> checks,
        RawHtml rawHtml,
        SnippetsConfig snippets,
        Map<String, Map<String, String>> engines,
        SearchConfig search,
        SearchTestsConfig searchTests,
        Map<String, Object> extra) {
    /** The configuration of a site without a {@code galley.yml}. */
    public static final SiteConfig DEFAULT = ConfigParser.configOf(ConfigValues.NONE);

    public SiteConfig {
        nav = List.copyOf(nav);
        checks = Collections.unmodifiableMap(new TreeMap<>(checks));
        engines = Collections.unmodifiableMap(new TreeMap<>(engines));
        extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
    }

    /** The same configuration for a site that is published elsewhere; the address ends in {@code /}. */
    public SiteConfig publishedAt(URI address) {
        return new SiteConfig(
                siteName,
                Optional.of(address),
                siteDescription,
                repoUrl,
                editUri,
                language,
                contentDir,
                siteDir,
                templatesDir,
                nav,
                checks,
                rawHtml,
                snippets,
                engines,
                search,
                searchTests,
                extra);
    }

    /** The problem at the level the author wants for its kind; empty when it is to be ignored. */
    public Optional<Diagnostic> atWantedLevel(Diagnostic diagnostic) {
        CheckLevel level = checks.get(diagnostic.code());
        return level == null ? Optional.of(diagnostic) : level.applyTo(diagnostic);
    }

    /** The address where a page is edited; empty unless {@code edit_uri}, and for a relative one {@code repo_url}, is set. */
    public Optional<String> editUrl(SourcePath page) {
        return editUri.flatMap(this::editFolder).map(folder -> folder + escaped(page));
    }

    private Optional<String> editFolder(String uri) {
        String folder = uri.endsWith("/") || uri.endsWith("=") ? uri : uri + "/";
        boolean isAbsolute = folder.startsWith("http://") || folder.startsWith("https://");
        String joint = folder.startsWith("/") || folder.startsWith("?") || folder.startsWith("#") ? "" : "/";
        return isAbsolute ? Optional.of(folder) : repoUrl.map(repo -> repo + joint + folder);
    }

    private static String escaped(SourcePath page) {
        try {
            return new URI(null, null, "/" + page.value(), null).toASCIIString().substring(1);
        } catch (URISyntaxException e) {
            throw new AssertionError("every text can be a path once it is escaped", e);
        }
    }
}
