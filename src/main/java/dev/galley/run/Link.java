package dev.galley.run;

import dev.galley.page.Snippet;
import dev.galley.page.SnippetAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A code block of a page as its engine sees it. Immutable.
 *
 * @param index which of the page's snippets it is, from 0
 * @param snippet the block
 * @param code what of it is run: all of it, or what was typed in a session
 * @param expected what it is said to print
 * @param isReadable whether its checker found no error in it
 */
record Link(int index, Snippet snippet, Snippet code, Optional<Expected> expected, boolean isReadable) {
    /** Milliseconds. */
    static final int DEFAULT_TIMEOUT = 5000;

    private static final int LONGEST_TIMEOUT = 600_000;
    private static final Pattern ABOUT_SYNTAX =
            Pattern.compile("(?s)(?:|syntax|1064|(?:SyntaxError|IndentationError|TabError)(?::.*)?)");
    /** Words that say nothing to an engine: what they change stands elsewhere in the key, or changes no result. */
    private static final Set<String> NOT_FOR_ENGINES = Set.of(
            "check",
            "continues",
            "django",
            "fails",
            "file",
            "fragment",
            "group",
            "hidden",
            "match",
            "mysql",
            "nocheck",
            "normalize",
            "norun",
            "python",
            "requires",
            "run",
            "setup",
            "timeout",
            "title",
            "wrap");

    private static final Set<String> KEPT_FROM_RUNNING = Set.of("norun", "nocheck", "fragment");

    /** Whether the page wants it to be run and its result judged. */
    boolean isWanted() {
        boolean asks =
                snippet.has("run") || value("check").equals("run") || failure().isPresent();
        return asks && canRun();
    }

    /** Whether it may be part of a program at all. */
    boolean canRun() {
        boolean isBroken = snippet.has("fails") && failure().isEmpty();
        return isReadable && !isBroken && KEPT_FROM_RUNNING.stream().noneMatch(snippet::has);
    }

    /** The word that says with which exception it ends; not one that is about its syntax. */
    Optional<SnippetAttribute> failure() {
        return snippet.attribute("fails").filter(fails -> !isAboutSyntax(fails));
    }

    /** A bare {@code fails} is about syntax unless the block is to be run. */
    private boolean isAboutSyntax(SnippetAttribute fails) {
        boolean isAnyFailure = fails.value().isEmpty() && snippet.has("run");
        return !isAnyFailure && ABOUT_SYNTAX.matcher(fails.value()).matches();
    }

    /** What has to be there to run it. */
    List<String> requirements() {
        List<String> all = new ArrayList<>();
        for (String one : value("requires").split(",", -1)) {
            if (!one.isBlank()) {
                all.add(one.strip());
            }
        }
        snippet.attribute("python").ifPresent(python -> all.add("python>=" + python.value()));
        snippet.attribute("django").ifPresent(django -> all.add("django>=" + django.value()));
        return all;
    }

    Program.Part part() {
        return new Program.Part(
                snippet.language(),
                code.text(),
                words(),
                requirements(),
                timeout(),
                failure().isPresent());
    }

    private Map<String, String> words() {
        Map<String, String> words = new TreeMap<>();
        snippet.attributes().forEach(word -> words.putIfAbsent(word.name(), word.value()));
        return words;
    }

    /** Milliseconds. */
    int timeout() {
        String text = value("timeout");
        try {
            int number = Integer.parseInt(text.replaceAll("[a-z]+$", ""));
            int unit = text.endsWith("ms") ? 1 : text.endsWith("s") ? 1000 : 60_000;
            return (int) Math.min(LONGEST_TIMEOUT, (long) number * unit);
        } catch (NumberFormatException e) {
            // None, or one that the check of the fence's words reports.
            return DEFAULT_TIMEOUT;
        }
    }

    /** What the results of blocks behind it depend on, too. */
    List<String> codeFacts() {
        Map<String, String> words = words();
        words.keySet().removeAll(NOT_FOR_ENGINES);
        return List.of(
                snippet.language(),
                code.text(),
                words.toString(),
                failure().map(SnippetAttribute::value).orElse("-"));
    }

    /** What its own result depends on besides. */
    List<String> expectations() {
        List<String> facts = new ArrayList<>(requirements());
        expected.ifPresent(it -> facts.addAll(it.facts()));
        return facts;
    }

    private String value(String attribute) {
        return snippet.attribute(attribute).map(SnippetAttribute::value).orElse("");
    }
}
