package dev.galley.theme;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.source.ContentHash;
import dev.galley.source.Hasher;
import dev.galley.source.Root;
import dev.galley.source.SourcePath;
import dev.galley.source.SourceSpan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The templates that pages are rendered with, and the files that stand beside them. Made of the default theme, which a
 * site overrides file by file. Templates are Mustache without lambdas, inheritance and changed delimiters: {@code
 * {{name}}} escapes HTML, {@code {{{name}}}} does not, {@code {{#name}}…{{/name}}} is shown for each item of a list or
 * once for what is there, {@code {{^name}}…{{/name}}} for what is not, {@code {{> name}}} calls another template. False,
 * an absent value, an empty text, list or map count as not there. Immutable, thread-safe.
 */
public final class Theme {
    static final String TEMPLATE_EXTENSION = ".mustache";

    private final SortedMap<String, byte[]> builtIn;
    private final SortedMap<String, byte[]> own;
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private @Nullable Templates templates;

    private Theme(SortedMap<String, byte[]> builtIn, SortedMap<String, byte[]> own) {
        this.builtIn = builtIn;
        this.own = own;
        files.putAll(builtIn);
        files.putAll(own);
    }

    /** Compiled when first needed: a build that has nothing to do renders no page. */
    private synchronized Templates templates() {
        if (templates == null) {
            templates = Templates.of(templatesIn(builtIn), templatesIn(own));
        }
        return templates;
    }

    /**
     * The default theme with a site's own files in place of the built-in ones of their names. Problems in them are in
     * {@link #diagnostics()}.
     *
     * @param own the files of the site's {@code templates/} folder, keyed by their path below it; empty for none
     * @throws IllegalArgumentException when a key is not a clean relative path
     */
    public static Theme of(Map<String, byte[]> own) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        own.forEach((name, bytes) -> files.put(new SourcePath(Root.TEMPLATES, name).value(), bytes.clone()));
        return new Theme(DefaultTheme.read(), files);
    }

    private static SortedMap<String, byte[]> templatesIn(Map<String, byte[]> files) {
        SortedMap<String, byte[]> templates = new TreeMap<>();
        files.forEach((name, bytes) -> {
            if (name.endsWith(TEMPLATE_EXTENSION)) {
                templates.put(name.substring(0, name.length() - TEMPLATE_EXTENSION.length()), bytes);
            }
        });
        return templates;
    }

    /** What is wrong with the site's own templates, by place: syntax, unknown names, missing partials. */
    public List<Diagnostic> diagnostics() {
        return templates().problems();
    }

    /** The style sheet, the scripts and whatever else is no template, keyed by the path below {@code assets/}. */
    public SortedMap<String, byte[]> assets() {
        SortedMap<String, byte[]> assets = new TreeMap<>();
        files.forEach((name, bytes) -> {
            if (!name.endsWith(TEMPLATE_EXTENSION)) {
                assets.put(name, bytes.clone());
            }
        });
        return assets;
    }

    /** Stands for the names and bytes of all files: another hash, other pages. */
    public ContentHash hash() {
        Hasher hasher = new Hasher();
        files.forEach((name, bytes) -> hasher.add(name).add(bytes));
        return hasher.hash();
    }

    /**
     * The problem that a page asks for a template the theme lacks, or empty when it has it, be it with problems of its
     * own.
     *
     * @param template the name, without extension
     * @param span where the page names it
     */
    public Optional<Diagnostic> missing(String template, SourceSpan span) {
        return files.containsKey(template + TEMPLATE_EXTENSION)
                ? Optional.empty()
                : Optional.of(
                        NameCheck.missing(template, span, templates().compiled().keySet()));
    }

    /**
     * Renders a page. A template the theme lacks is replaced by {@code page}: {@link #missing} reports it. A template
     * that takes too many steps, makes too much text or calls itself too deep gives no HTML and a diagnostic.
     *
     * @param template the name, without extension; {@code page} unless the page names another
     * @param lines what the lines of its navigation gave on pages before
     */
    public Rendering render(String template, PageView view, LineMemory lines) {
        return renderView(templates().compiled().containsKey(template) ? template : Templates.LAYOUT, view, lines);
    }

    /** Renders a page by itself. */
    public Rendering render(String template, PageView view) {
        return render(template, view, new LineMemory());
    }

    /** Renders a page that leads on to another, for an address that moved. */
    public Rendering render(RedirectView view) {
        return renderView(Templates.REDIRECT, view, new LineMemory());
    }

    /** Renders the body of a page that lists proofs. */
    public Rendering render(ProofsView view) {
        return renderView(Templates.PROOFS, view, new LineMemory());
    }

    private Rendering renderView(String template, View view, LineMemory lines) {
        Block compiled = templates().compiled().get(template);
        if (compiled == null) {
            throw new AssertionError("the default theme has " + template);
        }
        RenderRun run = new RenderRun(lines);
        try {
            compiled.render(new Scope(view, null), run);
            return new Rendering(run.html(), List.of());
        } catch (RenderRun.Spent e) {
            return failed(template, String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            return failed(template, "nests too deep");
        }
    }

    private static Rendering failed(String template, String reason) {
        SourcePath path = new SourcePath(Root.TEMPLATES, template + TEMPLATE_EXTENSION);
        return new Rendering(
                new byte[0],
                List.of(Diagnostic.of(
                        DiagnosticCode.TEMPLATE_LIMIT,
                        SourceSpan.startOf(path),
                        "template `" + template + "` " + reason)));
    }
}
