package dev.galley.markdown;

import dev.galley.page.SectionText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Collects the words of each section for search. Not thread-safe; one per page. */
final class SectionTexts {
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern HIDDEN = Pattern.compile("[\\s,]hidden(?:[\\s,]|$)");

    private final Map<Heading, String> ids;
    private final List<SectionText> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder code = new StringBuilder();
    private String anchor = "";
    private String heading = "";
    private int level = 1;

    private SectionTexts(Map<Heading, String> ids) {
        this.ids = ids;
    }

    static List<SectionText> of(Node document, Map<Heading, String> ids) {
        SectionTexts texts = new SectionTexts(ids);
        texts.collect(document);
        texts.endSection();
        return texts.texts;
    }

    private void collect(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Heading next) {
                startSection(next);
            } else if (child instanceof Paragraph || child instanceof TableCell) {
                text.append(Words.of(child).strip()).append('\n');
            } else if (child instanceof FencedCodeBlock block) {
                code.append(isHidden(block) ? "" : block.getLiteral());
            } else if (child instanceof IndentedCodeBlock block) {
                code.append(block.getLiteral());
            } else {
                collect(child);
            }
        }
    }

    /** What readers do not see, search must not find. */
    private static boolean isHidden(FencedCodeBlock block) {
        String words = QUOTED.matcher(Objects.toString(block.getInfo(), "")).replaceAll("");
        return HIDDEN.matcher(words).find();
    }

    private void startSection(Heading next) {
        boolean isPageTitle = next.getLevel() == 1 && texts.isEmpty() && text.isEmpty() && code.isEmpty();
        if (!isPageTitle) {
            endSection();
            anchor = ids.getOrDefault(next, "");
            heading = Words.of(next).strip();
            level = next.getLevel();
        }
    }

    private void endSection() {
        texts.add(new SectionText(anchor, level, heading, text.toString(), code.toString()));
        text.setLength(0);
        code.setLength(0);
    }
}
