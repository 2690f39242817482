package dev.galley.runtime;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says how parts ended, a line of JSON for each. */
final class JavaChildReports {
    private static final int LONGEST = 2000;

    private final PrintStream stream;

    JavaChildReports(PrintStream stream) {
        this.stream = stream;
    }

    void say(int part, JavaChild.Outcome outcome) {
        stream.print("\n{\"part\": " + part + ", " + ending(outcome) + "}\n");
        stream.flush();
    }

    private static String ending(JavaChild.Outcome outcome) {
        if (outcome instanceof JavaChild.Thrown thrown) {
            Class<?> type = thrown.error().getClass();
            return raised(simple(type), names(type), message(thrown.error()), thrown.places());
        }
        if (outcome instanceof JavaChild.Broken broken) {
            List<String> names = List.of("CompileError", broken.code());
            return raised("CompileError", names, broken.message(), broken.places());
        }
        return "\"end\": \"done\"";
    }

    private static String raised(String type, List<String> names, String message, List<int[]> places) {
        return "\"end\": \"raised\", \"type\": " + text(type)
                + ", \"names\": [" + names.stream().map(JavaChildReports::text).collect(Collectors.joining(", "))
                + "], \"message\": " + text(message)
                + ", \"places\": [" + places.stream().map(Arrays::toString).collect(Collectors.joining(", ")) + "]";
    }

    private static List<String> names(Class<?> type) {
        List<String> names = new ArrayList<>();
        for (Class<?> it = type; it != null && it != Object.class; it = it.getSuperclass()) {
            names.add(simple(it));
            names.add(it.getName());
        }
        return names;
    }

    private static String simple(Class<?> type) {
        String name = type.getSimpleName();
        return name.isEmpty() ? type.getName().substring(type.getName().lastIndexOf('.') + 1) : name;
    }

    private static String message(Throwable error) {
        try {
            String message = error.getMessage();
            // JShell has the author's names in classes of its own.
            return message == null ? "" : message.replaceAll("\\bREPL\\.\\$JShell\\$\\w+[.$]", "");
        } catch (Throwable e) {
            return "message that cannot be shown";
        }
    }

    private static String text(String value) {
        StringBuilder text = new StringBuilder("\"");
        String cut = value.length() <= LONGEST ? value : value.substring(0, LONGEST);
        for (int i = 0; i < cut.length(); i++) {
            char c = cut.charAt(i);
            boolean isPlain = c >= ' ' && c < 127 && c != '"' && c != '\\';
            text.append(isPlain ? "" + c : String.format(Locale.ROOT, "\\u%04x", (int) c));
        }
        return text.append('"').toString();
    }
}
