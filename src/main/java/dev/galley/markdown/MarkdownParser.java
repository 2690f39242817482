package dev.galley.markdown;

import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.page.Anchor;
import dev.galley.page.BodyPart;
import dev.galley.page.FrontMatter;
import dev.galley.page.PageSummary;
import dev.galley.page.ParsedPage;
import dev.galley.page.Section;
import dev.galley.page.SectionText;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import dev.galley.source.SourceSpan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.footnotes.internal.FootnoteBlockParser;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Parses Markdown: CommonMark 0.31 with GitHub's tables, strikethrough, task lists, autolinks, alerts and footnotes, and
 * explicit heading ids. Any text is a page; what is doubtful in it is a diagnostic. Thread-safe.
 */
public final class MarkdownParser {
    private static final int LONGEST_DESCRIPTION = 160;
    private static final List<Extension> SYNTAX = List.of(
            TablesExtension.create(),
            StrikethroughExtension.create(),
            new BareAddresses(),
            TaskListItemsExtension.create());
    /** What {@link PlainRenderer} and {@link BodyRenderer} do not render of them. */
    private static final List<Extension> RENDERING = List.of(FootnotesExtension.create());

    private final boolean trustsHtml;

    /** @param trustsHtml whether raw HTML goes through as written; otherwise only harmless elements do */
    public MarkdownParser(boolean trustsHtml) {
        this.trustsHtml = trustsHtml;
    }

    /** Everything the source says by itself. Never fails. */
    public ParsedPage parse(Source source) {
        FrontMatterParser.Parsed top = FrontMatterParser.parse(source);
        PageFacts facts = new PageFacts(new Lines(source.path(), top.body(), top.bodyLine()));
        facts.diagnostics.addAll(top.diagnostics());

        Node document = parseTree(top.body(), facts);
        Map<Heading, String> ids = new TreeShaper(facts, trustsHtml).shape(document);
        List<BodyPart> body = render(document, ids, facts);
        Set<String> renderedIds = renderedIds(body);
        List<Optional<Anchor>> snippetAnchors = SnippetAnchors.of(facts.snippets, facts.snippetSections, renderedIds);
        snippetAnchors.forEach(anchor -> anchor.map(Anchor::id).ifPresent(renderedIds::add));
        List<SectionText> texts = SectionTexts.of(document, ids, facts);
        PageSummary summary = summary(source.path(), top.frontMatter(), document, renderedIds, facts);
        return new ParsedPage(summary, body, facts.snippets, snippetAnchors, texts, top.body());
    }

    private static Node parseTree(String markdown, PageFacts facts) {
        ReferenceUse references = new ReferenceUse(facts);
        Node document = Parser.builder()
                .extensions(SYNTAX)
                .customBlockParserFactory(new FootnoteBlockParser.Factory())
                .linkProcessor(references)
                .linkProcessor(new FootnoteLinks())
                .inlineParserFactory(PlainTextFirst::new)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .build()
                .parse(markdown);
        references.check(document);
        return document;
    }

    private static List<BodyPart> render(Node document, Map<Heading, String> ids, PageFacts facts) {
        BodyWriter body = new BodyWriter();
        HtmlRenderer.builder()
                .nodeRendererFactory(context -> new BodyRenderer(context, body, facts, ids))
                .extensions(RENDERING)
                .build()
                .render(document, body);
        return body.parts();
    }

    private PageSummary summary(
            SourcePath path, FrontMatter frontMatter, Node document, Set<String> renderedIds, PageFacts facts) {
        Optional<String> heading = facts.sections.stream()
                .filter(section -> section.level() == 1)
                .map(Section::title)
                .findFirst();
        if (frontMatter.title().isEmpty() && heading.isEmpty()) {
            facts.report(
                    DiagnosticCode.MISSING_TITLE,
                    SourceSpan.startOf(path),
                    "a page without a title",
                    "start the text with `# The title`, or state `title:` in the front matter");
        }
        return new PageSummary(
                path,
                frontMatter,
                frontMatter.title().or(() -> heading).orElseGet(() -> titleOf(path)),
                frontMatter.description().orElseGet(() -> firstWords(document)),
                facts.sections,
                renderedIds,
                facts.references,
                facts.diagnostics);
    }

    /** The ids that really stand in the HTML. */
    private static Set<String> renderedIds(List<BodyPart> body) {
        Set<String> ids = new TreeSet<>();
        for (BodyPart part : body) {
            if (part instanceof BodyPart.Html html) {
                RenderedIds.collect(html.html(), ids);
            }
        }
        return ids;
    }

    private static String titleOf(SourcePath path) {
        String folder = path.folder();
        String name =
                path.isFolderPage() && !folder.isEmpty() ? folder.substring(folder.lastIndexOf('/') + 1) : path.stem();
        String words = name.replace('-', ' ').replace('_', ' ').strip();
        return words.isEmpty() ? name : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String firstWords(Node document) {
        boolean isOff = false;
        for (Node child = document.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof SearchMark mark) {
                isOff = mark.isOff;
            } else if (child instanceof Paragraph && !isOff) {
                return cut(Words.of(child).strip());
            }
        }
        return "";
    }

    private static String cut(String words) {
        if (words.length() <= LONGEST_DESCRIPTION) {
            return words;
        }
        int space = words.lastIndexOf(' ', LONGEST_DESCRIPTION - 1);
        int end = space > 0 ? space : LONGEST_DESCRIPTION - 1;
        return words.substring(0, Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
