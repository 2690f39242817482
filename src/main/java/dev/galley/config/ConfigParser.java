package dev.galley.config;

import static dev.galley.diagnostic.DiagnosticCode.CONFIG_MISSING_PATH;
import static dev.galley.diagnostic.DiagnosticCode.CONFIG_SYNTAX;
import static dev.galley.diagnostic.DiagnosticCode.CONFIG_UNKNOWN_KEY;
import static dev.galley.diagnostic.DiagnosticCode.CONFIG_WRONG_TYPE;

import dev.galley.source.Source;
import dev.galley.source.SourceSpan;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads {@code galley.yml}: one pass finds all that is wrong in it. Stateless, thread-safe. */
public final class ConfigParser {
    private ConfigParser() {}

    /**
     * The configuration and all its problems. Never throws for what a file says.
     *
     * @param folderExists whether a folder, named relative to that of {@code galley.yml}, is there
     */
    public static ParsedConfig parse(Source source, Predicate<String> folderExists) {
        Findings findings = new Findings();
        YamlDocument document = SpannedYaml.parse(source.path(), source.text(), 1);
        for (YamlProblem problem : document.problems()) {
            findings.add(
                    CONFIG_SYNTAX,
                    problem.span(),
                    problem.message(),
                    problem.help().toArray(String[]::new));
        }
        YamlMap map = mapOf(document, SourceSpan.startOf(source.path()), findings);
        checkKeys(map, findings);
        ConfigValues values = ConfigValues.read(map, findings);
        checkFolders(map, values, folderExists, findings);
        return new ParsedConfig(configOf(OutputFolder.safe(map, values, findings)), findings.sorted());
    }

    static SiteConfig configOf(ConfigValues values) {
        return new SiteConfig(
                values.get(ConfigKeys.SITE_NAME),
                values.get(ConfigKeys.SITE_URL).map(Addresses::withSlash),
                values.get(ConfigKeys.SITE_DESCRIPTION),
                values.get(ConfigKeys.REPO_URL).map(Addresses::withoutSlash),
                values.get(ConfigKeys.EDIT_URI),
                values.get(ConfigKeys.LANGUAGE),
                values.get(ConfigKeys.CONTENT_DIR),
                values.get(ConfigKeys.SITE_DIR),
                values.get(ConfigKeys.TEMPLATES_DIR),
                values.get(ConfigKeys.NAV),
                values.get(ConfigKeys.CHECKS),
                values.get(ConfigKeys.RAW_HTML),
                values.get(ConfigKeys.SNIPPETS),
                values.get(ConfigKeys.ENGINES),
                values.get(ConfigKeys.SEARCH),
                values.get(ConfigKeys.SEARCH_TESTS),
                values.get(ConfigKeys.EXTRA));
    }

    private static YamlMap mapOf(YamlDocument document, SourceSpan start, Findings findings) {
        Optional<YamlNode> root = document.root();
        if (root.isPresent() && root.get() instanceof YamlMap map) {
            return map;
        }
        root.filter(node -> document.problems().isEmpty()).ifPresent(node -> {
            String message = "the configuration is " + node.kind() + ", not a map of keys";
            findings.add(CONFIG_WRONG_TYPE, node.span(), message, "write keys with values: `site_name: My project`");
        });
        return new YamlMap(start, List.of());
    }

    private static void checkKeys(YamlMap map, Findings findings) {
        for (YamlMap.Entry entry : map.entries()) {
            YamlScalar key = entry.key();
            if (ConfigKeys.names().contains(key.text())) {
                continue;
            }
            ConfigKeys.meantBy(key.text())
                    .ifPresentOrElse(
                            meant -> findings.add(
                                    CONFIG_UNKNOWN_KEY,
                                    key.span(),
                                    "unknown key: `" + key.text() + "`",
                                    "Galley calls it `" + meant + "`"),
                            () -> findings.addUnknown(CONFIG_UNKNOWN_KEY, key, "key", ConfigKeys.names()));
        }
    }

    private static void checkFolders(
            YamlMap map, ConfigValues values, Predicate<String> folderExists, Findings findings) {
        for (ConfigKey<String> key : List.of(ConfigKeys.CONTENT_DIR, ConfigKeys.TEMPLATES_DIR)) {
            if (values.has(key) && !folderExists.test(values.get(key))) {
                SourceSpan span = map.get(key.name()).orElseThrow().span();
                String message = "`" + key.name() + "` names a folder that does not exist: `" + values.get(key) + "`";
                findings.add(CONFIG_MISSING_PATH, span, message, "create it, or name another");
            }
        }
    }
}
