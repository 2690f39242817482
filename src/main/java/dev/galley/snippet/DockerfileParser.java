package dev.galley.snippet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a Dockerfile into its instructions as BuildKit does: comments and blank lines are skipped, within continued lines,
 * too; here-documents belong to their instruction. Reads each character a constant number of times. For one use.
 */
final class DockerfileParser {
    private static final Pattern ESCAPE =
            Pattern.compile("#\\s*escape\\s*=\\s*([\\\\`])\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIRECTIVE = Pattern.compile("#\\s*[a-zA-Z][\\w-]*\\s*=.*");
    private static final Pattern HERE_DOCUMENT = Pattern.compile("\\d*<<(-?)([\"']?)([^<\\s\"']+)\\2");
    private static final Set<String> WITH_HERE_DOCUMENTS = Set.of("RUN", "COPY", "ADD");

    private final String text;
    private final String[] lines;
    private final int[] starts;
    private final List<DockerfileLine> instructions = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private char escape = '\\';
    private int next;

    DockerfileParser(String text) {
        this.text = text;
        this.lines = text.split("\n", -1);
        this.starts = new int[lines.length];
        for (int i = 1; i < lines.length; i++) {
            starts[i] = starts[i - 1] + lines[i - 1].length() + 1;
        }
    }

    /** The instructions, in order. */
    List<DockerfileLine> instructions() {
        readDirectives();
        while (next < lines.length) {
            if (isSkipped(lines[next])) {
                next++;
            } else {
                DockerfileLine instruction = instruction();
                instructions.add(instruction);
                skipHereDocuments(instruction);
            }
        }
        return instructions;
    }

    /** Here-documents that do not end. */
    List<Fault> faults() {
        return faults;
    }

    /** The character that continues a line and takes the meaning of others. */
    char escape() {
        return escape;
    }

    private void readDirectives() {
        for (String line : lines) {
            if (!DIRECTIVE.matcher(line.strip()).matches()) {
                return;
            }
            Matcher found = ESCAPE.matcher(line.strip());
            escape = found.matches() ? found.group(1).charAt(0) : escape;
        }
    }

    private static boolean isSkipped(String line) {
        String content = line.stripLeading();
        return content.isEmpty() || content.startsWith("#");
    }

    private DockerfileLine instruction() {
        StringBuilder joined = new StringBuilder();
        List<Integer> offsets = new ArrayList<>();
        boolean goesOn = true;
        while (goesOn && next < lines.length) {
            String line = lines[next];
            boolean isFirst = joined.isEmpty();
            if (isFirst || !isSkipped(line)) {
                int end = continuation(line);
                goesOn = end >= 0;
                int length = goesOn ? end : line.length();
                joined.append(line, 0, length);
                for (int i = 0; i < length; i++) {
                    offsets.add(starts[next] + i);
                }
                joined.append(isFirst && length == 0 ? " " : "");
            }
            next++;
        }
        offsets.add(starts[next - 1] + lines[next - 1].length());
        while (offsets.size() <= joined.length()) {
            offsets.add(offsets.get(offsets.size() - 1));
        }
        return new DockerfileLine(
                        joined.toString(), offsets.stream().mapToInt(it -> it).toArray())
                .stripped();
    }

    /** Where the character stands that continues the line, or -1. */
    private int continuation(String line) {
        int last = line.length() - 1;
        while (last >= 0 && (line.charAt(last) == ' ' || line.charAt(last) == '\t')) {
            last--;
        }
        boolean isEscape = last >= 0 && line.charAt(last) == escape;
        return isEscape && (last == 0 || line.charAt(last - 1) != escape) ? last : -1;
    }

    private void skipHereDocuments(DockerfileLine instruction) {
        String keyword = instruction.first().text().toUpperCase(Locale.ROOT);
        if (!WITH_HERE_DOCUMENTS.contains(keyword) || !instruction.text().contains("<<")) {
            return;
        }
        for (DockerfileLine word : instruction.rest().words(escape)) {
            Matcher mark = HERE_DOCUMENT.matcher(word.text());
            if (mark.matches() && !skipped(mark.group(3), !mark.group(1).isEmpty())) {
                faults.add(new Lines(text)
                        .fault(
                                word.start(),
                                word.text().length(),
                                "unterminated here-document: `" + mark.group(3) + "`"));
                next = lines.length;
                return;
            }
        }
    }

    private boolean skipped(String end, boolean mayBeIndented) {
        while (next < lines.length) {
            String line = lines[next++].stripTrailing();
            if ((mayBeIndented ? line.replaceFirst("^\t+", "") : line).equals(end)) {
                return true;
            }
        }
        return false;
    }
}
