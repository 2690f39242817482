package dev.galley.highlight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a template language, after Prism's {@code markup-templating}: every tag is replaced by a word, what remains is
 * tokenized as the surrounding language, and in the tokens each word becomes its tag again. One use each; not
 * thread-safe.
 */
final class TemplateTags {
    private static final Pattern LIQUID_RAW = Pattern.compile("\\{%-?\\s*raw\\b(?s:.*)");
    private static final Pattern LIQUID_END = Pattern.compile("\\{%-?\\s*endraw\\b(?s:.*)");

    private final LanguageTokenizer tokenizer;
    private final Language language;
    private final Language.Template template;
    private final List<Tag> tags = new ArrayList<>();
    private boolean isLiteral;
    private int next;

    TemplateTags(LanguageTokenizer tokenizer, Language language, Language.Template template) {
        this.tokenizer = tokenizer;
        this.language = language;
        this.template = template;
    }

    private record Tag(String placeholder, String code) {}

    List<Piece> tokenize(String code) {
        String outside = setAside(code);
        return putBack(tokenizer.tokenize(template.outside(), outside));
    }

    private String setAside(String code) {
        StringBuilder outside = new StringBuilder(code.length());
        Matcher matcher = template.tag().pattern().matcher(new CountedText(code, tokenizer.budget()));
        String prefix = "___" + language.name().toUpperCase(Locale.ROOT);
        boolean mayClash = code.contains(prefix);
        int number = 0;
        int done = 0;
        while (matcher.find()) {
            String tag = code.substring(matcher.start(), matcher.end());
            outside.append(code, done, matcher.start());
            done = matcher.end();
            if (!isTag(tag)) {
                outside.append(tag);
                continue;
            }
            while (mayClash && contains(code, prefix + number + "___")) {
                number++;
            }
            tags.add(new Tag(prefix + number + "___", tag));
            outside.append(prefix).append(number++).append("___");
        }
        return outside.append(code, done, code.length()).toString();
    }

    private boolean contains(String code, String placeholder) {
        tokenizer.budget().spend(1 + code.length() / 16);
        return code.contains(placeholder);
    }

    /** Some languages have a tag after which nothing is a tag until another one. */
    private boolean isTag(String tag) {
        isLiteral &= !endsLiteral(tag);
        if (isLiteral) {
            return false;
        }
        isLiteral = startsLiteral(tag);
        return true;
    }

    private boolean startsLiteral(String tag) {
        return switch (language.name()) {
            case "smarty", "soy" -> tag.equals("{literal}");
            case "liquid" -> LIQUID_RAW.matcher(tag).matches();
            default -> false;
        };
    }

    private boolean endsLiteral(String tag) {
        return switch (language.name()) {
            case "smarty", "soy" -> tag.equals("{/literal}");
            case "liquid" -> LIQUID_END.matcher(tag).matches();
            default -> false;
        };
    }

    private List<Piece> putBack(List<Piece> pieces) {
        List<Piece> all = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Token token) {
                all.add(token.withContent(putBack(token.content())));
            } else {
                putBackIn(piece.text(), all);
            }
        }
        return all;
    }

    private void putBackIn(String text, List<Piece> all) {
        int end = 0;
        for (int found = find(text, end); found >= 0; found = find(text, end)) {
            Tag tag = tags.get(next++);
            addPlain(text.substring(end, found), all);
            all.add(token(tag));
            end = found + tag.placeholder().length();
        }
        if (end == 0 || end < text.length()) {
            all.add(new Plain(text.substring(end)));
        }
    }

    private int find(String text, int from) {
        tokenizer.budget().spend(1 + (text.length() - from) / 8);
        return next < tags.size() ? text.indexOf(tags.get(next).placeholder(), from) : -1;
    }

    private static void addPlain(String text, List<Piece> all) {
        if (!text.isEmpty()) {
            all.add(new Plain(text));
        }
    }

    private Token token(Tag tag) {
        List<Piece> content = tokenizer.tokenize(language.grammar(), tag.code());
        return new Token(language.name(), List.of("language-" + language.name()), content);
    }
}
