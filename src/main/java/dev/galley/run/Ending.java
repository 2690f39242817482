package dev.galley.run;

import java.util.List;
import java.util.Set;

/** How a part of a program ended. */
public sealed interface Ending {
    /** It came to its end. */
    record Completed() implements Ending {}

    /**
     * An exception was not caught. Immutable.
     *
     * @param type its name, without module
     * @param names the names it may be called by: its own and its base classes', with and without module
     * @param places where it came through the author's code, outermost first; may be empty
     */
    record Raised(String type, Set<String> names, String message, List<Place> places) implements Ending {
        public Raised {
            names = Set.copyOf(names);
            places = List.copyOf(places);
        }

        /** The last line of a traceback. */
        public String words() {
            return message.isEmpty() ? type : type + ": " + message;
        }
    }

    /** It ran longer than it may. */
    record TimedOut() implements Ending {}

    /**
     * It ended in another way, or was ended.
     *
     * @param how a clause about the code: {@code prints more than 64 KB}
     */
    record Stopped(String how) implements Ending {}

    /**
     * It was not run.
     *
     * @param why a clause without subject: {@code needs django>=5.0}
     */
    record NotRun(String why) implements Ending {}

    /**
     * A place in a program.
     *
     * @param part from 0
     * @param line from 1, in that part
     * @param column from 1, in UTF-16 units; 0 when only the line is known
     * @param length in UTF-16 units; 0 when only the line is known
     */
    record Place(int part, int line, int column, int length) {}
}
