package dev.galley.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.galley.run.Ending;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How parts ended, as their host says it: lines of JSON such as {@code {"part": 0, "end": "raised", "type": "Oops",
 * "names": ["Oops"], "message": "…", "places": [[0, 3, 1, 4]]}}, {@code {"part": 1, "end": "done"}} and
 * {@code {"part": 1, "end": "exit", "code": 3, "places": []}}. A program may write there, too: what does not fit is passed
 * over, and the first report of a part counts. Stateless.
 */
final class PartReports {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 2000;
    private static final int MOST = 100;
    private static final int MOST_SIGNALS = 64;
    /** The signal that a process gets for using more processor time than it may. */
    private static final int TOO_MUCH_TIME = 24;

    private PartReports() {}

    /** Characters as bytes: pieces may end within a character. */
    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** The endings by part, from 0. */
    static Map<Integer, Ending> parse(String reports) {
        Map<Integer, Ending> endings = new HashMap<>();
        String text = new String(reports.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        text.lines().filter(line -> line.startsWith("{")).forEach(line -> {
            try {
                JsonNode report = JSON.readTree(line);
                if (report.path("part").isInt()) {
                    endings.putIfAbsent(report.path("part").asInt(), ending(report));
                }
            } catch (JsonProcessingException e) {
                // Not the host's.
            }
        });
        return endings;
    }

    private static Ending ending(JsonNode report) {
        return switch (report.path("end").asText()) {
            case "done" -> new Ending.Completed();
            case "raised" -> raised(report);
            case "exit" -> exit(report.path("code").asInt(), places(report));
            default -> new Ending.Stopped("ends in a way that nobody knows");
        };
    }

    private static Ending raised(JsonNode report) {
        Set<String> names = new HashSet<>();
        report.path("names").forEach(name -> {
            if (names.size() < MOST) {
                names.add(cut(name.asText()));
            }
        });
        String type = cut(report.path("type").asText());
        names.add(type);
        return new Ending.Raised(type, names, cut(report.path("message").asText()), places(report));
    }

    private static List<Ending.Place> places(JsonNode report) {
        List<Ending.Place> places = new ArrayList<>();
        report.path("places").forEach(place -> {
            if (places.size() < MOST) {
                places.add(new Ending.Place(number(place, 0), number(place, 1), number(place, 2), number(place, 3)));
            }
        });
        return places;
    }

    private static int number(JsonNode place, int index) {
        return Math.max(0, Math.min(place.path(index).asInt(), 1 << 24));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** The end of a whole process. */
    static Ending ended(int code) {
        if (code < 0) {
            return new Ending.Stopped("ends the process that watches it");
        }
        if (code <= 128 || code > 128 + MOST_SIGNALS) {
            return exit(code, List.of());
        }
        return new Ending.Stopped(
                code - 128 == TOO_MUCH_TIME
                        ? "uses more processor time than it may"
                        : "ends by signal " + (code - 128));
    }

    /** A failure that has a number in place of a name. */
    static Ending exit(int code, List<Ending.Place> places) {
        String name = "exit " + code;
        return code == 0
                ? new Ending.Completed()
                : new Ending.Raised(name, Set.of(name, "exit", "" + code), "", places);
    }
}
