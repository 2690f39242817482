package dev.galley.theme;

import org.jspecify.annotations.Nullable;

/**
 * A snippet in the list of proofs. Immutable.
 *
 * @param id the id of its place in the list, to which its badge leads; null for one that is hidden
 * @param url the snippet in its page; null for one that is hidden
 * @param title its own, else how its code begins, else null
 * @param code whether the title is the beginning of its code
 * @param language as its fence names it; may be empty
 * @param line in the Markdown of its page, from 1
 * @param state {@code ran}, {@code checked}, {@code not-run}, {@code not-checked}, {@code failed},
 *     {@code printed} or {@code shown}
 * @param words the state in full, with what it ran on, or why not
 * @param meantToFail whether its author says that it fails
 * @param failure with what it is said to fail; may be empty
 */
public record ProvenSnippetView(
        @Nullable String id,
        @Nullable String url,
        @Nullable String title,
        boolean code,
        String language,
        int line,
        String state,
        String words,
        boolean meantToFail,
        String failure)
        implements View {
    @Override
    public @Nullable Object value(String asked) {
        return switch (asked) {
            case "id" -> id;
            case "url" -> url;
            case "title" -> title;
            case "code" -> code;
            case "language" -> language;
            case "line" -> line;
            case "state" -> state;
            case "words" -> words;
            case "meantToFail" -> meantToFail;
            case "failure" -> failure;
            default -> View.NONE;
        };
    }
}
