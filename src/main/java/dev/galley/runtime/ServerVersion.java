package dev.galley.runtime;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of a database server. Stateless. */
final class ServerVersion {
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9}){0,5}");

    private ServerVersion() {}

    /** The numbers that what a server says of itself begins with: {@code 10.11.18}. */
    static String numbers(String said) {
        Matcher numbers = NUMBERS.matcher(said);
        return numbers.lookingAt() ? numbers.group() : "0";
    }
}
