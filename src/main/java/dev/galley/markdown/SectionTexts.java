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
    private final PageFacts facts;
    private final List<SectionText> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder code = new StringBuilder();
    private String anchor = "";
    private String heading = "";
    private int level = 1;
    private boolean isOff;
    /** Whether the section began where search was off: without words of its own it is left out. */
    private boolean beganOff;

    private SectionTexts(Map<Heading, String> ids, PageFacts facts) {
        this.ids = ids;
        this.facts = facts;
    }

    /** The sections that search may find; a mark that ends nothing is reported. */
    static List<SectionText> of(Node document, Map<Heading, String> ids, PageFacts facts) {
        SectionTexts texts = new SectionTexts(ids, facts);
        texts.collect(document);
        texts.endSection();
        return texts.texts;
    }

    private void collect(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof SearchMark mark) {
                turn(mark);
            } else if (child instanceof Heading next) {
                startSection(next);
            } else if (isOff) {
                collect(child);
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

    private void turn(SearchMark mark) {
        if (!mark.isOff && !isOff) {
            mark.reportAlone(facts);
        }
        isOff = mark.isOff;
    }

    /** What readers do not see, search must not find. */
    private static boolean isHidden(FencedCodeBlock block) {
        String info = Objects.toString(block.getInfo(), "");
        return info.contains("hidden")
                && HIDDEN.matcher(QUOTED.matcher(info).replaceAll("")).find();
    }

    private void startSection(Heading next) {
        boolean isPageTitle = next.getLevel() == 1 && texts.isEmpty() && text.isEmpty() && code.isEmpty();
        if (!isPageTitle) {
            endSection();
            anchor = ids.getOrDefault(next, "");
            heading = isOff ? "" : Words.of(next).strip();
            beganOff = isOff;
            level = next.getLevel();
        }
    }

    private void endSection() {
        if (beganOff && text.isEmpty() && code.isEmpty()) {
            return;
        }
        texts.add(new SectionText(anchor, level, heading, text.toString(), code.toString()));
        text.setLength(0);
        code.setLength(0);
    }
}
