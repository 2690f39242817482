package dev.galley.snippet;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.page.Snippet;
import dev.galley.snippet.DjangoToken.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Checks Django templates: that tags are closed and stand in each other rightly, expressions and filters are well-formed.
 * The HTML around them is not read. Tags and filters of others are taken on trust; a name nearly like one of Django's own
 * is an error only where nothing else is loaded. {@code fragment} allows starts and ends to be missing. Thread-safe.
 */
final class DjangoChecker implements SnippetChecker {
    static final int MOST_FAULTS = 20;

    @Override
    public List<Diagnostic> check(Snippet snippet) {
        return faults(snippet.text(), snippet.has("fragment")).stream()
                .map(it -> it.in(snippet))
                .toList();
    }

    private static List<Fault> faults(String text, boolean isExcerpt) {
        Lines lines = new Lines(text);
        DjangoScanner scanner = new DjangoScanner(text, lines);
        List<DjangoToken> tokens = withoutComments(scanner.tokens());
        List<DjangoToken> tags =
                tokens.stream().filter(it -> it.kind() == Kind.TAG).toList();
        boolean areAllKnown = tags.stream().allMatch(DjangoChecker::isOwn);
        DjangoExpression expressions = new DjangoExpression(areAllKnown, lines);
        DjangoTags words = new DjangoTags(expressions, lines);
        List<Fault> found = new ArrayList<>(scanner.faults());
        for (DjangoToken token : tokens) {
            if (found.size() >= MOST_FAULTS) {
                return found;
            }
            (token.kind() == Kind.TAG ? words.fault(token) : fault(token, expressions, lines)).ifPresent(found::add);
        }
        if (scanner.faults().isEmpty()) {
            new DjangoBlocks(tags, areAllKnown, lines).fault(tags, isExcerpt).ifPresent(found::add);
        }
        lateExtends(tokens, lines).ifPresent(found::add);
        return found;
    }

    private static Optional<Fault> fault(DjangoToken expression, DjangoExpression expressions, Lines lines) {
        return expression.content().isEmpty()
                ? Optional.of(lines.fault(expression.start(), expression.length(), "empty expression"))
                : expressions.fault(expression.content(), expression.contentStart());
    }

    /** What is commented out is not read; the tags that comment it out stay. */
    private static List<DjangoToken> withoutComments(List<DjangoToken> tokens) {
        List<DjangoToken> read = new ArrayList<>();
        boolean isSkipping = false;
        for (DjangoToken token : tokens) {
            boolean isTag = token.kind() == Kind.TAG;
            isSkipping = isSkipping && !(isTag && token.name().equals("endcomment"));
            if (!isSkipping && token.kind() != Kind.COMMENT) {
                read.add(token);
            }
            isSkipping = isSkipping || (isTag && token.name().equals("comment"));
        }
        return read;
    }

    private static boolean isOwn(DjangoToken tag) {
        String[] words = tag.content().split("\\s+");
        int from = Arrays.asList(words).indexOf("from");
        return !tag.name().equals("load")
                || Arrays.stream(words).skip(Math.max(1, from + 1)).allMatch(DjangoNames::isOwnLibrary);
    }

    private static Optional<Fault> lateExtends(List<DjangoToken> tokens, Lines lines) {
        return tokens.stream()
                .skip(1)
                .filter(it -> it.kind() == Kind.TAG && it.name().equals("extends"))
                .findFirst()
                .map(it -> lines.fault(it.start(), it.length(), "`extends` is not the first tag of the template"));
    }
}
