package dev.galley.runtime;

import dev.galley.run.Program;
import java.util.Locale;
import java.util.Map;

/** What a worker has loaded before the first program comes: loading takes longer than most programs do. */
enum Preload {
    NOTHING(""),
    DJANGO("sqlite"),
    DJANGO_ON_MYSQL("mysql");

    private static final String ROLE = "role";

    private final String word;

    Preload(String word) {
        this.word = word;
    }

    /** What the scripts of workers call it. */
    String word() {
        return word;
    }

    /** What a program is best served with. */
    static Preload of(Program program) {
        if (!usesDjango(program) || hasSettings(program)) {
            // Settings have to be known before Django is loaded.
            return NOTHING;
        }
        return usesMySql(program) ? DJANGO_ON_MYSQL : DJANGO;
    }

    /** Whether any part is a module of an application, or its shell. */
    static boolean usesDjango(Program program) {
        return usesMySql(program)
                || program.parts().stream().anyMatch(part -> part.words().containsKey(ROLE));
    }

    static boolean usesMySql(Program program) {
        return program.parts().stream()
                .map(part -> part.words().getOrDefault("database", "").toLowerCase(Locale.ROOT))
                .anyMatch("mysql"::equals);
    }

    static boolean hasSettings(Program program) {
        return program.parts().stream().anyMatch(part -> role(part.words()).equals("settings"));
    }

    static String role(Map<String, String> words) {
        return words.getOrDefault(ROLE, "");
    }
}
