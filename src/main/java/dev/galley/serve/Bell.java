package dev.galley.serve;

import java.nio.file.Path;
import java.util.List;

/** Rings when something may have changed in a folder. Thread-safe. */
interface Bell extends AutoCloseable {
    /** The system's notices; looking again and again where there are none. */
    static Bell forRoots(List<Path> roots) {
        return new NoticeBell(roots);
    }

    /** Hears of a folder from now on; once is enough, more does no harm. */
    void listenTo(Path folder);

    /** Waits for the bell, but not forever. */
    Ring await();

    /** Waits that long to see whether it rings once more; at once told when it does. */
    Ring awaitMore(long milliseconds);

    /** Lets those who wait go on. */
    @Override
    void close();
}
