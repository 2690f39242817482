package dev.galley.highlight;

import dev.galley.highlight.PatternSearch.Sighting;
import dev.galley.highlight.TokenList.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Divides one text into tokens by one grammar, with the algorithm of Prism's {@code matchGrammar}: each pattern in turn
 * goes over all that is still plain; a greedy one may also swallow tokens found before, after which the patterns before
 * it are tried again on what it left over. One use each; not thread-safe.
 */
final class Tokenizer {
    private final Grammars grammars;
    private final CountedText text;
    private final int start;
    private final int end;
    private final List<GrammarPattern> patterns;
    private final AsciiSet characters;
    private final PatternSearch search;
    private final @Nullable Sighting[] sightings;
    private final TokenList list;

    private Tokenizer(Grammars grammars, CountedText text, int start, int end, Grammar grammar) {
        this.grammars = grammars;
        this.text = text;
        this.start = start;
        this.end = end;
        this.patterns = grammar.patterns();
        this.characters = text.charactersIn(start, end);
        this.search = new PatternSearch(text, patterns);
        this.sightings = new Sighting[patterns.size()];
        this.list = new TokenList(start, end);
    }

    /** What a pattern found: the nodes it takes the place of, the match in them, and where the last of them ends. */
    private record Found(Node first, int count, int from, int to, int end) {}

    /** A second pass after a greedy match: the pattern that caused it, and how far it has to go. */
    private static final class Rematch {
        private final int cause;
        private int reach;

        Rematch(int cause, int reach) {
            this.cause = cause;
            this.reach = reach;
        }

        void extend(int to) {
            reach = Math.max(reach, to);
        }
    }

    /**
     * Divides a text.
     *
     * @throws Budget.Exceeded when that takes too many steps
     * @throws StackOverflowError when an expression goes too deep for the thread's stack
     */
    static List<Piece> tokenize(Grammars grammars, Budget budget, String text, Grammar grammar) {
        return tokenize(grammars, new CountedText(text, budget), 0, text.length(), grammar);
    }

    private static List<Piece> tokenize(Grammars grammars, CountedText text, int start, int end, Grammar grammar) {
        Tokenizer tokenizer = new Tokenizer(grammars, text, start, end, grammar);
        if (grammar.mayMatch(tokenizer.characters)) {
            tokenizer.match(tokenizer.list.head, null);
        }
        return tokenizer.list.pieces(text);
    }

    private void match(Node start, @Nullable Rematch rematch) {
        for (int i = 0; i < patterns.size(); i++) {
            boolean isCause = rematch != null && rematch.cause == i;
            if (isCause || !apply(i, start, rematch)) {
                return;
            }
        }
    }

    /** Lets one pattern go over the list; false when there are more nodes than characters, where Prism gives up. */
    private boolean apply(int number, Node start, @Nullable Rematch rematch) {
        GrammarPattern pattern = patterns.get(number);
        if (!pattern.mayMatch(characters) && list.size() <= end - this.start) {
            return true;
        }
        Node fresh = start;
        for (Node node = start.next; node != list.tail; node = node.next) {
            text.spend(1);
            if (rematch != null && node.start >= rematch.reach) {
                return true;
            }
            if (list.size() > end - this.start) {
                return false;
            }
            // What the pattern has just left over is not looked through before: that would take quadratic time.
            boolean isKnown = node.previous != fresh && !pattern.isGreedy();
            if (node.token != null || (isKnown && !pattern.mayMatch(node.characters(text)))) {
                continue;
            }
            Found found = pattern.isGreedy() ? findFrom(number, node) : findWithin(number, node);
            if (found != null) {
                node = found.count() == 0 ? found.first() : replace(number, found, rematch);
                fresh = node;
            } else if (pattern.isGreedy()) {
                return true;
            }
        }
        return true;
    }

    /** Looks in one plain node, as if it were all the text. */
    private @Nullable Found findWithin(int number, Node node) {
        Sighting seen = search.find(number, node.start, node.start, node.end);
        return seen.isNone() ? null : new Found(node, 1, seen.from(), seen.to(), node.end);
    }

    /** Looks in all the text from a node on; a match that starts within a token counts no nodes. */
    private @Nullable Found findFrom(int number, Node node) {
        Sighting seen = sightings[number];
        if (seen == null || !seen.isNextFrom(node.start)) {
            seen = search.find(number, node.start, start, end);
            sightings[number] = seen;
        }
        if (seen.isNone() || seen.from() >= end) {
            return null;
        }
        int from = seen.from();
        Node first = node;
        while (from >= first.end) {
            first = first.next;
        }
        return first.token != null ? new Found(first, 0, from, from, from) : covering(first, from, seen.to());
    }

    private Found covering(Node first, int from, int to) {
        int count = 0;
        int end = first.start;
        for (Node last = first; last != list.tail && (end < to || last.token == null); last = last.next) {
            text.spend(1);
            count++;
            end = last.end;
        }
        return new Found(first, count, from, to, end);
    }

    private Node replace(int number, Found found, @Nullable Rematch rematch) {
        if (rematch != null) {
            rematch.extend(found.end());
        }
        int start = found.first().start;
        Node before = found.first().previous;
        if (found.from() > start) {
            before = list.addAfter(before, new Node(start, found.from(), null));
        }
        list.removeAfter(before, found.count());
        Node added = list.addAfter(before, new Node(found.from(), found.to(), token(number, found)));
        if (found.to() < found.end()) {
            list.addAfter(added, new Node(found.to(), found.end(), null));
        }
        if (found.count() > 1) {
            matchAgain(number, found.end(), added, rematch);
        }
        return added;
    }

    private void matchAgain(int number, int reach, Node added, @Nullable Rematch outer) {
        Rematch nested = new Rematch(number, reach);
        match(added.previous, nested);
        if (outer != null) {
            outer.extend(nested.reach);
        }
    }

    private Token token(int number, Found found) {
        GrammarPattern pattern = patterns.get(number);
        text.spend(found.to() - found.from());
        List<Piece> content = pattern.inside() == null
                ? List.of(new Plain(text.text(found.from(), found.to())))
                : tokenize(grammars, text, found.from(), found.to(), grammars.grammar(pattern.inside()));
        return new Token(pattern.type(), pattern.aliases(), content);
    }
}
