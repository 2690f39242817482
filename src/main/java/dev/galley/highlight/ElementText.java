package dev.galley.highlight;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes the text between tags plain text again, in languages whose code can hold elements (JSX, XQuery): what looks
 * like a keyword there is none. After the second look of Prism's {@code jsx} and {@code xquery}. Used by one thread.
 *
 * @param isXquery whether doubled braces and comments are told apart, as XQuery asks
 */
record ElementText(Budget budget, boolean isXquery) {
    private static final Pattern BLANK = Pattern.compile("\\s+");

    /** An element not yet closed, and how many braces are open in it. */
    private static final class Element {
        private final String name;
        private int braces;

        Element(String name) {
            this.name = name;
        }
    }

    List<Piece> in(List<Piece> pieces) {
        List<Piece> done = new ArrayList<>();
        Deque<Element> open = new ArrayDeque<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (follow(pieces, i, done, open) || open.isEmpty() || open.element().braces != 0) {
                done.add(
                        piece instanceof Token token && !token.isLeaf()
                                ? token.withContent(in(token.content()))
                                : piece);
            } else {
                i += addText(pieces, i, done);
            }
        }
        return done;
    }

    /** Notes a tag or brace that opens or closes something; false when the piece is neither. */
    private boolean follow(List<Piece> pieces, int i, List<Piece> done, Deque<Element> open) {
        if (!(pieces.get(i) instanceof Token token)) {
            return false;
        }
        if (token.type().equals("tag")
                && token.content().get(0) instanceof Token tag
                && tag.type().equals("tag")) {
            followTag(token, tag, open);
            return true;
        }
        if (open.isEmpty() || !token.type().equals("punctuation")) {
            return isXquery && token.type().equals("comment");
        }
        return followBrace(token, pieces, i, done, open.element());
    }

    private static void followTag(Token token, Token tag, Deque<Element> open) {
        String name = tag.content().size() > 1 ? tag.content().get(1).text() : "";
        if (isLeaf(tag.content().get(0), "</")) {
            if (!open.isEmpty() && open.element().name.equals(name)) {
                open.pop();
            }
        } else if (!isLeaf(token.content().get(token.content().size() - 1), "/>")) {
            open.push(new Element(name));
        }
    }

    private static boolean isLeaf(Piece piece, String text) {
        return piece instanceof Token token && token.isJust(text);
    }

    private boolean followBrace(Token token, List<Piece> pieces, int i, List<Piece> done, Element element) {
        if (token.isJust("{") && !isDoubled(pieces, i, done)) {
            element.braces++;
            return true;
        }
        if (token.isJust("}") && element.braces > 0) {
            element.braces--;
            return true;
        }
        return false;
    }

    private boolean isDoubled(List<Piece> pieces, int i, List<Piece> done) {
        boolean isBeforeBrace = i + 1 < pieces.size() && isBrace(pieces.get(i + 1), "punctuation");
        boolean isAfterBrace = !done.isEmpty() && isBrace(done.get(done.size() - 1), "plain-text");
        return isXquery && (isBeforeBrace || isAfterBrace);
    }

    private static boolean isBrace(Piece piece, String type) {
        return piece.isType(type) && isLeaf(piece, "{");
    }

    /** Adds a piece as text, joined with its neighbours; gives how many pieces after it were taken along. */
    private int addText(List<Piece> pieces, int i, List<Piece> done) {
        String text = pieces.get(i).text();
        boolean takesNext = i + 1 < pieces.size() && isText(pieces.get(i + 1));
        if (takesNext) {
            text += pieces.get(i + 1).text();
        }
        if (!done.isEmpty() && isText(done.get(done.size() - 1))) {
            text = done.remove(done.size() - 1).text() + text;
        }
        budget.spend(text.length());
        boolean staysPlain = isXquery && BLANK.matcher(text).matches();
        Plain plain = new Plain(text);
        done.add(staysPlain ? plain : new Token("plain-text", List.of(), List.of(plain)));
        return takesNext ? 1 : 0;
    }

    private static boolean isText(Piece piece) {
        return piece instanceof Plain || piece.isType("plain-text");
    }
}
