package dev.galley.theme;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.source.Root;
import dev.galley.source.SourcePath;
import dev.galley.source.SourceSpan;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The templates of a theme, read, checked and compiled. Immutable, thread-safe.
 *
 * @param compiled by name
 * @param problems in the site's own templates, by place
 */
record Templates(Map<String, Block> compiled, List<Diagnostic> problems) {
    static final String LAYOUT = "page";
    static final String REDIRECT = "redirect";
    static final String PROOFS = "proofs";

    /** One template that can be compiled. */
    private record ReadTemplate(TemplateText text, List<Tag> tags) {}

    /**
     * A template of the site that cannot be read gives way to the built-in one of its name, so that its problem does not
     * hide all others.
     *
     * @param builtIn the texts of the default theme by name
     * @param own the files of the site by name
     */
    static Templates of(Map<String, byte[]> builtIn, Map<String, byte[]> own) {
        return own.isEmpty() ? unchecked(builtIn) : checked(builtIn, own);
    }

    /** What comes with Galley was checked when it was made; most sites have no other templates. */
    private static Templates unchecked(Map<String, byte[]> builtIn) {
        Map<String, String> texts = new TreeMap<>();
        builtIn.forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.UTF_8)));
        return new Templates(TemplateCompiler.compile(texts), List.of());
    }

    private static Templates checked(Map<String, byte[]> builtIn, Map<String, byte[]> own) {
        SortedSet<Diagnostic> problems = new TreeSet<>();
        SortedMap<String, ReadTemplate> builtInRead = read(builtIn, problems);
        SortedMap<String, ReadTemplate> ownRead = read(own, problems);
        SortedMap<String, ReadTemplate> all = new TreeMap<>(builtInRead);
        all.putAll(ownRead);
        problems.addAll(check(all, builtInRead, ownRead, own.keySet()));
        Map<String, String> texts = new TreeMap<>();
        all.forEach((name, template) -> texts.put(name, template.text().value()));
        return new Templates(TemplateCompiler.compile(texts), List.copyOf(problems));
    }

    private static SortedMap<String, ReadTemplate> read(Map<String, byte[]> files, SortedSet<Diagnostic> problems) {
        SortedMap<String, ReadTemplate> readable = new TreeMap<>();
        files.forEach((name, bytes) -> {
            SourcePath path = new SourcePath(Root.TEMPLATES, name + Theme.TEMPLATE_EXTENSION);
            read(path, bytes, problems).ifPresent(it -> readable.put(name, it));
        });
        return readable;
    }

    private static Optional<ReadTemplate> read(SourcePath path, byte[] bytes, SortedSet<Diagnostic> problems) {
        Optional<String> decoded = decode(bytes);
        if (decoded.isEmpty()) {
            problems.add(Diagnostic.of(DiagnosticCode.FILE_ENCODING, SourceSpan.startOf(path), "not UTF-8"));
            return Optional.empty();
        }
        TemplateText text = new TemplateText(path, decoded.get());
        TagReader.Tags tags = new TagReader(text).read();
        problems.addAll(tags.problems());
        return tags.problems().isEmpty() ? Optional.of(new ReadTemplate(text, tags.tags())) : Optional.empty();
    }

    private static Optional<String> decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static SortedSet<Diagnostic> check(
            SortedMap<String, ReadTemplate> all,
            SortedMap<String, ReadTemplate> builtIn,
            SortedMap<String, ReadTemplate> own,
            Set<String> written) {
        Map<String, List<Tag>> tags = new TreeMap<>();
        all.forEach((name, template) -> tags.put(name, template.tags()));
        // What cannot be read is not missing; its own problem is enough.
        written.forEach(name -> tags.putIfAbsent(name, List.of()));
        NameCheck check = new NameCheck(tags, own.keySet());
        check.checkCalls();
        layouts(tags, builtIn, own).forEach(name -> check.check(name, PageView.class));
        check.check(REDIRECT, RedirectView.class);
        check.check(PROOFS, ProofsView.class);
        return check.problems();
    }

    // What no template calls can only be meant for pages that name it; a built-in partial that lost its caller is not.
    private static List<String> layouts(
            Map<String, List<Tag>> tags, SortedMap<String, ReadTemplate> builtIn, SortedMap<String, ReadTemplate> own) {
        Set<String> called = tags.values().stream().flatMap(Templates::calls).collect(Collectors.toSet());
        List<String> layouts = new ArrayList<>(List.of(LAYOUT));
        own.keySet().stream()
                .filter(name -> !builtIn.containsKey(name) && !called.contains(name))
                .forEach(layouts::add);
        return layouts;
    }

    private static Stream<String> calls(List<Tag> tags) {
        return tags.stream()
                .flatMap(tag -> tag.kind() == Tag.Kind.PARTIAL ? Stream.of(tag.name()) : calls(tag.inner()));
    }
}
