package dev.galley.run;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What differs from one run of a session to the next although nothing changed. Stateless. */
final class SessionOutput {
    private static final Pattern SECONDS = Pattern.compile("\\(\\d{1,9}(?:\\.\\d{1,9})? sec\\)");
    private static final String TRACEBACK = "Traceback (most recent call last):";

    private SessionOutput() {}

    /** The lines without how long statements took, and without the inner lines of Python's tracebacks. */
    static List<String> normal(List<String> lines) {
        List<String> normal = new ArrayList<>();
        boolean isInside = false;
        for (String line : lines) {
            boolean isInner = isInside && (line.isBlank() || Character.isWhitespace(line.charAt(0)));
            isInside = line.equals(TRACEBACK) || isInner;
            // A reader's traceback may leave out what is between its first line and its last.
            if (!isInner && !(isInside && line.equals("..."))) {
                normal.add(SECONDS.matcher(line).replaceAll("(0.00 sec)"));
            }
        }
        return normal;
    }
}
