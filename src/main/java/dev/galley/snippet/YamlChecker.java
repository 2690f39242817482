package dev.galley.snippet;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.page.Snippet;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Checks YAML, any number of documents: its form, that every alias has its anchor, and that no mapping has a key twice.
 * Tags stay unread, so nothing is ever built from them. {@code fragment} allows an indented excerpt, and lines of dots for
 * what is left out. Thread-safe.
 */
final class YamlChecker implements SnippetChecker {
    private static final int MOST_ALIASES = 1000;
    private static final int DEEPEST = 200;

    @Override
    public List<Diagnostic> check(Snippet snippet) {
        String text = snippet.has("fragment") ? withoutDots(snippet.text()) : snippet.text();
        return fault(text).map(it -> it.in(snippet)).stream().toList();
    }

    private static Optional<Fault> fault(String text) {
        Lines lines = new Lines(text);
        try {
            List<Node> documents = new ArrayList<>();
            reader().composeAll(new StringReader(text)).forEach(documents::add);
            return documents.stream()
                    .flatMap(it -> repeatedKey(it).stream())
                    .findFirst()
                    .map(key -> repeated(lines, key));
        } catch (MarkedYAMLException e) {
            return Optional.of(fault(lines, e));
        } catch (ReaderException e) {
            int at = text.offsetByCodePoints(0, Math.min(e.getPosition(), text.codePointCount(0, text.length())));
            return Optional.of(lines.fault(at, 1, "a character that YAML does not allow"));
        } catch (YAMLException e) {
            // Without a place it is one of the reader's own limits: on nesting, or on aliases of aliases.
            throw new TooDeep();
        }
    }

    private static Fault fault(Lines lines, MarkedYAMLException e) {
        Mark mark = e.getProblemMark();
        String context = e.getContext() == null ? "" : " " + e.getContext();
        int at = mark == null ? 0 : lines.offset(mark.getLine() + 1, mark.getColumn());
        return lines.fault(at, 1, words(e.getProblem(), context));
    }

    /** The reader puts its advice into brackets behind the problem; only that on tabs helps. */
    private static String words(String problem, String context) {
        String fact = problem.replace("\\t(TAB)", "\\t").replaceFirst("\\. \\(Do not use .*$", "");
        return fact + context + (problem.contains("(TAB)") ? ". Do not use tabs for indentation" : "");
    }

    private static Fault repeated(Lines lines, ScalarNode key) {
        Mark start = key.getStartMark();
        int at = lines.offset(start.getLine() + 1, start.getColumn());
        return lines.fault(
                at, key.getEndMark().getIndex() - start.getIndex(), "duplicate key `" + key.getValue() + "`");
    }

    private static Yaml reader() {
        LoaderOptions limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(MOST_ALIASES);
        limits.setNestingDepthLimit(DEEPEST);
        limits.setCodePointLimit(BoundedChecker.LONGEST_TEXT);
        return new Yaml(limits);
    }

    private static Optional<ScalarNode> repeatedKey(Node document) {
        // An alias is the same node again, and may even stand inside itself.
        Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Node> open = new ArrayList<>(List.of(document));
        while (!open.isEmpty()) {
            Node node = open.remove(open.size() - 1);
            if (seen.add(node) && node instanceof CollectionNode<?> collection) {
                if (node instanceof MappingNode mapping) {
                    Optional<ScalarNode> repeated = repeatedKeyOf(mapping);
                    if (repeated.isPresent()) {
                        return repeated;
                    }
                }
                collection.getValue().forEach(part -> addParts(open, part));
            }
        }
        return Optional.empty();
    }

    private static void addParts(List<Node> open, Object part) {
        if (part instanceof NodeTuple tuple) {
            open.add(tuple.getKeyNode());
            open.add(tuple.getValueNode());
        } else if (part instanceof Node node) {
            open.add(node);
        }
    }

    private static Optional<ScalarNode> repeatedKeyOf(MappingNode mapping) {
        Set<String> keys = new HashSet<>();
        return mapping.getValue().stream()
                .map(NodeTuple::getKeyNode)
                .filter(ScalarNode.class::isInstance)
                .map(ScalarNode.class::cast)
                .filter(key -> !key.getValue().equals("<<"))
                .filter(key -> !keys.add(key.getTag() + " " + key.getValue()))
                .findFirst();
    }

    private static String withoutDots(String text) {
        StringBuilder kept = new StringBuilder();
        text.lines().forEach(line -> {
            boolean isDots = line.strip().equals("...") || line.strip().equals("…");
            kept.append(isDots ? "" : line).append('\n');
        });
        return kept.toString();
    }
}
