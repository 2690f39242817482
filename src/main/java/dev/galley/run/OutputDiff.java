package dev.galley.run;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** Shows how an output differs from the expected one. Stateless. */
final class OutputDiff {
    private static final int MOST_LINES = 12;
    private static final int WIDEST = 160;
    /** Comparing takes up to the product of both lengths. */
    private static final int LONGEST = 2000;

    private OutputDiff() {}

    /** The lines that differ: {@code -} before those that are missing, {@code +} before those that were printed. */
    static List<String> lines(List<String> expected, List<String> actual) {
        List<String> lines = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(cut(expected), cut(actual)).getDeltas()) {
            delta.getSource().getLines().forEach(line -> lines.add("- " + shortened(line)));
            delta.getTarget().getLines().forEach(line -> lines.add("+ " + shortened(line)));
        }
        List<String> shown = new ArrayList<>(lines.subList(0, Math.min(lines.size(), MOST_LINES)));
        if (lines.size() > shown.size()) {
            shown.add("… and " + (lines.size() - shown.size()) + " more");
        }
        return shown;
    }

    private static List<String> cut(List<String> lines) {
        return lines.subList(0, Math.min(lines.size(), LONGEST));
    }

    private static String shortened(String line) {
        return line.length() <= WIDEST ? line : line.substring(0, WIDEST) + "…";
    }
}
