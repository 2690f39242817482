package dev.galley.runtime;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import dev.galley.runtime.JavaChild.Broken;
import dev.galley.runtime.JavaChild.Done;
import dev.galley.runtime.JavaChild.Outcome;
import dev.galley.runtime.JavaChild.Thrown;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles parts that are whole files, and runs those that have a {@code main}. Later files see the classes of earlier ones. */
final class JavaChildFiles {
    private static final Pattern FILE = Pattern.compile("part-(\\d{1,6})\\.java");
    /** From here on, a program needs neither a class around it nor a static method. */
    private static final int RELAXED = 25;

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final Path classes;
    private final String classPath;
    private final ClassLoader loader;

    /**
     * @param classes where classes are written to; part of the class path
     * @param loader one that finds classes there
     */
    JavaChildFiles(Path classes, String classPath, ClassLoader loader) {
        this.classes = classes;
        this.classPath = classPath;
        this.loader = loader;
    }

    /** The source of a part, whatever the names of its classes. */
    private static final class PartSource extends SimpleJavaFileObject {
        private final String text;

        PartSource(int part, String text) {
            super(URI.create("string:///part-" + part + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return kind == Kind.SOURCE;
        }
    }

    /** Whether a part is a whole file: it has a package, or a class with a {@code main}, and parses as such. */
    boolean isFile(String text) throws IOException {
        // Most are none, and a parse costs more than a look.
        boolean mayBe = text.contains("package") || text.contains("main");
        return mayBe
                && unit(text)
                        .filter(unit ->
                                unit.getPackageName() != null || main(unit).isPresent())
                        .isPresent();
    }

    private Optional<CompilationUnitTree> unit(String text) throws IOException {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavacTask task = (JavacTask) compiler.getTask(
                new StringWriter(), null, found, List.of("-proc:none"), null, List.of(new PartSource(0, text)));
        CompilationUnitTree unit = task.parse().iterator().next();
        boolean isBroken = errors(found).stream().findAny().isPresent();
        return isBroken ? Optional.empty() : Optional.of(unit);
    }

    private static List<Diagnostic<? extends JavaFileObject>> errors(DiagnosticCollector<JavaFileObject> found) {
        List<Diagnostic<? extends JavaFileObject>> errors = new ArrayList<>(found.getDiagnostics());
        errors.removeIf(it -> it.getKind() != Diagnostic.Kind.ERROR);
        return errors;
    }

    /** The name of the first class that can be started. */
    private static Optional<String> main(CompilationUnitTree unit) {
        String prefix = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
        for (Tree type : unit.getTypeDecls()) {
            if (type instanceof ClassTree tree && hasMain(tree)) {
                String name = tree.getSimpleName().toString();
                return Optional.of(prefix + (name.isEmpty() ? "part-0" : name));
            }
        }
        return Optional.empty();
    }

    private static boolean hasMain(ClassTree type) {
        return type.getMembers().stream().anyMatch(member -> member instanceof MethodTree method && isMain(method));
    }

    private static boolean isMain(MethodTree method) {
        boolean isNamedSo = method.getName().contentEquals("main");
        boolean isStatic = method.getModifiers().getFlags().contains(javax.lang.model.element.Modifier.STATIC);
        int parameters = method.getParameters().size();
        boolean takesWords = parameters == 1
                && Set.of("String[]", "String...", "java.lang.String[]")
                        .contains(method.getParameters().get(0).getType().toString());
        return isNamedSo && (isRelaxed() ? parameters == 0 || takesWords : isStatic && takesWords);
    }

    private static boolean isRelaxed() {
        return Runtime.version().feature() >= RELAXED;
    }

    Outcome run(int part, String text) throws IOException {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options =
                List.of("-proc:none", "-nowarn", "-d", classes.toString(), "-classpath", classPath, "-parameters");
        try (var standard = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    new StringWriter(), standard, found, options, null, List.of(new PartSource(part, text)));
            Optional<String> main = main(task.parse().iterator().next());
            task.analyze();
            if (!errors(found).isEmpty()) {
                return broken(part, text, errors(found).get(0));
            }
            task.generate();
            return main.isPresent() ? start(main.get().replace("part-0", "part-" + part)) : new Done();
        }
    }

    private static Broken broken(int part, String text, Diagnostic<?> error) {
        int[] place = JavaChildText.place(part, text, (int) error.getStartPosition(), (int) error.getEndPosition());
        return new Broken(error.getCode(), JavaChildText.message(error.getMessage(Locale.ROOT)), List.of(place));
    }

    private Outcome start(String name) {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        Thread.currentThread().setContextClassLoader(loader);
        try {
            call(loader.loadClass(name));
        } catch (InvocationTargetException e) {
            Throwable thrown = Optional.ofNullable(e.getCause()).orElse(e);
            return new Thrown(thrown, places(thrown));
        } catch (ReflectiveOperationException | LinkageError e) {
            return new Thrown(e, List.of());
        }
        waitFor(before);
        return new Done();
    }

    private static void call(Class<?> type) throws ReflectiveOperationException {
        Method main;
        try {
            main = type.getDeclaredMethod("main", String[].class);
        } catch (NoSuchMethodException e) {
            main = type.getDeclaredMethod("main");
        }
        main.setAccessible(true);
        Object[] words = main.getParameterCount() == 1 ? new Object[] {new String[0]} : new Object[0];
        main.invoke(Modifier.isStatic(main.getModifiers()) ? null : made(type), words);
    }

    private static Object made(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    /** A program ends with the last of its threads. */
    private static void waitFor(Set<Thread> before) {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (!thread.isDaemon() && !before.contains(thread)) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    // A program that interrupts its starter waits no longer.
                    return;
                }
            }
        }
    }

    /** Where an exception came through whole files, outermost first. */
    static List<int[]> places(Throwable error) {
        List<int[]> places = new ArrayList<>();
        for (StackTraceElement step : error.getStackTrace()) {
            place(step).ifPresent(place -> places.add(0, place));
        }
        return places;
    }

    static Optional<int[]> place(StackTraceElement step) {
        Matcher file = FILE.matcher(Optional.ofNullable(step.getFileName()).orElse(""));
        return file.matches()
                ? Optional.of(new int[] {Integer.parseInt(file.group(1)), step.getLineNumber(), 0, 0})
                : Optional.empty();
    }
}
