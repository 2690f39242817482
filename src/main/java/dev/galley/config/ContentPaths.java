package dev.galley.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads paths of the content folder; one that cannot be a path is left out and reported. Stateless. */
final class ContentPaths {
    private ContentPaths() {}

    /** @param wanted what the path may name, for the message */
    static Optional<ContentPath> read(YamlNode node, String wanted, Findings findings) {
        if (!(node instanceof YamlScalar scalar) || scalar.type() == YamlScalar.Type.NOTHING) {
            findings.add(
                    dev.galley.diagnostic.DiagnosticCode.CONFIG_WRONG_TYPE,
                    node.span(),
                    node.kind() + " in place of the path of " + wanted,
                    "write the path from the content folder, as in `guide/start.md`");
            return Optional.empty();
        }
        Optional<ContentPath> path = ContentPath.of(scalar.text(), scalar.span());
        if (path.isEmpty()) {
            findings.addBadValue(
                    scalar,
                    "not the path of " + wanted + " below the content folder: `" + scalar.text() + "`",
                    "write the path from the content folder, as in `guide/start.md`");
        }
        return path;
    }

    /** One path or a list of them. */
    static List<ContentPath> readAll(YamlNode node, String wanted, Findings findings) {
        List<YamlNode> items = node instanceof YamlList list ? list.items() : List.of(node);
        List<ContentPath> paths = new ArrayList<>();
        items.forEach(item -> read(item, wanted, findings).ifPresent(paths::add));
        return paths;
    }
}
