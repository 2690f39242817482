package dev.galley.snippet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The Python checker against CPython itself: on every Python snippet of the corpus and on several hundred seeded changes
 * of them both have to accept or reject the same ones.
 */
class PythonVerdictIT {
    private static final long SEED = 20_261_125;
    private static final int CHANGES_EACH = 28;

    /** One process answers for all codes: for each the line of its error, 0 where there is none. */
    private static final String JUDGE = """
            import ast, json, sys, warnings
            warnings.simplefilter("ignore")
            def line(code):
                try:
                    compile(code, "page", "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)
                    return 0
                except (SyntaxError, ValueError) as e:
                    return getattr(e, "lineno", None) or 1
            if sys.version_info < (3, 11): sys.exit(3)
            print(json.dumps({"minor": sys.version_info[1], "lines": [line(c) for c in json.load(sys.stdin)]}))
            """;

    /** What Python 3.12 has and 3.11 has not: generics, {@code type}, and quotes, backslashes, comments within f-strings. */
    private static final Pattern NEWER_THAN_3_11 =
            Pattern.compile("(?m)^\\s*type\\s+\\w+|\\b(?:def|class)\\s+\\w+\\s*\\[|\\b[rR]?[fF][rR]?(?=[\"'])");

    private static final List<String> CODES = new ArrayList<>();
    private static final List<Integer> LINES = new ArrayList<>();

    @BeforeAll
    static void askCPython() throws IOException, InterruptedException {
        Set<String> codes = codes();
        Optional<JsonNode> answer = answer(codes);
        assumeTrue(answer.isPresent(), "no Python from 3.11 on here");
        int minor = answer.get().get("minor").asInt();
        int at = 0;
        for (String code : codes) {
            if (minor >= 12 || !NEWER_THAN_3_11.matcher(code).find()) {
                CODES.add(code);
                LINES.add(answer.get().get("lines").get(at).asInt());
            }
            at++;
        }
    }

    /** Snippets that say which Python they are for, or that they are pieces, are not judged as they stand. */
    private static Set<String> codes() {
        Mutations mutations = new Mutations(SEED);
        Set<String> codes = new LinkedHashSet<>();
        CorpusCase.all()
                .map(CorpusCase::snippet)
                .filter(it -> it.language().equals("python") && it.attributes().isEmpty())
                .forEach(it -> {
                    codes.add(it.text());
                    codes.addAll(mutations.of(it.text(), CHANGES_EACH));
                });
        return codes;
    }

    private static Optional<JsonNode> answer(Set<String> codes) throws IOException, InterruptedException {
        ObjectMapper json = new ObjectMapper();
        Process python;
        try {
            python = new ProcessBuilder("python3", "-I", "-c", JUDGE)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return Optional.empty();
        }
        try (var stdin = python.getOutputStream()) {
            stdin.write(json.writeValueAsBytes(codes));
        }
        byte[] stdout = python.getInputStream().readAllBytes();
        return python.waitFor() == 0 ? Optional.of(json.readTree(stdout)) : Optional.empty();
    }

    @Test
    void bothAcceptAndRejectTheSameCodes() {
        List<String> different = new ArrayList<>();
        for (int i = 0; i < CODES.size(); i++) {
            boolean isRejected = line(CODES.get(i)).isPresent();
            if (isRejected != LINES.get(i) > 0) {
                different.add((isRejected ? "only we reject:\n" : "only CPython rejects:\n") + CODES.get(i));
            }
        }
        assertThat(CODES).hasSizeGreaterThan(500);
        assertThat(different).isEmpty();
    }

    @Test
    void bothNameTheSameLineNearlyAlways() {
        List<String> different = new ArrayList<>();
        int rejected = 0;
        for (int i = 0; i < CODES.size(); i++) {
            Optional<Integer> line = line(CODES.get(i));
            if (line.isPresent() && LINES.get(i) > 0) {
                rejected++;
                if (!line.get().equals(LINES.get(i))) {
                    different.add("line " + line.get() + ", CPython " + LINES.get(i) + ":\n" + CODES.get(i));
                }
            }
        }
        assertThat(rejected).isGreaterThan(300);
        assertThat(different).as("of %d", rejected).hasSizeLessThanOrEqualTo(rejected / 50);
    }

    /** The line of the first complaint, from 1. */
    private static Optional<Integer> line(String code) {
        return Fences.PROVER.prove(Fences.of("python check=syntax", code)).diagnostics().stream()
                .filter(it -> it.code() == DiagnosticCode.SNIPPET_SYNTAX)
                .map(Diagnostic::span)
                .map(span -> span.line() - 1)
                .findFirst();
    }
}
