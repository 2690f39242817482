package dev.galley.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.galley.run.Ending;
import dev.galley.run.EngineRun;
import dev.galley.run.EngineRuntime;
import dev.galley.run.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What is said to a Python worker, and what it answers. Stateless. */
final class PythonAnswers {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PythonAnswers() {}

    static byte[] hello(List<String> ways, Preload preload) {
        return line(Map.of("hello", ways, "preload", preload.word()));
    }

    /** @param database where the program's Django keeps its tables; empty for one in memory */
    static byte[] request(Program program, Optional<SqlDatabase> database) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("parts", program.parts().stream().map(PythonAnswers::part).toList());
        fields.put("django", Preload.usesDjango(program));
        fields.put("extra", extra(program) / 1000.0);
        database.ifPresent(it -> fields.put("database", database(it)));
        return line(fields);
    }

    private static Map<String, Object> database(SqlDatabase database) {
        return Map.of(
                "socket", database.socket().map(Path::toString).orElse(""),
                "name", database.name(),
                "user", database.user(),
                "password", database.password());
    }

    /** Milliseconds that a program may take besides those of its parts: for Django, and tables in a server. */
    static long extra(Program program) {
        return Preload.hasSettings(program) || Preload.usesMySql(program) ? 10_000 : 0;
    }

    /** @param isLast whether no part of the program follows */
    static byte[] request(Program.Part part, boolean isLast) {
        Map<String, Object> fields = new HashMap<>(part(part));
        fields.put("isLast", isLast);
        return line(fields);
    }

    private static Map<String, Object> part(Program.Part part) {
        return Map.of(
                "code", part.code(),
                "isSession", PythonProvider.SESSIONS.contains(part.language()),
                "role", Preload.role(part.words()),
                "requires", part.requirements(),
                "timeout", part.timeout() / 1000.0,
                "mayFail", part.mayFail());
    }

    private static byte[] line(Map<String, Object> fields) {
        try {
            return (JSON.writeValueAsString(fields) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new AssertionError("maps, lists and text are always JSON", e);
        }
    }

    /** @throws IOException when the text is no JSON object */
    static JsonNode parse(String text) throws IOException {
        JsonNode node = JSON.readTree(text);
        if (!node.isObject()) {
            throw new IOException("not an answer");
        }
        return node;
    }

    static EngineRuntime runtime(JsonNode hello) {
        String implementation = hello.path("implementation").asText();
        String name = implementation.equals("cpython") ? "Python" : "Python (" + implementation + ")";
        return new EngineRuntime(
                name, hello.path("version").asText(), gaps(hello.path("how").asText()));
    }

    private static List<String> gaps(String how) {
        return switch (how) {
            case "root", "user" -> List.of();
            case "uid" -> List.of("reach the network", "read what all users may read");
            default ->
                List.of("reach the network", "read and change what you may", "end processes of yours", "fill the disk");
        };
    }

    static EngineRun run(JsonNode answer) {
        List<EngineRun.PartRun> parts = new ArrayList<>();
        answer.path("parts").forEach(part -> parts.add(part(part)));
        List<String> used = new ArrayList<>();
        answer.path("used").forEach(it -> used.add(it.asText()));
        return new EngineRun(parts, used);
    }

    static EngineRun.PartRun part(JsonNode answer) {
        return new EngineRun.PartRun(answer.path("out").asText(), ending(answer));
    }

    static EngineRun notRun(Program program, String why) {
        return new EngineRun(program.parts().stream()
                .map(part -> new EngineRun.PartRun("", new Ending.NotRun(why)))
                .toList());
    }

    private static Ending ending(JsonNode part) {
        String why = part.path("why").asText();
        return switch (part.path("end").asText()) {
            case "done", "left" -> new Ending.Completed();
            case "raised" -> raised(part);
            case "not run" -> new Ending.NotRun(why);
            default -> stopped(why);
        };
    }

    private static Ending raised(JsonNode part) {
        Set<String> names = new HashSet<>();
        part.path("bases").forEach(name -> names.add(name.asText()));
        List<Ending.Place> places = new ArrayList<>();
        part.path("places").forEach(place -> places.add(place(place)));
        return new Ending.Raised(
                part.path("type").asText(), names, part.path("message").asText(), places);
    }

    private static Ending.Place place(JsonNode place) {
        return new Ending.Place(
                place.path(0).asInt(),
                place.path(1).asInt(),
                place.path(2).asInt(),
                place.path(3).asInt());
    }

    static Ending stopped(String why) {
        if (why.equals("time")) {
            return new Ending.TimedOut();
        }
        if (why.startsWith("sandbox")) {
            return new Ending.NotRun("cannot be shut in");
        }
        return new Ending.Stopped(
                switch (why) {
                    case "output" -> "prints more than 64 KB";
                    case "heap" -> "needs more than 512 MB of memory";
                    case "threads" -> "starts more than 200 threads";
                    case "report" -> "breaks what runs it";
                    case "memory" -> "needs more than 1.5 GB of memory";
                    // The signal that a process gets for using more processor time than it may.
                    case "signal 24" -> "uses more processor time than it may";
                    default ->
                        why.startsWith("exit ") ? "ends itself with exit code" + why.substring(4) : "ends by " + why;
                });
    }
}
