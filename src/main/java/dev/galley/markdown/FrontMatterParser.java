package dev.galley.markdown;

import dev.galley.config.SpannedYaml;
import dev.galley.config.YamlDocument;
import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.page.FrontMatter;
import dev.galley.source.Source;
import dev.galley.source.SourceSpan;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Parses what stands above a page's text: YAML between two lines {@code ---}, the first of which is the first of the
 * file. Stateless.
 */
final class FrontMatterParser {
    private static final Pattern KEY = Pattern.compile("[a-z_]{1,20}:[ \\r\\n]");

    /**
     * A source taken apart.
     *
     * @param body what stands below the front matter
     * @param bodyLine the line of the file, from 1, on which the body starts
     */
    record Parsed(FrontMatter frontMatter, String body, int bodyLine, List<Diagnostic> diagnostics) {}

    private FrontMatterParser() {}

    /** A page without front matter has its whole text as body. */
    static Parsed parse(Source source) {
        String text = source.text();
        int yaml = afterLine(text, 0);
        if (!isFence(text, 0, yaml)) {
            return new Parsed(FrontMatter.NONE, text, 1, List.of());
        }
        int line = 2;
        for (int start = yaml; start < text.length(); line++) {
            int end = afterLine(text, start);
            if (isFence(text, start, end)) {
                YamlDocument document = SpannedYaml.parse(source.path(), text.substring(yaml, start), 2);
                FrontMatterKeys keys = new FrontMatterKeys();
                FrontMatter frontMatter = keys.frontMatter(document);
                return new Parsed(frontMatter, text.substring(end), line + 1, keys.diagnostics());
            }
            start = end;
        }
        return new Parsed(FrontMatter.NONE, text, 1, unclosed(source, yaml));
    }

    /** A page may begin with a thematic break; but a key behind it is front matter, and maybe says {@code draft}. */
    private static List<Diagnostic> unclosed(Source source, int yaml) {
        if (!KEY.matcher(source.text()).region(yaml, source.text().length()).lookingAt()) {
            return List.of();
        }
        return List.of(Diagnostic.of(
                DiagnosticCode.FRONT_MATTER_SYNTAX,
                new SourceSpan(source.path(), 1, 1, 3),
                "front matter that is never closed",
                "put a line `---` behind its last key"));
    }

    private static int afterLine(String text, int start) {
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                return c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
            }
        }
        return text.length();
    }

    private static boolean isFence(String text, int start, int end) {
        return text.startsWith("---", start) && text.substring(start + 3, end).isBlank();
    }
}
