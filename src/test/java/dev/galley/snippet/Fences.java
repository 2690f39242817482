package dev.galley.snippet;

import dev.galley.page.Snippet;
import dev.galley.page.SnippetAttribute;
import dev.galley.page.SnippetProof;
import dev.galley.source.SourcePath;
import dev.galley.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes snippets as the Markdown parser does: the fence on line 1 behind three backticks, the code from line 2 on. */
final class Fences {
    /** Shared, as by a build. */
    static final SnippetProver PROVER = new SnippetProver();

    private static final SourcePath PAGE = SourcePath.content("page.md");
    private static final Pattern WORD = Pattern.compile("(\\w+)(?:=(?:\"([^\"]*)\"|(\\S*)))?");

    private Fences() {}

    /** A block whose info string is {@code info}, at the left margin. */
    static Snippet of(String info, String code) {
        return indented(0, info, code);
    }

    /** A block that stands behind some characters of indentation or quote marks. */
    static Snippet indented(int columns, String info, String code) {
        String language = info.replaceFirst(" .*", "");
        List<SourceSpan> lines = new ArrayList<>();
        for (String line : code.split("\n", -1)) {
            lines.add(new SourceSpan(PAGE, lines.size() + 2, columns + 1, line.length()));
        }
        if (code.isEmpty() || code.endsWith("\n")) {
            lines.remove(lines.size() - 1);
        }
        SourceSpan fence = new SourceSpan(PAGE, 1, columns + 4, info.length());
        return new Snippet(language, attributes(info, language, columns), code, lines, fence);
    }

    private static List<SnippetAttribute> attributes(String info, String language, int columns) {
        List<SnippetAttribute> attributes = new ArrayList<>();
        Matcher word = WORD.matcher(info).region(language.length(), info.length());
        while (word.find()) {
            String quoted = word.group(2) == null ? word.group(3) : word.group(2);
            SourceSpan span = new SourceSpan(PAGE, 1, columns + 4 + word.start(), word.end() - word.start());
            attributes.add(new SnippetAttribute(word.group(1), quoted == null ? "" : quoted, span));
        }
        return attributes;
    }

    /** What is reported of a block, one line each: place, length, code, message, help. */
    static String report(String info, String code) {
        return report(of(info, code));
    }

    static String report(Snippet snippet) {
        SnippetProof proof = PROVER.prove(snippet);
        return proof.diagnostics().stream()
                .map(it -> it.span().line() + ":" + it.span().column() + "+"
                        + it.span().length() + " " + it.code().id() + ": " + it.message()
                        + it.help().stream().map(help -> " (" + help + ")").collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }
}
