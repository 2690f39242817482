package dev.galley.highlight;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Colours code while a site is built: the page gets classes, no script. Thread-safe; grammars are read when a language
 * is first met.
 *
 * <p>The grammars are Prism's, derived when Galley is built, and so are the tokens. Each token becomes a {@code span}
 * with the class {@code tok-} and its type, and one more such class for each of its aliases, coarser names that a theme
 * may know when it does not know the type: {@code <span class="tok-function-variable tok-function">}. Spans nest, and
 * may reach over line ends. This is the contract with themes.
 *
 * <p>A theme that colours these has nearly everything: {@code comment}, {@code prolog}, {@code doctype},
 * {@code cdata}; {@code punctuation}, {@code operator}; {@code keyword}, {@code atrule}, {@code important},
 * {@code builtin}, {@code boolean}, {@code number}, {@code constant}, {@code symbol}; {@code string}, {@code char},
 * {@code regex}, {@code url}, {@code attr-value}, {@code entity}; {@code function}, {@code class-name},
 * {@code variable}, {@code property}, {@code attr-name}, {@code selector}, {@code tag}, {@code namespace},
 * {@code decorator}; {@code inserted}, {@code deleted}; {@code title}, {@code bold}, {@code italic}.
 *
 * <p>Code comes from strangers, and regular expressions can be made to run for ever. Steps are counted, and a code that
 * takes too many for its length comes back plain: the same code on every machine with the same Java. (Another Java may
 * count a little differently, which can only matter to code made to go to the limit.) Nothing is ever cut or changed:
 * the text of the HTML is the code.
 */
public final class Highlighter {
    /** Longer code comes back plain, in UTF-16 units. Nobody reads a hundred thousand characters in colours. */
    static final int LONGEST = 100_000;

    /** Real code takes 30 to 120 steps a character, short code up to 700. All used up, they last two seconds at most. */
    private static final long LEAST_STEPS = 5_000_000;

    private static final long STEPS_PER_CHARACTER = 400;

    private final Grammars grammars = new Grammars();
    private @Nullable Map<String, Language> languages;

    /** Reads nothing yet. */
    public Highlighter() {}

    /** Read when first needed, for many builds take over what was coloured before. */
    private synchronized Map<String, Language> known() {
        if (languages == null) {
            languages = LanguageNames.addTo(Language.readAll());
        }
        return languages;
    }

    /**
     * The names it knows, aliases included, all in lower case and sorted. Among them are {@code text} and others that
     * ask for no colours.
     */
    public Set<String> languages() {
        return Collections.unmodifiableSet(new TreeSet<>(known().keySet()));
    }

    /**
     * Colours one piece of code.
     *
     * @param language a name of {@link #languages()}, in any case; any other gives plain text
     * @param code the code, which stays as it is but for escapes
     */
    public Highlighted highlight(String language, String code) {
        Language known = known().get(language.strip().toLowerCase(Locale.ROOT));
        if (known == null || code.length() > LONGEST) {
            return plain(code);
        }
        String html = tryColouring(known, code);
        return html == null ? plain(code) : new Highlighted(html, false);
    }

    private static Highlighted plain(String code) {
        return new Highlighted(TokenHtml.escape(code), true);
    }

    /** On this thread, as nearly all code allows, or else on one with room enough: how deep it goes depends on luck. */
    private @Nullable String tryColouring(Language language, String code) {
        try {
            return colour(language, code);
        } catch (StackOverflowError e) {
            return colourOnLargeStack(language, code);
        }
    }

    private @Nullable String colourOnLargeStack(Language language, String code) {
        try {
            return LargeStack.call(() -> Optional.ofNullable(colour(language, code)))
                    .orElse(null);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StackOverflowError) {
                return null;
            }
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private @Nullable String colour(Language language, String code) {
        try {
            List<Piece> pieces = tokenize(language, code, new Budget(steps(code)));
            // Prism can lose a template's tag when a surrounding token is cut in two; then no colours are better.
            return isWhole(pieces, code) ? TokenHtml.of(pieces, code.length()) : null;
        } catch (Budget.Exceeded e) {
            return null;
        }
    }

    private static boolean isWhole(List<Piece> pieces, String code) {
        int end = 0;
        for (Piece piece : pieces) {
            end = piece.endIn(code, end);
        }
        return end == code.length();
    }

    private static long steps(String code) {
        return LEAST_STEPS + STEPS_PER_CHARACTER * code.length();
    }

    List<Piece> tokenize(Language language, String code, Budget budget) {
        return new LanguageTokenizer(known(), grammars, budget).tokenize(language, code);
    }
}
