package dev.galley.highlight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the code in Markdown's fences by its own language. After Prism's {@code markdown}. Used by one thread. */
record MarkdownFences(LanguageTokenizer tokenizer) {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z][\\w-]*");

    List<Piece> in(List<Piece> pieces) {
        List<Piece> done = new ArrayList<>();
        for (Piece piece : pieces) {
            done.add(piece instanceof Token token && !token.isLeaf() ? within(token) : piece);
        }
        return done;
    }

    private Token within(Token token) {
        List<Piece> content = token.content();
        if (!token.type().equals("code")) {
            return token.withContent(in(content));
        }
        boolean isFence = content.size() > 3
                && content.get(1).isType("code-language")
                && ((Token) content.get(1)).isLeaf()
                && content.get(3).isType("code-block");
        return isFence ? withBlock(token) : token;
    }

    /** A fence holds its mark, the language, a line end, the block, a line end and the mark again. */
    private Token withBlock(Token fence) {
        List<Piece> content = new ArrayList<>(fence.content());
        Token block = (Token) content.get(3);
        String name = languageName(content.get(1).text());
        Token named = block.withAlias("language-" + name);
        Language language = tokenizer.languages().get(name);
        content.set(3, language == null ? named : named.withContent(tokenizer.tokenize(language, block.text())));
        return fence.withContent(content);
    }

    /** The first word, with C#, F# and C++ spelled out. */
    private static String languageName(String written) {
        String spelled = written.replaceAll("(?<=\\w)#", "sharp").replaceAll("(?<=\\w)\\+\\+", "pp");
        Matcher name = NAME.matcher(spelled);
        return name.find() ? name.group().toLowerCase(Locale.ROOT) : "";
    }
}
