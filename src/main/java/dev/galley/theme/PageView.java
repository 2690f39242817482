package dev.galley.theme;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a template sees of a page. Every address in it is relative to the page, so that the output works from any folder
 * and from disk. What ends in {@code Html} is finished HTML and goes into a template with three braces. A name that may
 * be absent is null, an absent list is empty. Immutable.
 *
 * @param root the way from this page to the site's root: empty, or {@code ../} once or more
 * @param kind {@code home}, {@code topic} (the page of a folder), {@code page}, {@code tags}, {@code tag},
 *     {@code proofs}, {@code not-found}
 * @param bodyHtml the page's content with its {@code h1}, which templates do not write
 * @param canonicalUrl the absolute address; null without {@code site_url}
 * @param editUrl where the page's source is edited; null without {@code repo_url} and {@code edit_uri}
 * @param markdownUrl the page's own Markdown, beside it; null for pages that no source file made
 * @param proofsUrl the list of proofs; null where the site has no code that is checked
 * @param navigation the part of the navigation tree a reader needs here: the top level, and the branch of this page
 * @param tableOfContents the page's headings below the title, nested
 * @param children for the home page its topics, for a topic its pages, for a tag page the pages that have it
 * @param backlinks pages that link to this one
 * @param related pages about the same things
 */
public record PageView(
        SiteView site,
        String root,
        String kind,
        String title,
        String description,
        @Nullable String canonicalUrl,
        @Nullable String editUrl,
        @Nullable String markdownUrl,
        @Nullable String proofsUrl,
        @Nullable String date,
        @Nullable String updated,
        boolean searchable,
        String bodyHtml,
        List<LinkView> breadcrumbs,
        List<NavView> navigation,
        List<ContentsView> tableOfContents,
        @Nullable LinkView previous,
        @Nullable LinkView next,
        List<LinkView> tags,
        List<LinkView> children,
        List<LinkView> backlinks,
        List<LinkView> related,
        Map<String, Object> extra)
        implements View {

    /** True where {@link #kind} is home; templates have no comparison. */
    public boolean home() {
        return kind.equals("home");
    }

    /** Whether some lines of the navigation stand for others that the page does not hold. */
    public boolean hasFurther() {
        return navigation.stream().anyMatch(PageView::hasFurther);
    }

    private static boolean hasFurther(NavView line) {
        return line.further() != null || line.items().stream().anyMatch(PageView::hasFurther);
    }

    /** Whether there are lines of navigation to show. */
    public boolean hasNavigation() {
        return !navigation.isEmpty();
    }

    /** Whether a page comes before or after this one. */
    public boolean hasNeighbours() {
        return previous != null || next != null;
    }

    /** Whether this is shown in place of a page that does not exist. */
    public boolean notFound() {
        return kind.equals("not-found");
    }

    /** Whether there is a table of contents worth showing: two headings or more. */
    public boolean hasContents() {
        return tableOfContents.size() > 1
                || tableOfContents.stream().anyMatch(it -> !it.items().isEmpty());
    }

    /** Whether children are to be listed. */
    public boolean hasChildren() {
        return !children.isEmpty();
    }

    /** Whether any page links here. */
    public boolean hasBacklinks() {
        return !backlinks.isEmpty();
    }

    /** Whether related pages are known. */
    public boolean hasRelated() {
        return !related.isEmpty();
    }

    /** Whether the page has tags. */
    public boolean hasTags() {
        return !tags.isEmpty();
    }

    /** Whether there is a way up to show. */
    public boolean hasBreadcrumbs() {
        return !breadcrumbs.isEmpty();
    }

    @Override
    public @Nullable Object value(String asked) {
        return switch (asked) {
            case "site" -> site;
            case "root" -> root;
            case "kind" -> kind;
            case "title" -> title;
            case "description" -> description;
            case "canonicalUrl" -> canonicalUrl;
            case "editUrl" -> editUrl;
            case "markdownUrl" -> markdownUrl;
            case "proofsUrl" -> proofsUrl;
            case "date" -> date;
            case "updated" -> updated;
            case "searchable" -> searchable;
            case "bodyHtml" -> bodyHtml;
            case "breadcrumbs" -> breadcrumbs;
            case "navigation" -> navigation;
            case "tableOfContents" -> tableOfContents;
            case "previous" -> previous;
            case "next" -> next;
            case "tags" -> tags;
            case "children" -> children;
            case "backlinks" -> backlinks;
            case "related" -> related;
            case "extra" -> extra;
            case "home" -> home();
            case "hasFurther" -> hasFurther();
            case "hasNavigation" -> hasNavigation();
            case "hasNeighbours" -> hasNeighbours();
            case "notFound" -> notFound();
            case "hasContents" -> hasContents();
            case "hasChildren" -> hasChildren();
            case "hasBacklinks" -> hasBacklinks();
            case "hasRelated" -> hasRelated();
            case "hasTags" -> hasTags();
            case "hasBreadcrumbs" -> hasBreadcrumbs();
            default -> View.NONE;
        };
    }
}
