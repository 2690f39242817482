package dev.galley.highlight;

import java.util.List;
import java.util.Map;

/**
 * Divides code into tokens by its language: grammar, template tags, and the second looks that some languages need.
 * Used by one thread, because of its budget.
 */
record LanguageTokenizer(Map<String, Language> languages, Grammars grammars, Budget budget) {
    /** As {@link Tokenizer#tokenize}, with the same ways to fail. */
    List<Piece> tokenize(Language language, String code) {
        Language.Template template = language.template();
        boolean hasSurroundings = template != null && code.contains(template.onlyWith());
        List<Piece> pieces = template != null && hasSurroundings
                ? new TemplateTags(this, language, template).tokenize(code)
                : tokenize(language.grammar(), code);
        return lookAgain(language.name(), pieces);
    }

    List<Piece> tokenize(GrammarReference grammar, String code) {
        return Tokenizer.tokenize(grammars, budget, code, grammars.grammar(grammar));
    }

    private List<Piece> lookAgain(String language, List<Piece> pieces) {
        return switch (language) {
            case "jsx", "tsx" -> new ElementText(budget, false).in(pieces);
            case "xquery" -> new ElementText(budget, true).in(pieces);
            case "graphql" -> new MutationInputs(pieces).marked();
            case "markdown" -> new MarkdownFences(this).in(pieces);
            default -> pieces;
        };
    }
}
