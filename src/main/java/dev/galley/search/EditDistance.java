package dev.galley.search;

/**
 * How many letters must be changed, added, left out or swapped with their neighbour (Damerau: A technique for computer
 * detection and correction of spelling errors, 1964; every stretch is edited at most once). Stateless.
 */
final class EditDistance {
    private EditDistance() {}

    /**
     * The distance, more than {@code most} when it is; with {@code isOpen} also half a letter more than that to a prefix
     * of the other word.
     */
    static double of(String word, String other, int most, boolean isOpen) {
        int width = Math.min(other.length(), word.length() + most);
        double[] before = new double[width + 1];
        double[] row = new double[width + 1];
        for (int j = 0; j <= width; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= word.length(); i++) {
            double[] next = new double[width + 1];
            if (fill(next, row, before, word, other, i) > most) {
                return Double.POSITIVE_INFINITY;
            }
            before = row;
            row = next;
        }
        double whole = other.length() <= width ? row[width] : Double.POSITIVE_INFINITY;
        return isOpen ? Math.min(whole, toPrefix(row, word.length(), most)) : whole;
    }

    /** Computes a row; its least value. */
    private static double fill(double[] next, double[] row, double[] before, String word, String other, int i) {
        next[0] = i;
        double least = i;
        for (int j = 1; j < next.length; j++) {
            boolean isSame = word.charAt(i - 1) == other.charAt(j - 1);
            double value = Math.min(Math.min(row[j] + 1, next[j - 1] + 1), row[j - 1] + (isSame ? 0 : 1));
            boolean isSwapped = i > 1
                    && j > 1
                    && word.charAt(i - 1) == other.charAt(j - 2)
                    && word.charAt(i - 2) == other.charAt(j - 1);
            next[j] = isSwapped ? Math.min(value, before[j - 2] + 1) : value;
            least = Math.min(least, next[j]);
        }
        return least;
    }

    private static double toPrefix(double[] row, int length, int most) {
        double start = Double.POSITIVE_INFINITY;
        for (int j = Math.max(1, length - most); j < row.length; j++) {
            start = Math.min(start, row[j] + 0.5);
        }
        return start - 0.5 > most ? Double.POSITIVE_INFINITY : start;
    }
}
