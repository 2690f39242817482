package dev.galley.snippet;

import dev.galley.page.Snippet;
import dev.galley.page.SnippetAttribute;
import java.util.Optional;

/**
 * The releases a fence names: {@code python=3.13}, {@code django=5.0}, {@code requires="celery>=5.4"}. A fence that names
 * none is taken to fit the index. Immutable.
 */
record PythonTarget(Optional<String> python, Optional<String> django, Optional<String> requires) {
    private static final String DJANGO = "django";

    static PythonTarget of(Snippet snippet) {
        return new PythonTarget(value(snippet, "python"), value(snippet, DJANGO), value(snippet, "requires"));
    }

    /** Whether an index of that release tells which names a package has in the named one. */
    boolean isCovered(String top, PythonRelease release) {
        boolean isPython = release.name().equals("Python");
        return requires.map(release::meets).orElse(true)
                && (!isPython || python.map(release::covers).orElse(true))
                && (!top.equals(DJANGO) || django.map(release::covers).orElse(true));
    }

    /** How a fence names another release of a package. */
    static String example(String top, PythonRelease release) {
        return switch (release.name()) {
            case "Python" -> "`python=3.15`";
            case "Django" -> top.equals(DJANGO) ? "`django=6.0`" : "`requires=\"django>=6.0\"`";
            default -> "`requires=\"" + release.name() + ">…\"`";
        };
    }

    private static Optional<String> value(Snippet snippet, String name) {
        return snippet.attribute(name).map(SnippetAttribute::value);
    }
}
