package dev.galley.runtime;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Something that has to be installed, as {@code node>=18} or {@code git}. Immutable. */
record Requirement(String name, String comparison, String version) {
    private static final Pattern FORM =
            Pattern.compile("\\s*([\\w.@/-]{1,100}?)\\s*(?:(>=|<=|==|!=|<|>)\\s*([0-9][\\w.]{0,30}))?\\s*");

    /** Empty for a text that is none. */
    static Optional<Requirement> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new Requirement(
                        form.group(1),
                        Optional.ofNullable(form.group(2)).orElse(""),
                        Optional.ofNullable(form.group(3)).orElse("")))
                : Optional.empty();
    }

    /** Whether a version is one that is asked for; only as many of its numbers count as the author wrote. */
    boolean accepts(String here) {
        int order = compared(here);
        return switch (comparison) {
            case ">=" -> order >= 0;
            case "<=" -> order <= 0;
            case "==" -> order == 0;
            case "!=" -> order != 0;
            case "<" -> order < 0;
            case ">" -> order > 0;
            default -> true;
        };
    }

    private int compared(String here) {
        String[] wanted = version.split("[^0-9]+", -1);
        String[] numbers = here.split("[^0-9]+", -1);
        for (int i = 0; i < wanted.length; i++) {
            int order = Integer.compare(number(numbers, i), number(wanted, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int number(String[] numbers, int index) {
        String digits = index < numbers.length ? numbers[index] : "";
        // Nothing has a version that long: it is larger than all there are.
        return digits.length() > 9 ? Integer.MAX_VALUE : digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    /** What lacks where one thing is here, in one version: empty when a requirement asks for no more than that. */
    static Optional<String> lack(String text, String here, String version) {
        boolean isHere = parse(text)
                .filter(it -> it.name().equalsIgnoreCase(here) && it.accepts(version))
                .isPresent();
        return isHere ? Optional.empty() : Optional.of(lacking(text));
    }

    /** What is said of it where it is not there. */
    static String lacking(String text) {
        return "needs " + text.strip();
    }
}
