package dev.galley.runtime;

import dev.galley.runtime.JavaChild.Broken;
import dev.galley.runtime.JavaChild.Done;
import dev.galley.runtime.JavaChild.Outcome;
import dev.galley.runtime.JavaChild.Thrown;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** Evaluates parts as JShell does: declarations and statements in any order, all in one scope. */
final class JavaChildPieces {
    private static final String UNRESOLVED = "compiler.err.cant.resolve";

    private final String classPath;
    private final ClassLoader loader;
    private final Map<String, Piece> pieces = new LinkedHashMap<>();
    private Optional<Shell> shell = Optional.empty();
    private List<String> codes = List.of();

    JavaChildPieces(String classPath, ClassLoader loader) {
        this.classPath = classPath;
        this.loader = loader;
    }

    /** A JShell, and what its code last threw. */
    private record Shell(JShell jshell, SourceCodeAnalysis analysis, Here here) {}

    /** A snippet of JShell, and where in which part it stands. */
    private record Piece(Snippet snippet, int part, int offset) {}

    /** Runs the code in this process, and keeps what it throws. */
    private static final class Here extends DirectExecutionControl implements ExecutionControlProvider {
        private Optional<Throwable> thrown = Optional.empty();

        Here(LoaderDelegate delegate) {
            super(delegate);
        }

        @Override
        protected String invoke(Method method) throws Exception {
            thrown = Optional.empty();
            try {
                return super.invoke(method);
            } catch (InvocationTargetException e) {
                thrown = Optional.ofNullable(e.getCause());
                throw e;
            }
        }

        @Override
        public String name() {
            return "here";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
            return this;
        }
    }

    /**
     * @param codes all parts of the program
     * @param isNeeded whether any of them is to be run here
     */
    void prepare(List<String> codes, boolean isNeeded) {
        this.codes = List.copyOf(codes);
        if (isNeeded) {
            shell();
        }
    }

    private Shell shell() {
        if (shell.isEmpty()) {
            Here here = new Here(new JavaChildLoader(loader));
            JShell jshell = JShell.builder()
                    .executionEngine(here, Map.of())
                    .compilerOptions("-Xlint:none")
                    .build();
            jshell.addToClasspath(classPath);
            JavaChildImports.needed(String.join("\n", codes)).forEach(jshell::eval);
            shell = Optional.of(new Shell(jshell, jshell.sourceCodeAnalysis(), here));
        }
        return shell.get();
    }

    Outcome run(int part, String code) {
        Thread.currentThread().setContextClassLoader(loader);
        List<Snippet> declared = new ArrayList<>();
        int offset = 0;
        while (true) {
            offset = afterBlanks(code, offset);
            String rest = code.substring(offset);
            CompletionInfo info = shell().analysis().analyzeCompletion(rest);
            if (rest.isEmpty() || info.completeness() == Completeness.EMPTY) {
                return undefined(declared).orElseGet(Done::new);
            }
            boolean isWhole = info.completeness().isComplete() && info.remaining() != null;
            String piece =
                    isWhole ? rest.substring(0, rest.length() - info.remaining().length()) : rest;
            boolean isLast = !isWhole || code.substring(offset + piece.length()).isBlank();
            Optional<Outcome> failed = evaluate(part, offset, piece, isLast, declared);
            if (failed.isPresent()) {
                return failed.get();
            }
            offset += piece.length();
        }
    }

    private static int afterBlanks(String code, int offset) {
        int at = offset;
        while (at < code.length() && Character.isWhitespace(code.charAt(at))) {
            at++;
        }
        return at;
    }

    private Optional<Outcome> evaluate(int part, int offset, String text, boolean isLast, List<Snippet> declared) {
        for (SnippetEvent event : shell().jshell().eval(text)) {
            if (event.causeSnippet() != null) {
                // One of before, compiled anew because of this one.
                continue;
            }
            Piece piece = new Piece(event.snippet(), part, offset);
            pieces.put(event.snippet().id(), piece);
            if (event.status() == Snippet.Status.REJECTED) {
                return Optional.of(broken(piece));
            }
            if (event.exception() != null) {
                return Optional.of(failed(piece));
            }
            declared.add(event.snippet());
            show(event, isLast && !JavaChildText.endsInSemicolon(text));
        }
        return Optional.empty();
    }

    /** As JShell shows it: what ends a block without a semicolon is there for its value. */
    private static void show(SnippetEvent event, boolean isShown) {
        boolean isExpression = event.snippet().kind() == Snippet.Kind.EXPRESSION
                || event.snippet().subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
        if (isShown && isExpression && event.value() != null && !event.value().isEmpty()) {
            System.out.println(event.value());
        }
    }

    private Outcome failed(Piece piece) {
        return shell().here()
                .thrown
                .filter(it -> !it.getClass().getName().startsWith("jdk.jshell."))
                .<Outcome>map(it -> new Thrown(it, places(it)))
                .orElseGet(() -> undefined(
                                pieces.values().stream().map(Piece::snippet).toList())
                        .orElseGet(() -> unresolved(piece)));
    }

    /** What was declared but uses names that nobody has declared. */
    private Optional<Outcome> undefined(List<Snippet> declared) {
        return declared.stream()
                .filter(it -> it instanceof DeclarationSnippet)
                .filter(it -> {
                    Snippet.Status status = shell().jshell().status(it);
                    return status == Snippet.Status.RECOVERABLE_DEFINED
                            || status == Snippet.Status.RECOVERABLE_NOT_DEFINED;
                })
                .findFirst()
                .flatMap(it -> Optional.ofNullable(pieces.get(it.id())))
                .map(this::broken);
    }

    private Broken broken(Piece piece) {
        Optional<Diag> error = shell().jshell()
                .diagnostics(piece.snippet())
                .filter(Diag::isError)
                .findFirst();
        return error.map(it -> new Broken(
                        it.getCode(),
                        JavaChildText.message(it.getMessage(Locale.ROOT)),
                        List.of(place(piece, (int) it.getStartPosition(), (int) it.getEndPosition()))))
                .orElseGet(() -> unresolved(piece));
    }

    /** Of what may still be declared later, JShell only says the name. */
    private Broken unresolved(Piece piece) {
        String symbol = piece.snippet() instanceof DeclarationSnippet declaration
                ? shell().jshell()
                        .unresolvedDependencies(declaration)
                        .findFirst()
                        .orElse("")
                : "";
        String name = symbol.replaceFirst("^\\w+ ", "").replaceFirst("\\W.*", "");
        Matcher found = Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                .matcher(piece.snippet().source());
        boolean isFound = !name.isEmpty() && found.find();
        return new Broken(
                UNRESOLVED,
                "cannot find symbol: " + symbol,
                List.of(isFound ? place(piece, found.start(), found.end()) : place(piece, 0, 1)));
    }

    private int[] place(Piece piece, int start, int end) {
        return JavaChildText.place(piece.part(), codes.get(piece.part()), piece.offset() + start, piece.offset() + end);
    }

    /** Where an exception came through parts, outermost first. */
    private List<int[]> places(Throwable error) {
        List<int[]> places = new ArrayList<>();
        Map<String, Map<Integer, int[]>> lines = lines();
        for (StackTraceElement step : error.getStackTrace()) {
            Map<Integer, int[]> known = lines.getOrDefault(String.valueOf(step.getFileName()), Map.of());
            Optional.ofNullable(known.get(step.getLineNumber()))
                    .or(() -> JavaChildFiles.place(step))
                    .ifPresent(place -> places.add(0, place));
        }
        return places;
    }

    /** From the files that JShell makes of snippets, and their lines, to places; its own reckoning knows no lines. */
    private Map<String, Map<Integer, int[]>> lines() {
        Map<String, Map<Integer, int[]>> files = new LinkedHashMap<>();
        for (Piece piece : pieces.values()) {
            SourceCodeAnalysis.SnippetWrapper wrapper = shell().analysis().wrapper(piece.snippet());
            String name = wrapper.fullClassName();
            Map<Integer, int[]> lines = files.computeIfAbsent(
                    name.substring(name.lastIndexOf('.') + 1) + ".java", it -> new LinkedHashMap<>());
            String source = piece.snippet().source();
            for (int at = 0; at < source.length(); at++) {
                int line = JavaChildText.line(wrapper.wrapped(), wrapper.sourceToWrappedPosition(at));
                int own = JavaChildText.line(codes.get(piece.part()), piece.offset() + at);
                lines.putIfAbsent(line, new int[] {piece.part(), own, 0, 0});
                int next = source.indexOf('\n', at);
                at = next < 0 ? source.length() : afterBlanks(source, next) - 1;
            }
        }
        return files;
    }
}
