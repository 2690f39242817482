package dev.galley.snippet;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.galley.diagnostic.Suggestions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What each instruction of a Dockerfile needs, as BuildKit reads it. Immutable. */
final class DockerfileRules {
    private static final Set<String> KNOWN = Set.of(
            "ADD",
            "ARG",
            "CMD",
            "COPY",
            "ENTRYPOINT",
            "ENV",
            "EXPOSE",
            "FROM",
            "HEALTHCHECK",
            "LABEL",
            "MAINTAINER",
            "ONBUILD",
            "RUN",
            "SHELL",
            "STOPSIGNAL",
            "USER",
            "VOLUME",
            "WORKDIR");
    private static final Map<String, Set<String>> FLAGS = Map.of(
            "ADD",
            Set.of("--chown", "--chmod", "--link", "--keep-git-dir", "--checksum", "--exclude", "--unpack"),
            "COPY",
            Set.of("--from", "--chown", "--chmod", "--link", "--parents", "--exclude"),
            "FROM",
            Set.of("--platform"),
            "HEALTHCHECK",
            Set.of("--interval", "--timeout", "--start-period", "--start-interval", "--retries"),
            "RUN",
            Set.of("--mount", "--network", "--security", "--device"));
    private static final Set<String> MAY_BE_EMPTY = Set.of("CMD", "ENTRYPOINT");
    private static final Set<String> NEVER_TRIGGERED = Set.of("FROM", "MAINTAINER", "ONBUILD");
    private static final Set<String> LISTS = Set.of("CMD", "ENTRYPOINT", "RUN", "SHELL", "VOLUME", "COPY", "ADD");
    private static final Pattern STAGE = Pattern.compile("[a-zA-Z][\\w.-]*");
    private static final Pattern PORT = Pattern.compile("\\d+(?:-\\d+)?(?:/\\w+)?|.*\\$.*");
    /** A test of the shell, which also begins with a bracket; not one with a comma behind a quoted text, as in a list. */
    private static final Pattern SHELL_TEST = Pattern.compile("(?s)\\[\\[.*|\\[\\s(?!.*[\"']\\s*,).*");

    private static final JsonFactory JSON = new JsonFactory();

    private final Lines lines;
    private final char escape;

    DockerfileRules(Lines lines, char escape) {
        this.lines = lines;
        this.escape = escape;
    }

    static boolean isFrom(DockerfileLine instruction) {
        return keyword(instruction).equals("FROM");
    }

    /** An unknown one is reported for itself. */
    static boolean mustFollowFrom(String keyword) {
        return KNOWN.contains(keyword) && !keyword.equals("ARG");
    }

    static String keyword(DockerfileLine instruction) {
        return instruction.first().text().toUpperCase(Locale.ROOT);
    }

    /** What is wrong with an instruction, if anything is. */
    Optional<Fault> fault(DockerfileLine instruction) {
        String keyword = keyword(instruction);
        if (!KNOWN.contains(keyword)) {
            return Optional.of(unknown("instruction", instruction.first(), keyword, KNOWN));
        }
        DockerfileLine arguments = instruction.rest();
        List<DockerfileLine> flags = flags(keyword, arguments);
        Optional<Fault> flag = flagFault(keyword, flags);
        if (flag.isPresent()) {
            return flag;
        }
        DockerfileLine rest = behind(flags, arguments);
        if (rest.isEmpty()) {
            return MAY_BE_EMPTY.contains(keyword)
                    ? Optional.empty()
                    : at(instruction.first(), "`" + keyword + "` without an argument");
        }
        return isList(keyword, rest) ? listFault(keyword, rest) : argumentFault(keyword, rest);
    }

    private List<DockerfileLine> flags(String keyword, DockerfileLine arguments) {
        return FLAGS.containsKey(keyword) && arguments.text().startsWith("--")
                ? arguments.words(escape).stream()
                        .takeWhile(word -> word.text().startsWith("--"))
                        .toList()
                : List.of();
    }

    private Optional<Fault> flagFault(String keyword, List<DockerfileLine> flags) {
        Set<String> known = FLAGS.getOrDefault(keyword, Set.of());
        for (DockerfileLine flag : flags) {
            String name = flag.text().replaceFirst("(?s)=.*", "");
            if (!known.contains(name) && !name.equals("--")) {
                DockerfileLine part = flag.part(0, name.length());
                return Optional.of(unknown("flag of `" + keyword + "`", part, name, known));
            }
        }
        return Optional.empty();
    }

    private static DockerfileLine behind(List<DockerfileLine> flags, DockerfileLine arguments) {
        if (flags.isEmpty()) {
            return arguments;
        }
        return arguments.behind(flags.get(flags.size() - 1).end()).stripped();
    }

    private Optional<Fault> argumentFault(String keyword, DockerfileLine rest) {
        return switch (keyword) {
            case "FROM" -> fromFault(rest);
            case "COPY", "ADD" -> copyFault(keyword, rest);
            case "ENV", "LABEL" -> pairsFault(keyword, rest);
            case "ARG" -> quoteFault(rest);
            case "EXPOSE" -> exposeFault(rest);
            case "HEALTHCHECK" -> healthFault(rest);
            case "ONBUILD" -> triggerFault(rest);
            case "SHELL" -> at(rest, "`SHELL` takes a JSON list");
            default -> Optional.empty();
        };
    }

    private Optional<Fault> fromFault(DockerfileLine rest) {
        List<DockerfileLine> words = rest.words(escape);
        boolean isNamed = words.size() == 3
                && words.get(1).text().toUpperCase(Locale.ROOT).equals("AS");
        if (words.size() != 1 && !isNamed) {
            return at(words.get(1), "`FROM` takes an image, or an image, `AS` and a name");
        }
        return isNamed
                ? at(words.get(2), "invalid name of a stage: `" + words.get(2).text() + "`")
                        .filter(fault -> !isStage(words.get(2).text()))
                : Optional.empty();
    }

    private static boolean isStage(String name) {
        return name.contains("$") || STAGE.matcher(name).matches();
    }

    private Optional<Fault> copyFault(String keyword, DockerfileLine rest) {
        boolean isEnough = rest.words(escape).size() >= 2;
        return isEnough ? Optional.empty() : at(rest, "`" + keyword + "` takes at least two arguments");
    }

    private Optional<Fault> pairsFault(String keyword, DockerfileLine rest) {
        List<DockerfileLine> words = rest.words(escape);
        if (!words.get(0).text().contains("=")) {
            return words.size() < 2 ? at(rest, "`" + keyword + "` takes two arguments") : Optional.empty();
        }
        Optional<Fault> quote = quoteFault(rest);
        return quote.isPresent()
                ? quote
                : words.stream()
                        .filter(word -> word.text().indexOf('=') <= 0)
                        .findFirst()
                        .flatMap(word -> at(word, "not of the form `name=value`"));
    }

    private Optional<Fault> quoteFault(DockerfileLine rest) {
        int open = rest.openQuote(escape);
        return open < 0 ? Optional.empty() : at(rest.part(open, open + 1), "quote without its end");
    }

    private Optional<Fault> exposeFault(DockerfileLine rest) {
        return rest.words(escape).stream()
                .filter(word -> !PORT.matcher(word.text()).matches())
                .findFirst()
                .flatMap(word -> at(word, "invalid port: `" + word.text() + "`"));
    }

    private Optional<Fault> healthFault(DockerfileLine rest) {
        String kind = keyword(rest);
        if (kind.equals("CMD")) {
            return rest.rest().isEmpty() ? at(rest, "`HEALTHCHECK CMD` without a command") : fault(rest);
        }
        return kind.equals("NONE") ? Optional.empty() : at(rest.first(), "`HEALTHCHECK` takes `CMD` or `NONE`");
    }

    private Optional<Fault> triggerFault(DockerfileLine rest) {
        String keyword = keyword(rest);
        return NEVER_TRIGGERED.contains(keyword)
                ? at(rest.first(), "`" + keyword + "` cannot stand behind `ONBUILD`")
                : fault(rest);
    }

    private static boolean isList(String keyword, DockerfileLine rest) {
        return LISTS.contains(keyword)
                && rest.text().startsWith("[")
                && !SHELL_TEST.matcher(rest.text()).matches();
    }

    /** A list that is no JSON is run as a command of the shell, which nobody means. */
    private Optional<Fault> listFault(String keyword, DockerfileLine list) {
        try (JsonParser parser = JSON.createParser(list.text())) {
            List<JsonToken> tokens = new ArrayList<>();
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean isText = token == JsonToken.VALUE_STRING || token == JsonToken.END_ARRAY;
                if (!tokens.isEmpty() && !isText) {
                    return atJson(
                            list, parser.currentTokenLocation().getColumnNr(), "only texts can stand in the list");
                }
                tokens.add(token);
            }
            boolean isCopy = keyword.equals("COPY") || keyword.equals("ADD");
            return isCopy && tokens.size() < 4
                    ? at(list, "`" + keyword + "` takes at least two arguments")
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return atJson(list, e.getLocation().getColumnNr(), "the list is no JSON: " + jsonWords(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String jsonWords(JsonProcessingException e) {
        String words = e.getOriginalMessage().replaceAll(" ?\\((?:code|start marker|\\(CTRL|for ).*", "");
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    private Optional<Fault> atJson(DockerfileLine list, int column, String words) {
        int at = Math.max(0, Math.min(column - 1, list.text().length() - 1));
        return at(list.part(at, at + 1), words);
    }

    private Fault unknown(String what, DockerfileLine name, String written, Set<String> known) {
        Fault fault = at(name, "unknown " + what + ": `" + name.text() + "`").orElseThrow();
        return new Fault(
                fault.line(), fault.column(), fault.length(), fault.message(), Suggestions.didYouMean(written, known));
    }

    private Optional<Fault> at(DockerfileLine part, String words) {
        return Optional.of(lines.fault(part.start(), length(part), words));
    }

    /** As far as it stands on one line. */
    private int length(DockerfileLine part) {
        int end = 1;
        while (end < part.text().length() && part.offset(end) == part.offset(end - 1) + 1) {
            end++;
        }
        return end;
    }
}
