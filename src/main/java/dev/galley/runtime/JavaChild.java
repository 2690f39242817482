package dev.galley.runtime;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the parts of one Java program, in a JVM of their own: whole files are compiled and their {@code main} is called,
 * anything else is evaluated as in JShell. Only this class and those that begin with its name are in that JVM, so they use
 * the JDK alone.
 */
public final class JavaChild {
    private final String token;
    private final Path program;
    private final PrintStream output;
    private final JavaChildReports reports;
    private final JavaChildFiles files;
    private final JavaChildPieces pieces;

    private JavaChild(String token, Path program, Path classes, String classPath) throws IOException {
        this.token = token;
        this.program = program;
        this.output = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        this.reports = new JavaChildReports(
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        ClassLoader loader = loader(classes, classPath);
        String compiled = classes + (classPath.isEmpty() ? "" : java.io.File.pathSeparator + classPath);
        this.files = new JavaChildFiles(classes, compiled, loader);
        this.pieces = new JavaChildPieces(compiled, loader);
    }

    private static ClassLoader loader(Path classes, String classPath) throws MalformedURLException {
        List<URL> places = new ArrayList<>(List.of(classes.toUri().toURL()));
        for (String place : classPath.split(java.io.File.pathSeparator, -1)) {
            if (!place.isEmpty()) {
                places.add(Path.of(place).toUri().toURL());
            }
        }
        return new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getSystemClassLoader());
    }

    /**
     * Runs a program.
     *
     * @param words the token, the folder of the parts, one to write to, the class path, and for each part whether it may
     *     fail
     */
    public static void main(String[] words) throws IOException {
        Path classes = Files.createDirectory(Path.of(words[2], "classes"));
        JavaChild child = new JavaChild(words[0], Path.of(words[1]), classes, words[3]);
        System.setOut(child.output);
        // What JVM and programs write to the real one are no reports.
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        boolean isFile = child.run(List.of(words).subList(4, words.length));
        if (!isFile) {
            // A program of pieces ends with its last statement, one that is a file with its last thread.
            System.exit(0);
        }
    }

    /** Whether the last part that ran was a whole file. */
    private boolean run(List<String> mayFail) throws IOException {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < mayFail.size(); i++) {
            codes.add(Files.readString(program.resolve("part-" + i)));
        }
        List<Boolean> areFiles = new ArrayList<>();
        for (String code : codes) {
            areFiles.add(files.isFile(code));
        }
        // What takes its time only once is done before time counts.
        pieces.prepare(codes, areFiles.contains(false));
        output.print(token);
        output.flush();
        boolean isFile = false;
        for (int i = 0; i < codes.size(); i++) {
            isFile = areFiles.get(i);
            Outcome outcome = isFile ? files.run(i, codes.get(i)) : pieces.run(i, codes.get(i));
            output.flush();
            reports.say(i, outcome);
            output.print(token);
            output.flush();
            if (!(outcome instanceof Done) && !mayFail.get(i).equals("true")) {
                break;
            }
        }
        return isFile;
    }

    /** How a part ended. */
    sealed interface Outcome {}

    /** It came to its end. */
    record Done() implements Outcome {}

    /** It threw; the places as part, line, column, length, outermost first. */
    record Thrown(Throwable error, List<int[]> places) implements Outcome {}

    /** It does not compile. */
    record Broken(String code, String message, List<int[]> places) implements Outcome {}
}
