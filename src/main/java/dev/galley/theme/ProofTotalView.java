package dev.galley.theme;

import org.jspecify.annotations.Nullable;

/**
 * How many snippets were proven, and how far. Immutable.
 *
 * @param url what it leads to; null for a language
 * @param title the language, or the title of the page
 * @param snippets all of them
 * @param checked those that a checker read
 * @param ran those of the checked ones that ran as their pages say
 * @param notRun those of the checked ones that should run and were not run
 * @param optedOut those that their authors keep from being checked
 * @param shown the rest: text, output, and languages without a checker
 */
public record ProofTotalView(
        @Nullable String url, String title, int snippets, int checked, int ran, int notRun, int optedOut, int shown)
        implements View {
    @Override
    public @Nullable Object value(String asked) {
        return switch (asked) {
            case "url" -> url;
            case "title" -> title;
            case "snippets" -> snippets;
            case "checked" -> checked;
            case "ran" -> ran;
            case "notRun" -> notRun;
            case "optedOut" -> optedOut;
            case "shown" -> shown;
            default -> View.NONE;
        };
    }
}
