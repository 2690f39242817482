package dev.galley.runtime;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The imports that JShell has from its start. Each costs a compilation, so only those are made that code can need. Stateless. */
final class JavaChildImports {
    private static final List<String> PACKAGES = List.of(
            "java.io",
            "java.math",
            "java.net",
            "java.nio.file",
            "java.util",
            "java.util.concurrent",
            "java.util.function",
            "java.util.prefs",
            "java.util.regex",
            "java.util.stream");

    private static final Pattern NAME = Pattern.compile("\\b[A-Z]\\w*");

    private JavaChildImports() {}

    static List<String> needed(String code) {
        Set<String> names = new LinkedHashSet<>();
        NAME.matcher(code).results().forEach(found -> names.add(found.group()));
        List<String> imports = new ArrayList<>();
        for (String name : PACKAGES) {
            if (names.stream().anyMatch(it -> exists(name + "." + it))) {
                imports.add("import " + name + ".*;");
            }
        }
        return imports;
    }

    private static boolean exists(String name) {
        try {
            Class.forName(name, false, ClassLoader.getSystemClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
