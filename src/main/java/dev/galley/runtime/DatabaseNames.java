package dev.galley.runtime;

import dev.galley.run.Program;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of databases in programs. Stateless. */
final class DatabaseNames {
    /** What a program's own database is called in its output, and may be called by it. */
    static final String SHOWN = "test";

    private static final Set<String> OF_SERVERS = Set.of("mysql", "sys", "information_schema", "performance_schema");
    private static final Pattern MADE = Pattern.compile(
            "(?i)\\bcreate\\s{1,9}(?:or\\s{1,9}replace\\s{1,9})?(?:database|schema)\\s{1,9}"
                    + "(?:if\\s{1,9}not\\s{1,9}exists\\s{1,9})?`?([A-Za-z]\\w{0,50})\\b");
    private static final Pattern USE_SHOWN = Pattern.compile("(?i)use\\s+(?-i:`?" + SHOWN + "`?)");

    private DatabaseNames() {}

    /** Those that a program says it makes; none that belongs to a server. */
    static Set<String> made(Program program) {
        Set<String> names = new TreeSet<>();
        for (Program.Part part : program.parts()) {
            Matcher made = MADE.matcher(part.code());
            while (made.find()) {
                names.add(made.group(1));
            }
        }
        names.removeIf(name -> OF_SERVERS.contains(name.toLowerCase(Locale.ROOT)));
        return names;
    }

    /** The statement, using a program's own database by its real name if it uses the one that is shown. */
    static String used(String statement, String real) {
        return USE_SHOWN.matcher(statement).matches() ? "USE `" + real + "`" : statement;
    }

    /** A text without the real name of a program's own database, which is another in each run. */
    static String shown(String text, String real) {
        return text.replace(real, SHOWN);
    }
}
