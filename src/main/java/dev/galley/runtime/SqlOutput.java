package dev.galley.runtime;

/** What a part of a program printed, up to a limit. Thread-safe: it is read, too, when the part still runs. */
final class SqlOutput {
    /** Characters. */
    static final int MOST = 64 * 1024;

    private final StringBuilder text = new StringBuilder();

    /** @throws Full when there is more than may be */
    synchronized void print(String more) throws Full {
        text.append(more, 0, Math.min(more.length(), MOST - text.length()));
        if (text.length() == MOST) {
            throw new Full();
        }
    }

    synchronized String text() {
        return text.toString();
    }

    /** A part printed more than it may. */
    static final class Full extends Exception {
        private static final long serialVersionUID = 1;
    }
}
