package dev.galley.runtime;

import dev.galley.run.Program;
import java.util.List;
import java.util.Map;

/** Programs as pages have them. */
final class Programs {
    private Programs() {}

    /** One block of Python. */
    static Program.Part part(String code, int timeout) {
        return part("python", code, timeout);
    }

    /** One block in any language, without further words. */
    static Program.Part part(String language, String code, int timeout) {
        return new Program.Part(language, code, Map.of(), List.of(), timeout, false);
    }
}
