package dev.galley.snippet;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.page.Snippet;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Checks HTML, documents and pieces: that tags are whole and fit each other, attributes stand once, comments end. Marks of
 * template languages are taken on trust, and so are tags that only some of a template's branches make. Scripts and styles
 * are not read. {@code fragment} allows starts and ends of elements to be missing. Thread-safe.
 */
final class HtmlChecker implements SnippetChecker {
    static final int MOST_FAULTS = 20;
    private static final Pattern XML =
            Pattern.compile("<\\?xml |<html [^>]{0,300}xmlns=|<!DOCTYPE html PUBLIC \"[^\"]{0,100}XHTML");

    @Override
    public List<Diagnostic> check(Snippet snippet) {
        String text = snippet.text();
        Lines lines = new Lines(text);
        HtmlTemplate template = new HtmlTemplate(text);
        HtmlScanner scanner = new HtmlScanner(template.text(), lines);
        List<HtmlTag> tags = scanner.tags();
        List<Fault> found = new ArrayList<>(scanner.faults());
        if (found.isEmpty() && !snippet.has("fragment")) {
            boolean isXml = XML.matcher(text).find();
            found.addAll(new HtmlBalance(tags, template, lines, isXml).faults());
        }
        return found.stream().limit(MOST_FAULTS).map(it -> it.in(snippet)).toList();
    }
}
