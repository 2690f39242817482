package dev.galley.snippet;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Small changes to code, as an author's slips make them; the same seed makes the same changes. */
final class Mutations {
    private static final Pattern TOKEN =
            Pattern.compile("[A-Za-z_]\\w*|\\d+(?:\\.\\d+)?|\"[^\"\\n]*\"|'[^'\\n]*'|[^\\s\\w]");
    private static final List<String> NAMES = List.of(
            "delete a token",
            "repeat a token",
            "swap two tokens",
            "drop a bracket",
            "drop a colon",
            "drop a quote",
            "change an indentation");

    private final Random random;

    Mutations(long seed) {
        this.random = new Random(seed);
    }

    /** Some changed versions of a code; those that change nothing are left out. */
    List<String> of(String code, int count) {
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String one = one(code, NAMES.get(i % NAMES.size()));
            if (!one.equals(code)) {
                changed.add(one);
            }
        }
        return changed;
    }

    private String one(String code, String kind) {
        return switch (kind) {
            case "delete a token" -> token(code, TOKEN, "");
            case "repeat a token" -> token(code, TOKEN, "$0 $0");
            case "swap two tokens" -> swapped(code);
            case "drop a bracket" -> token(code, Pattern.compile("[()\\[\\]{}]"), "");
            case "drop a colon" -> token(code, Pattern.compile("[:,;]"), "");
            case "drop a quote" -> token(code, Pattern.compile("[\"']"), "");
            default -> indented(code);
        };
    }

    private String token(String code, Pattern pattern, String replacement) {
        List<int[]> found = places(code, pattern);
        if (found.isEmpty()) {
            return code;
        }
        int[] place = found.get(random.nextInt(found.size()));
        String token = code.substring(place[0], place[1]);
        return code.substring(0, place[0]) + replacement.replace("$0", token) + code.substring(place[1]);
    }

    private String swapped(String code) {
        List<int[]> found = places(code, TOKEN);
        if (found.size() < 2) {
            return code;
        }
        int at = random.nextInt(found.size() - 1);
        int[] a = found.get(at);
        int[] b = found.get(at + 1);
        return code.substring(0, a[0])
                + code.substring(b[0], b[1])
                + code.substring(a[1], b[0])
                + code.substring(a[0], a[1])
                + code.substring(b[1]);
    }

    private String indented(String code) {
        String[] lines = code.split("\n", -1);
        int at = random.nextInt(lines.length);
        boolean isDeeper = random.nextBoolean() || !lines[at].startsWith(" ");
        lines[at] = isDeeper ? "  " + lines[at] : lines[at].substring(1);
        return String.join("\n", lines);
    }

    private static List<int[]> places(String code, Pattern pattern) {
        List<int[]> places = new ArrayList<>();
        Matcher matcher = pattern.matcher(code);
        while (matcher.find()) {
            places.add(new int[] {matcher.start(), matcher.end()});
        }
        return places;
    }
}
