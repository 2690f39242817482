package dev.galley.run;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What differs from one run of a session to the next although nothing changed. Stateless. */
final class SessionOutput {
    private static final Pattern SECONDS = Pattern.compile("\\(\\d{1,9}(?:\\.\\d{1,9})? sec\\)");
    private static final String TRACEBACK = "Traceback (most recent call last):";

    private SessionOutput() {}

    /**
     * Which lines count, from 0: not the blank ones, and not the inner lines of Python's tracebacks, of which a page may
     * leave out what it likes.
     */
    static List<Integer> counting(List<String> lines) {
        List<Integer> counting = new ArrayList<>();
        boolean isInside = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean isInner =
                    isInside && (line.isBlank() || Character.isWhitespace(line.charAt(0)) || line.equals("..."));
            isInside = line.equals(TRACEBACK) || isInner;
            if (!isInner && !line.isBlank()) {
                counting.add(i);
            }
        }
        return counting;
    }

    /** The line without how long a statement took. */
    static String withoutTime(String line) {
        return SECONDS.matcher(line).replaceAll("(0.00 sec)");
    }
}
