package dev.galley.snippet;

/**
 * What a name stands for, as far as an index knows. Immutable.
 *
 * @param key the full name of the module or class; empty for anything else
 */
record PythonName(Kind kind, String key) {
    /** Something whose own names are not known: a function, an instance, or what differs from release to release. */
    static final PythonName UNKNOWN = new PythonName(Kind.OTHER, "");

    enum Kind {
        MODULE,
        CLASS,
        OTHER
    }

    static PythonName module(String key) {
        return new PythonName(Kind.MODULE, key);
    }

    /** The name that a word in a module's line is about. */
    static String nameIn(String token) {
        int end = end(token);
        return end < 0 ? token : token.substring(0, end);
    }

    /** What that word says the name is. */
    static PythonName of(String module, String token) {
        int end = end(token);
        if (end < 0) {
            return UNKNOWN;
        }
        String written = token.substring(end + 1);
        String key = written.isEmpty() ? module + "." + token.substring(0, end) : written;
        return new PythonName(token.charAt(end) == '/' ? Kind.MODULE : Kind.CLASS, key);
    }

    private static int end(String token) {
        int slash = token.indexOf('/');
        return slash < 0 ? token.indexOf(':') : slash;
    }
}
