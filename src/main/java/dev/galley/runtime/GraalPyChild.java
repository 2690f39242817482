package dev.galley.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;

/**
 * What runs in the process beside Galley: takes the parts of programs as lines of JSON and gives back how each ended. The
 * only class that Galley's own process must never load, with those it uses: GraalPy is not on its class path.
 */
final class GraalPyChild {
    /** How the process ends when it is short of memory itself. */
    static final int SHORT_OF_MEMORY = 3;

    /** The property that says where GraalPy unpacks Python's library. */
    static final String LIBRARY = "polyglot.engine.userResourceCache";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long HELLO_MILLIS = 60_000;

    private final Engine engine = Engine.newBuilder("python")
            .allowExperimentalOptions(true)
            .option("engine.WarnInterpreterOnly", "false")
            .logHandler(OutputStream.nullOutputStream())
            .build();
    private final Source script;
    private final Path library = Path.of(System.getProperty(LIBRARY, "none"));
    private Optional<GraalPyProgram> program = Optional.empty();

    private GraalPyChild(Source script) {
        this.script = script;
    }

    /**
     * Answers until nobody asks any more.
     *
     * @param names the scripts that run the parts, beside this class
     */
    public static void main(String[] names) throws IOException, InterruptedException, ExecutionException {
        PrintStream answers = System.out;
        // Nothing but answers may be said there.
        System.setOut(System.err);
        try {
            new GraalPyChild(script(names)).serve(System.in, answers);
        } catch (OutOfMemoryError e) {
            Runtime.getRuntime().halt(SHORT_OF_MEMORY);
        } finally {
            // Threads of programs, and operations that cannot be interrupted, must not hold the process.
            Runtime.getRuntime().halt(1);
        }
    }

    private static Source script(String[] names) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            try (InputStream in = GraalPyChild.class.getResourceAsStream(name)) {
                text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .append('\n');
            }
        }
        return Source.newBuilder("python", text, "galley").build();
    }

    private void serve(InputStream requests, PrintStream answers)
            throws IOException, InterruptedException, ExecutionException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(requests, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            JsonNode request = JSON.readTree(line);
            Map<String, Object> answer = request.has("hello") ? hello() : part(request);
            answers.write((JSON.writeValueAsString(answer) + "\n").getBytes(StandardCharsets.UTF_8));
            answers.flush();
        }
    }

    /** Proves that programs run at all, which also warms up what all of them need. */
    private Map<String, Object> hello() throws IOException, InterruptedException, ExecutionException {
        GraalPyProgram first = new GraalPyProgram(engine, script, library);
        Map<String, Object> ending = first.run("print(1)", List.of(), false, HELLO_MILLIS);
        first.close();
        String python =
                Objects.requireNonNull(engine.getLanguages().get("python")).getVersion();
        return Map.of(
                "implementation",
                "graalpy",
                "version",
                python + " (" + engine.getVersion() + ")",
                "works",
                "1\n".equals(ending.get("out")));
    }

    private Map<String, Object> part(JsonNode request) throws IOException, InterruptedException, ExecutionException {
        GraalPyProgram running =
                program.isPresent() ? program.orElseThrow() : new GraalPyProgram(engine, script, library);
        program = Optional.of(running);
        boolean mayFail = request.path("mayFail").asBoolean();
        Map<String, Object> ending =
                running.run(request.path("code").asText(), requirements(request), mayFail, timeout(request));
        boolean isOver = request.path("isLast").asBoolean() || isOver(ending, mayFail);
        ending.put("isOver", isOver);
        if (isOver) {
            program = Optional.empty();
            boolean isClosed = running.close();
            ending.put("isSpent", !isClosed || isShortOfMemory());
        }
        return ending;
    }

    private static List<String> requirements(JsonNode request) {
        List<String> requirements = new ArrayList<>();
        request.path("requires").forEach(it -> requirements.add(it.asText()));
        return requirements;
    }

    private static long timeout(JsonNode request) {
        return Math.round(request.path("timeout").asDouble() * 1000);
    }

    private static boolean isOver(Map<String, Object> ending, boolean mayFail) {
        Object end = Objects.requireNonNull(ending.get("end"));
        return !end.equals("done") && !(end.equals("raised") && mayFail);
    }

    /** Whether a program left so much behind that the next ones would feel it. */
    private static boolean isShortOfMemory() {
        if (isHalfFull()) {
            System.gc();
        }
        return isHalfFull();
    }

    private static boolean isHalfFull() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory() > runtime.maxMemory() / 2;
    }
}
