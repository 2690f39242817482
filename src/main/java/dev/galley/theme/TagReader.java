package dev.galley.theme;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.source.SourceSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the tags of one template with their places, which the library keeps only as line numbers. What it accepts is a
 * subset of Mustache: values, sections, partials and comments. Changed delimiters, inheritance, dynamic partials and
 * pragmas are problems, so that what is checked is all there is. Used once; not thread-safe.
 */
final class TagReader {
    /** Sections in sections; the library reads and renders them recursively. */
    static final int DEEPEST = 32;

    private static final Pattern NAME = Pattern.compile("\\.|[A-Za-z_][\\w-]*(\\.[A-Za-z_][\\w-]*)*");
    private static final Pattern PARTIAL_NAME = Pattern.compile("[\\w-]+(/[\\w-]+)*");

    private final TemplateText text;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Diagnostic> problems = new ArrayList<>();
    private List<Tag> current = new ArrayList<>();

    TagReader(TemplateText text) {
        this.text = text;
    }

    /** The tags of a template, and what is wrong with them; a template with problems is not to be compiled. */
    record Tags(List<Tag> tags, List<Diagnostic> problems) {}

    /** A section that is not closed yet, with the tags that stand before it on its level. */
    private record Open(Tag.Kind kind, String name, SourceSpan span, List<Tag> before) {}

    Tags read() {
        int at = text.value().indexOf("{{");
        while (at >= 0 && problems.isEmpty()) {
            int next = readTag(at);
            at = text.value().indexOf("{{", next);
        }
        if (problems.isEmpty() && !open.isEmpty()) {
            problem(open.peek().span(), "section is not closed: `" + open.peek().name() + "`");
        }
        return new Tags(List.copyOf(current), List.copyOf(problems));
    }

    private int readTag(int at) {
        boolean triple = text.value().startsWith("{{{", at);
        String closing = triple ? "}}}" : "}}";
        int start = at + closing.length();
        int end = text.value().indexOf("}}", start);
        if (end < 0 || !text.value().startsWith(closing, end)) {
            problem(text.span(at, at + closing.length()), "tag is not closed");
            return text.value().length();
        }
        accept(triple ? '{' : signAt(start, end), start, end);
        return end + closing.length();
    }

    private char signAt(int start, int end) {
        char first = start < end ? text.value().charAt(start) : ' ';
        return "#^/>!&<$%=*?".indexOf(first) >= 0 ? first : ' ';
    }

    private void accept(char sign, int start, int end) {
        int from = sign == ' ' || sign == '{' ? start : start + 1;
        switch (sign) {
            case '!' -> {}
            case ' ', '{', '&' -> name(Tag.Kind.VALUE, NAME, from, end);
            case '>' -> name(Tag.Kind.PARTIAL, PARTIAL_NAME, from, end);
            case '#' -> open(Tag.Kind.SECTION, from, end);
            case '^' -> open(Tag.Kind.INVERTED, from, end);
            case '/' -> close(from, end);
            default -> problem(text.span(start, end), "tags that start with `" + sign + "` are not supported");
        }
    }

    private void name(Tag.Kind kind, Pattern pattern, int start, int end) {
        SourceSpan span = text.trimmed(start, end);
        String name = text.value().substring(start, end).trim();
        if (isNamed(pattern, name, span)) {
            current.add(new Tag(kind, name, span, List.of()));
        }
    }

    private void open(Tag.Kind kind, int start, int end) {
        SourceSpan span = text.trimmed(start, end);
        String name = text.value().substring(start, end).trim();
        if (open.size() == DEEPEST) {
            problem(span, "sections are nested deeper than " + DEEPEST);
        } else if (isNamed(NAME, name, span)) {
            open.push(new Open(kind, name, span, current));
            current = new ArrayList<>();
        }
    }

    private void close(int start, int end) {
        SourceSpan span = text.trimmed(start, end);
        String name = text.value().substring(start, end).trim();
        if (open.isEmpty()) {
            problem(span, "no section is open here: `" + name + "`");
        } else if (!open.peek().name().equals(name)) {
            problem(span, "section `" + open.peek().name() + "` is closed as `" + name + "`");
        } else {
            Open done = open.pop();
            done.before().add(new Tag(done.kind(), name, done.span(), current));
            current = done.before();
        }
    }

    private boolean isNamed(Pattern pattern, String name, SourceSpan span) {
        boolean named = pattern.matcher(name).matches();
        if (!named) {
            problem(span, "not a name: `" + name.lines().findFirst().orElse("") + "`");
        }
        return named;
    }

    // One problem ends the reading: what follows a misread tag would be reported wrongly.
    private void problem(SourceSpan span, String message) {
        problems.add(Diagnostic.of(DiagnosticCode.TEMPLATE_SYNTAX, span, message));
    }
}
