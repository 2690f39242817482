package dev.galley.runtime;

import dev.galley.run.Ending;
import dev.galley.run.EngineRun;

/** How parts ran, in a line. */
final class Shown {
    private Shown() {}

    static String of(EngineRun.PartRun part) {
        Ending ending = part.ending();
        if (ending instanceof Ending.Completed) {
            return "completed: " + part.output();
        }
        if (ending instanceof Ending.Raised raised) {
            return "raised: " + raised.words();
        }
        if (ending instanceof Ending.Stopped stopped) {
            return "stopped: " + stopped.how();
        }
        return ending instanceof Ending.NotRun notRun ? "not run: " + notRun.why() : "timed out";
    }
}
