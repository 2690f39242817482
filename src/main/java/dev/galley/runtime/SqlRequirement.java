package dev.galley.runtime;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page says must be there, as {@code mariadb>=10.6}, compared with a server. Stateless. */
final class SqlRequirement {
    private static final Pattern FORM =
            Pattern.compile("([A-Za-z][\\w-]*)\\s*(?:(>=|<=|==|!=|>|<)\\s*(\\d{1,9}(?:\\.\\d{1,9}){0,5}))?");

    private static final Pattern NUMBERS = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9}){0,5}");

    private SqlRequirement() {}

    /** The numbers that what a server says of itself begins with: {@code 10.11.18}. */
    static String numbers(String version) {
        Matcher numbers = NUMBERS.matcher(version);
        return numbers.lookingAt() ? numbers.group() : "0";
    }

    /** Whether a server is such. Another product never is, whatever it is like: MariaDB is no MySQL. */
    static boolean isMet(String requirement, String product, String version) {
        Matcher form = FORM.matcher(requirement.strip());
        if (!form.matches() || !form.group(1).toLowerCase(Locale.ROOT).equals(product.toLowerCase(Locale.ROOT))) {
            return false;
        }
        return form.group(2) == null || holds(form.group(2), compare(version, form.group(3)));
    }

    private static boolean holds(String sign, int order) {
        return switch (sign) {
            case ">=" -> order >= 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case "<" -> order < 0;
            case "!=" -> order != 0;
            default -> order == 0;
        };
    }

    /** As far as the wanted version says: 10.11.18 is 10.11. */
    private static int compare(String version, String wanted) {
        String[] numbers = version.split("\\.", -1);
        String[] others = wanted.split("\\.", -1);
        for (int i = 0; i < others.length; i++) {
            int number = i < numbers.length ? Integer.parseInt(numbers[i]) : 0;
            int order = Integer.compare(number, Integer.parseInt(others[i]));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
