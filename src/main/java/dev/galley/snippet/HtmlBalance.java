package dev.galley.snippet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether start and end tags fit each other, with the HTML standard's rules on end tags that may be left out and on
 * paragraphs. Where a template's own blocks decide which tags are made, nothing is said of those. Takes constant time for
 * each tag, taken together. For one use.
 */
final class HtmlBalance {
    /** An element that is open. */
    private static final class Open {
        private final HtmlTag tag;
        private final String name;
        /** The innermost paragraph that can be ended from here, or null. */
        private final @Nullable Open paragraph;

        private boolean isGone;

        Open(HtmlTag tag, @Nullable Open parent) {
            this.tag = tag;
            this.name = tag.key();
            Open outer = parent == null || HtmlElements.isScope(parent.name) ? null : parent.paragraph;
            this.paragraph = name.equals("p") ? this : HtmlElements.isScope(name) ? null : outer;
        }
    }

    private final List<HtmlTag> tags;
    private final HtmlTemplate template;
    private final Lines lines;
    private final boolean isXml;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    private final Map<String, Integer> openCounts = new HashMap<>();

    /** For each name how many end tags are still to come, less the start tags still to come. */
    private final Map<String, Integer> surplus = new HashMap<>();

    private final Set<String> undecided;
    private int foreign;

    /** @param isXml whether any element may close itself */
    HtmlBalance(List<HtmlTag> tags, HtmlTemplate template, Lines lines, boolean isXml) {
        this.tags = tags;
        this.template = template;
        this.lines = lines;
        this.isXml = isXml;
        this.undecided = undecided();
        tags.forEach(it -> surplus.merge(it.key(), change(it), Integer::sum));
    }

    /** The tags that do not fit. */
    List<Fault> faults() {
        for (HtmlTag tag : tags) {
            surplus.merge(tag.key(), -change(tag), Integer::sum);
            if (!tag.isMadeByTemplate() && faults.size() < HtmlChecker.MOST_FAULTS) {
                take(tag);
            }
        }
        open.stream().filter(it -> !it.isGone).limit(HtmlChecker.MOST_FAULTS).forEach(this::neverClosed);
        return faults;
    }

    private static int change(HtmlTag tag) {
        return tag.isEnd() ? 1 : tag.isClosed() || HtmlElements.isVoid(tag.key()) ? 0 : -1;
    }

    /** Names of which a block of the template has more starts than ends, or the other way round. */
    private Set<String> undecided() {
        Set<String> found = new HashSet<>();
        Map<String, Integer> sums = new HashMap<>();
        int stretch = -1;
        for (HtmlTag tag : tags) {
            int depth = template.depth(tag.start());
            int next = template.stretch(tag.start());
            if (next != stretch) {
                addUneven(sums, found);
                stretch = next;
            }
            if (depth > 0) {
                sums.merge(tag.key(), change(tag), Integer::sum);
            }
        }
        addUneven(sums, found);
        return found;
    }

    private static void addUneven(Map<String, Integer> sums, Set<String> found) {
        sums.forEach((name, sum) -> {
            if (sum != 0) {
                found.add(name);
            }
        });
        sums.clear();
    }

    private void take(HtmlTag tag) {
        String name = tag.key();
        if (tag.isEnd()) {
            end(tag, name);
        } else {
            start(tag, name);
        }
    }

    private void start(HtmlTag tag, String name) {
        Open parent = open.isEmpty() ? null : open.get(open.size() - 1);
        if (foreign == 0 && HtmlElements.endsParagraph(name) && parent != null) {
            endParagraph(parent);
        }
        boolean isAlone = foreign == 0 && HtmlElements.isVoid(name);
        if (isAlone || (tag.isClosed() && mayCloseItself(tag, name))) {
            return;
        }
        open.add(new Open(tag, parent));
        openCounts.merge(name, 1, Integer::sum);
        foreign += HtmlElements.isForeign(name) ? 1 : 0;
    }

    private boolean mayCloseItself(HtmlTag tag, String name) {
        boolean isWrong = foreign == 0
                && !isXml
                && !tag.isStrange()
                && !HtmlElements.isForeign(name)
                && HtmlElements.isKnown(name)
                && tag.name().equals(name);
        if (isWrong) {
            fault(tag, "`<" + tag.name() + "/>` does not close itself in HTML");
        }
        return true;
    }

    private void endParagraph(Open parent) {
        Open paragraph = parent.paragraph;
        if (paragraph != null && !paragraph.isGone) {
            paragraph.isGone = true;
            openCounts.merge("p", -1, Integer::sum);
        }
    }

    private void end(HtmlTag tag, String name) {
        if (openCounts.getOrDefault(name, 0) == 0) {
            stray(tag, name);
            return;
        }
        List<Open> above = new ArrayList<>();
        Open last = pop();
        while (!last.name.equals(name) || last.isGone) {
            if (!last.isGone) {
                above.add(last);
            }
            last = pop();
        }
        close(last);
        above.removeIf(it -> !isCrossing(it, tag));
        for (int i = above.size() - 1; i >= 0; i--) {
            open.add(above.get(i));
        }
    }

    private Open pop() {
        return open.remove(open.size() - 1);
    }

    private void close(Open element) {
        openCounts.merge(element.name, -1, Integer::sum);
        foreign -= HtmlElements.isForeign(element.name) ? 1 : 0;
    }

    /** Whether an element stays open behind the end of another that it began in, because its own end is to come. */
    private boolean isCrossing(Open element, HtmlTag end) {
        boolean hasEnd = surplus.getOrDefault(element.name, 0) >= openCounts.getOrDefault(element.name, 0);
        if (!hasEnd || HtmlElements.mayStayOpen(element.name)) {
            close(element);
            neverClosed(element);
            return false;
        }
        if (!undecided.contains(element.name) && !undecided.contains(end.key())) {
            fault(end, "`</" + end.name() + ">` inside of `<" + element.tag.name() + ">`");
        }
        return true;
    }

    private void stray(HtmlTag tag, String name) {
        if (undecided.contains(name) || HtmlElements.mayBeImplied(name)) {
            return;
        }
        boolean isVoid = HtmlElements.isVoid(name) && foreign == 0;
        fault(tag, isVoid ? "end tag of an element that has none" : "end tag without a start tag");
    }

    private void neverClosed(Open element) {
        if (!HtmlElements.mayStayOpen(element.name) && !undecided.contains(element.name)) {
            fault(element.tag, "`<" + element.tag.name() + ">` without its end tag");
        }
    }

    private void fault(HtmlTag tag, String words) {
        int lineEnd = template.text().indexOf('\n', tag.start());
        int end = lineEnd < 0 ? tag.end() : Math.min(tag.end(), lineEnd);
        faults.add(lines.fault(tag.start(), end - tag.start(), words));
    }
}
