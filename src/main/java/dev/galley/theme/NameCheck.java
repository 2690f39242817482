package dev.galley.theme;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.diagnostic.Suggestions;
import dev.galley.source.SourceSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Checks the names of templates against the views they will see, through sections and partials. A problem in a template
 * that came with Galley is shown where the site's own template calls it, since the author has no other place to look.
 * Used once; not thread-safe.
 */
final class NameCheck {
    private final Map<String, List<Tag>> templates;
    private final Set<String> own;
    private final Set<Visit> visited = new HashSet<>();
    private final Queue<Visit> waiting = new ArrayDeque<>();
    private final SortedSet<Diagnostic> problems = new TreeSet<>();

    /**
     * @param templates the tags of each template
     * @param own the names of those the site brings
     */
    NameCheck(Map<String, List<Tag>> templates, Set<String> own) {
        this.templates = templates;
        this.own = own;
    }

    /** One template in one context; seeing it twice finds nothing new, and ends recursion. */
    private record Visit(
            String template,
            List<ViewType> scopes,
            @Nullable SourceSpan caller) {}

    /** Checks a template that is rendered with a view, and all it calls. */
    void check(String template, Class<?> view) {
        visit(template, List.of(ViewType.of(view).orElseThrow()), null);
        while (!waiting.isEmpty()) {
            Visit next = waiting.remove();
            boolean isOwn = own.contains(next.template());
            tagsOf(next.template()).forEach(tag -> check(tag, next.scopes(), next.caller(), isOwn));
        }
    }

    // Calls wait in a queue, since they can go deeper than the stack.
    private void visit(String template, List<ViewType> scopes, @Nullable SourceSpan caller) {
        Visit visit = new Visit(template, scopes, own.contains(template) ? null : caller);
        if (visited.add(visit)) {
            waiting.add(visit);
        }
    }

    /** Checks that what the site's templates call exists, also where nothing is known of the names around it. */
    void checkCalls() {
        own.forEach(name -> tagsOf(name).forEach(this::checkCalls));
    }

    private void checkCalls(Tag tag) {
        tag.inner().forEach(this::checkCalls);
        if (tag.kind() == Tag.Kind.PARTIAL && !templates.containsKey(tag.name())) {
            problems.add(missing(tag.name(), tag.span(), templates.keySet()));
        }
    }

    /** The problem that a template is named which does not exist. */
    static Diagnostic missing(String name, SourceSpan span, Set<String> known) {
        return Diagnostic.of(
                DiagnosticCode.TEMPLATE_MISSING,
                span,
                "template that does not exist: `" + name + "`",
                Suggestions.didYouMean(name, known).toArray(String[]::new));
    }

    SortedSet<Diagnostic> problems() {
        return problems;
    }

    private List<Tag> tagsOf(String template) {
        return templates.getOrDefault(template, List.of());
    }

    private void check(Tag tag, List<ViewType> scopes, @Nullable SourceSpan caller, boolean isOwn) {
        switch (tag.kind()) {
            case VALUE -> value(tag, scopes, caller);
            case SECTION -> section(tag, scopes, caller, isOwn);
            case INVERTED -> {
                shape(tag, scopes, caller);
                tag.inner().forEach(it -> check(it, scopes, caller, isOwn));
            }
            case PARTIAL -> partial(tag, scopes, isOwn ? tag.span() : caller);
        }
    }

    private void value(Tag tag, List<ViewType> scopes, @Nullable SourceSpan caller) {
        Shape.Kind kind = shape(tag, scopes, caller).kind();
        if (kind == Shape.Kind.LIST || kind == Shape.Kind.VIEW) {
            problems.add(Diagnostic.of(
                    DiagnosticCode.TEMPLATE_SYNTAX,
                    caller == null ? tag.span() : caller,
                    "not a text: `" + tag.name() + "`",
                    "open it as a section: `{{#" + tag.name() + "}}…{{/" + tag.name() + "}}`"));
        }
    }

    private void section(Tag tag, List<ViewType> scopes, @Nullable SourceSpan caller, boolean isOwn) {
        Shape shape = shape(tag, scopes, caller);
        // In the author's own maps any name may stand, and only a page knows which.
        if (shape.kind() != Shape.Kind.ANYTHING) {
            List<ViewType> inside = shape.view() == null ? scopes : with(scopes, shape.view());
            tag.inner().forEach(it -> check(it, inside, caller, isOwn));
        }
    }

    private void partial(Tag tag, List<ViewType> scopes, @Nullable SourceSpan caller) {
        if (templates.containsKey(tag.name())) {
            visit(tag.name(), scopes, caller);
        }
    }

    private Shape shape(Tag tag, List<ViewType> scopes, @Nullable SourceSpan caller) {
        String[] parts = tag.name().split("\\.");
        if (parts.length == 0) {
            return Shape.ANYTHING;
        }
        Optional<ViewType> scope = innermostWith(parts[0], scopes);
        if (scope.isEmpty()) {
            unknown(tag, 0, parts[0], namesOf(scopes), caller);
            return Shape.ANYTHING;
        }
        return descend(tag, parts, scope.get().shapeOf(parts[0]), caller);
    }

    private Shape descend(Tag tag, String[] parts, Shape first, @Nullable SourceSpan caller) {
        Shape shape = first;
        int offset = parts[0].length() + 1;
        for (int i = 1; i < parts.length && shape.kind() != Shape.Kind.ANYTHING; i++) {
            ViewType view = shape.kind() == Shape.Kind.VIEW ? shape.view() : null;
            if (view == null || !view.names().containsKey(parts[i])) {
                unknown(
                        tag,
                        offset,
                        parts[i],
                        view == null ? Set.of() : view.names().keySet(),
                        caller);
                return Shape.ANYTHING;
            }
            shape = view.shapeOf(parts[i]);
            offset += parts[i].length() + 1;
        }
        return shape;
    }

    private void unknown(Tag tag, int offset, String name, Set<String> known, @Nullable SourceSpan caller) {
        SourceSpan at = tag.span();
        String message = "unknown name: `" + name + "`";
        if (caller == null) {
            SourceSpan part = new SourceSpan(at.path(), at.line(), at.column() + offset, name.length());
            String[] help = Suggestions.didYouMean(name, known).toArray(String[]::new);
            problems.add(Diagnostic.of(DiagnosticCode.TEMPLATE_UNKNOWN_NAME, part, message, help));
        } else {
            String where = message + " in `" + at.path() + "`";
            problems.add(Diagnostic.of(DiagnosticCode.TEMPLATE_UNKNOWN_NAME, caller, where));
        }
    }

    private static Optional<ViewType> innermostWith(String name, List<ViewType> scopes) {
        for (int i = scopes.size() - 1; i >= 0; i--) {
            if (scopes.get(i).names().containsKey(name)) {
                return Optional.of(scopes.get(i));
            }
        }
        return Optional.empty();
    }

    private static Set<String> namesOf(List<ViewType> scopes) {
        Set<String> names = new TreeSet<>();
        scopes.forEach(scope -> names.addAll(scope.names().keySet()));
        return names;
    }

    // A view hides an outer one of its type altogether, so the stack stays short however deep the recursion.
    private static List<ViewType> with(List<ViewType> scopes, ViewType inner) {
        List<ViewType> stack = new ArrayList<>(scopes);
        stack.remove(inner);
        stack.add(inner);
        return List.copyOf(stack);
    }
}
