package dev.galley.snippet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The releases of one thing that an index was made from. Immutable.
 *
 * @param name as its makers write it: {@code Django}
 * @param versions as its makers write them, oldest first; empty when they are not known
 */
record PythonRelease(String name, List<String> versions) {
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,6})(?:\\.(\\d{1,6}))?.*");

    /** What may stand between a name and its version; the sign says which way the version may differ. */
    private static final Pattern DEMAND =
            Pattern.compile("([\\w.-]{1,100})\\s*(?:\\[[^\\]]*\\])?\\s*((?:[<>=!~].*)?)", Pattern.DOTALL);

    private static final Pattern BOUND = Pattern.compile("([<>=!~]{1,3})\\s*([\\w.*+-]{1,100})");

    PythonRelease {
        versions = List.copyOf(versions);
    }

    /** @param versions parted by blanks */
    static PythonRelease of(String name, String versions) {
        List<String> sorted = Arrays.stream(versions.split(" "))
                .filter(version -> NUMBERS.matcher(version).matches())
                .sorted((a, b) -> Long.compare(number(a), number(b)))
                .toList();
        return new PythonRelease(name, sorted);
    }

    /** @param words each a name and a version, as in {@code Django==5.2} */
    static PythonRelease of(String words) {
        String name = words.split("==| ", 2)[0];
        return of(name, words.replace(name + "==", ""));
    }

    /** Whether names of a version can be told by these: it lies among them, whatever its third number is. */
    boolean covers(String version) {
        return isOldEnough(version) && isNewEnough(version);
    }

    /** Whether these meet what a fence says is required, in the form of Python's requirements, parted by commas. */
    boolean meets(String requirements) {
        String named = "";
        for (String part : requirements.split("[,;]", -1)) {
            Matcher demand = DEMAND.matcher(part.strip());
            // Further bounds on the same name begin with a sign.
            boolean isBound = !part.isBlank() && "<>=!~".indexOf(part.strip().charAt(0)) >= 0;
            named = isBound || !demand.matches() ? named : demand.group(1);
            if (isSame(named) && !meetsBounds(part)) {
                return false;
            }
        }
        return true;
    }

    /** For people: {@code Django 5.2.18}, {@code Python 3.11 to 3.14}. */
    String words() {
        if (versions.isEmpty()) {
            return name;
        }
        String last = versions.get(versions.size() - 1);
        return name + " " + (versions.size() == 1 ? last : versions.get(0) + " to " + last);
    }

    private boolean meetsBounds(String part) {
        Matcher bound = BOUND.matcher(part);
        while (bound.find()) {
            String sign = bound.group(1);
            String version = bound.group(2);
            boolean isMet = switch (sign.charAt(0)) {
                case '<' -> isNewEnough(version);
                case '>' -> isOldEnough(version);
                case '!' -> true;
                default -> covers(version);
            };
            if (!isMet) {
                return false;
            }
        }
        return true;
    }

    private boolean isOldEnough(String version) {
        return !versions.isEmpty() && number(version) <= number(versions.get(versions.size() - 1));
    }

    private boolean isNewEnough(String version) {
        return !versions.isEmpty() && number(version) >= number(versions.get(0));
    }

    private boolean isSame(String other) {
        return plain(name).equals(plain(other));
    }

    /** Installers take these signs for the same, and upper for lower case. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-");
    }

    private static long number(String version) {
        Matcher numbers = NUMBERS.matcher(version);
        if (!numbers.matches()) {
            return Long.MAX_VALUE;
        }
        String minor = numbers.group(2);
        return Long.parseLong(numbers.group(1)) * 1_000_000L + (minor == null ? 0 : Long.parseLong(minor));
    }
}
