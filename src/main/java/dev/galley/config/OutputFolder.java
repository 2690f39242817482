package dev.galley.config;

import java.util.List;
import java.util.Optional;

/** Keeps the folder that each build replaces away from what the author wrote. */
final class OutputFolder {
    private static final String WAY_OUT = "name a folder of its own, such as `site-output`";

    private OutputFolder() {}

    /** The values, with the default output folder in place of one that would be dangerous to replace. */
    static ConfigValues safe(YamlMap map, ConfigValues values, Findings findings) {
        Optional<String> danger = danger(values);
        danger.ifPresent(fact -> findings.addBadValue(culprit(map, values), fact, WAY_OUT));
        return danger.isPresent() ? values.without(ConfigKeys.SITE_DIR) : values;
    }

    private static Optional<String> danger(ConfigValues values) {
        String name = values.get(ConfigKeys.SITE_DIR);
        FolderName output = FolderName.of(name);
        FolderName content = FolderName.of(values.get(ConfigKeys.CONTENT_DIR));
        FolderName templates = FolderName.of(values.get(ConfigKeys.TEMPLATES_DIR));
        if (output.containsSite()) {
            return Optional.of("the output folder contains the site itself: `" + name + "`");
        }
        if (output.contains(content) || content.contains(output)) {
            return Optional.of("the output folder and the content folder overlap: `" + name + "`, `" + content + "`");
        }
        return output.contains(templates) || templates.contains(output)
                ? Optional.of("the output folder and the templates folder overlap: `" + name + "`, `" + templates + "`")
                : Optional.empty();
    }

    /** The value to point at: the output folder's when the file has it, else that of the folder it meets. */
    private static YamlNode culprit(YamlMap map, ConfigValues values) {
        return List.of(ConfigKeys.SITE_DIR, ConfigKeys.CONTENT_DIR, ConfigKeys.TEMPLATES_DIR).stream()
                .filter(values::has)
                .flatMap(key -> map.get(key.name()).stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("the default folders do not overlap"));
    }
}
