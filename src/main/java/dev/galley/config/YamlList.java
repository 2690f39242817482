package dev.galley.config;

import dev.galley.source.SourceSpan;
import java.util.List;

/** Values one after another. Immutable. */
public record YamlList(SourceSpan span, List<YamlNode> items) implements YamlNode {
    public YamlList {
        items = List.copyOf(items);
    }

    @Override
    public String kind() {
        return "a list";
    }

    @Override
    public List<Object> value() {
        return items.stream().map(YamlNode::value).toList();
    }
}
