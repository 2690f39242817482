package dev.galley.highlight;

import dev.galley.highlight.TokenList.Node;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Divides one text into tokens by one grammar, with the algorithm of Prism's {@code matchGrammar}: each pattern in turn
 * goes over all that is still plain; a greedy one may also swallow tokens found before, after which the patterns before
 * it are tried again on what it left over. One use each; not thread-safe.
 */
final class Tokenizer {
    private final Grammars grammars;
    private final Budget budget;
    private final String text;
    private final CountedText counted;
    private final List<GrammarPattern> patterns;
    private final @Nullable Matcher[] matchers;
    private final TokenList list;

    private Tokenizer(Grammars grammars, Budget budget, String text, Grammar grammar) {
        this.grammars = grammars;
        this.budget = budget;
        this.text = text;
        this.counted = new CountedText(text, budget);
        this.patterns = grammar.patterns();
        this.matchers = new Matcher[patterns.size()];
        this.list = new TokenList(text.length());
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
        Tokenizer tokenizer = new Tokenizer(grammars, budget, text, grammar);
        tokenizer.match(tokenizer.list.head, null);
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
        boolean isGreedy = patterns.get(number).isGreedy();
        for (Node node = start.next; node != list.tail; node = node.next) {
            budget.spend(1);
            if (rematch != null && node.start >= rematch.reach) {
                return true;
            }
            if (list.size() > text.length()) {
                return false;
            }
            if (node.token != null) {
                continue;
            }
            Found found = isGreedy ? findFrom(number, node) : findWithin(number, node);
            if (found != null) {
                node = found.count() == 0 ? found.first() : replace(number, found, rematch);
            } else if (isGreedy) {
                return true;
            }
        }
        return true;
    }

    /** Looks in one plain node, as if it were all the text. */
    private @Nullable Found findWithin(int number, Node node) {
        Matcher matcher = matcher(number).region(node.start, node.end);
        return matcher.find() ? new Found(node, 1, start(number, matcher), matcher.end(), node.end) : null;
    }

    /** Looks in all the text from a node on; a match that starts within a token counts no nodes. */
    private @Nullable Found findFrom(int number, Node node) {
        Matcher matcher = matcher(number);
        if (!matcher.find(node.start) || start(number, matcher) >= text.length()) {
            return null;
        }
        int from = start(number, matcher);
        Node first = node;
        while (from >= first.end) {
            first = first.next;
        }
        return first.token != null ? new Found(first, 0, from, from, from) : covering(first, from, matcher.end());
    }

    private Found covering(Node first, int from, int to) {
        int count = 0;
        int end = first.start;
        for (Node last = first; last != list.tail && (end < to || last.token == null); last = last.next) {
            budget.spend(1);
            count++;
            end = last.end;
        }
        return new Found(first, count, from, to, end);
    }

    private Matcher matcher(int number) {
        Matcher matcher = matchers[number];
        if (matcher == null) {
            matcher = patterns.get(number).regex().pattern().matcher(counted);
            matchers[number] = matcher;
        }
        return matcher;
    }

    private int start(int number, Matcher matcher) {
        boolean looksBehind = patterns.get(number).hasLookbehind() && matcher.start(1) >= 0;
        return matcher.start() + (looksBehind ? matcher.end(1) - matcher.start(1) : 0);
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
        String matched = text.substring(found.from(), found.to());
        budget.spend(matched.length());
        List<Piece> content = pattern.inside() == null
                ? List.of(new Plain(matched))
                : tokenize(grammars, budget, matched, grammars.grammar(pattern.inside()));
        return new Token(pattern.type(), pattern.aliases(), content);
    }
}
