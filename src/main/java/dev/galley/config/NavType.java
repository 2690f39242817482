package dev.galley.config;

import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.source.SourcePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The navigation: paths, titles with a path, and titles with a list of the same. What is wrong in it is left out. */
final class NavType implements ValueType<List<NavEntry>> {
    private static final String WAY_OUT = "write `- guide/start.md`, `- Title: guide/start.md`, or a title with a list";
    private static final SourcePath TOP = SourcePath.content("galley.md");

    @Override
    public Optional<List<NavEntry>> read(String key, YamlNode node, Findings findings) {
        if (!(node instanceof YamlList list)) {
            findings.addWrongType(node, key, "a list of pages");
            return Optional.empty();
        }
        List<NavEntry> entries = new ArrayList<>();
        list.items().forEach(item -> entry(item, findings).ifPresent(entries::add));
        return Optional.of(entries);
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("$ref", "#/$defs/nav");
    }

    private Optional<NavEntry> entry(YamlNode node, Findings findings) {
        if (node instanceof YamlMap map && map.entries().size() == 1) {
            YamlMap.Entry only = map.entries().get(0);
            return titled(only.key(), only.value(), findings);
        }
        if (node instanceof YamlScalar scalar && scalar.isText()) {
            return page(Optional.empty(), scalar, findings);
        }
        String fact = "entry of `nav` is " + node.kind() + ", not a page or a title with pages";
        findings.add(DiagnosticCode.CONFIG_WRONG_TYPE, node.span(), fact, WAY_OUT);
        return Optional.empty();
    }

    private Optional<NavEntry> titled(YamlScalar title, YamlNode value, Findings findings) {
        if (value instanceof YamlScalar scalar && scalar.isText()) {
            return page(Optional.of(title.text()), scalar, findings);
        }
        return read(title.text(), value, findings)
                .map(children -> new NavEntry.Group(title.text(), children, title.span()));
    }

    private static Optional<NavEntry> page(Optional<String> title, YamlScalar path, Findings findings) {
        boolean isName = path.text().chars().noneMatch(c -> c < ' ' || c == '\\')
                && !path.text().startsWith("/")
                && !path.text().contains("://");
        Optional<SourcePath> page = isName ? TOP.resolve(path.text()) : Optional.empty();
        if (page.isEmpty()) {
            String message = "not the path of a page below the content folder: `" + path.text() + "`";
            findings.addBadValue(path, message, "write the path from the content folder, as in `guide/start.md`");
        }
        return page.map(found -> new NavEntry.Page(title, found, path.span()));
    }
}
