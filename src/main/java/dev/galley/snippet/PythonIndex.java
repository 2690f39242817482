package dev.galley.snippet;

import dev.galley.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;

/**
 * The public names of Python modules: what each offers, what classes have, which releases were looked at. What it does
 * not know for certain it answers with {@link PythonName#UNKNOWN}, never with "there is no such name". Made by
 * {@code python_index.py}, which also says what the lines of its text mean. Immutable, thread-safe.
 */
public final class PythonIndex {
    private static final int MOST_BASES = 200;

    private final Map<String, String> lines;
    private final Map<String, Map<String, PythonName>> members = new ConcurrentHashMap<>();

    private PythonIndex(Map<String, String> lines) {
        this.lines = lines;
    }

    /**
     * The index that comes with Galley: the standard library of Python 3.11 and 3.14, Django, Django REST framework,
     * Simple JWT and Celery. Read when first asked for.
     */
    public static PythonIndex standard() {
        return Standard.INDEX;
    }

    /** Reads an index. Never throws for what it says: what is wrong with it is in the problems, and then it is empty. */
    public static ReadPythonIndex read(Source source) {
        PythonIndexLines lines = PythonIndexLines.of(source);
        return new ReadPythonIndex(new PythonIndex(lines.byKey()), lines.problems());
    }

    /**
     * The text of an index that knows what any of some index texts knows; a name is missing only where all miss it. The
     * same texts give the same bytes in any order.
     */
    public static String merged(Collection<String> texts) {
        return PythonIndexLines.merged(texts);
    }

    /** The releases it was made from, for people: {@code Python 3.11}, then packages in alphabetical order. */
    public List<String> releases() {
        return lines.keySet().stream()
                .filter(key -> key.startsWith("d\t") || key.startsWith("p\t"))
                .map(key -> key.startsWith("p\t") ? "" : key.substring(2))
                .sorted()
                .map(top -> release(top).words())
                .distinct()
                .toList();
    }

    /** How many modules it knows. */
    public int moduleCount() {
        return (int)
                lines.keySet().stream().filter(key -> key.startsWith("m\t")).count();
    }

    boolean hasModule(String name) {
        return lines.containsKey("m\t" + name);
    }

    /** What a dotted name stands for that code imports as a module: {@code os.path} is {@code posixpath}. */
    PythonName imported(String dotted) {
        int dot = dotted.indexOf('.');
        PythonName found = PythonName.module(dot < 0 ? dotted : dotted.substring(0, dot));
        while (dot >= 0 && found.kind() == PythonName.Kind.MODULE) {
            int end = dotted.indexOf('.', dot + 1);
            String part = dotted.substring(dot + 1, end < 0 ? dotted.length() : end);
            String child = found.key() + "." + part;
            found = hasModule(child)
                    ? PythonName.module(child)
                    : member(found, part).orElse(PythonName.UNKNOWN);
            dot = end;
        }
        boolean isModule = found.kind() == PythonName.Kind.MODULE && hasModule(found.key());
        return isModule ? found : PythonName.UNKNOWN;
    }

    /** Whether a module or class may have names that are not listed. */
    boolean isOpen(PythonName owner) {
        return owner.kind() == PythonName.Kind.OTHER || names(owner).containsKey("*");
    }

    /** What a name in a module or class stands for; empty when it certainly has no such name. */
    Optional<PythonName> member(PythonName owner, String name) {
        PythonName known = names(owner).get(name);
        if (known != null) {
            return Optional.of(known);
        }
        String child = owner.key() + "." + name;
        if (owner.kind() == PythonName.Kind.MODULE && hasModule(child)) {
            return Optional.of(PythonName.module(child));
        }
        // All classes have the one public name of `type`; an index does not repeat it.
        boolean isOfType = owner.kind() == PythonName.Kind.CLASS && name.equals("mro");
        return isOpen(owner) || isOfType || name.startsWith("_") ? Optional.of(PythonName.UNKNOWN) : Optional.empty();
    }

    /** The listed names of a module or class, to choose the meant one from. */
    Set<String> listed(PythonName owner) {
        Set<String> listed = new TreeSet<>(names(owner).keySet());
        String prefix = "m\t" + owner.key() + ".";
        lines.keySet().stream()
                .filter(key -> key.startsWith(prefix) && key.indexOf('.', prefix.length()) < 0)
                .forEach(key -> listed.add(key.substring(prefix.length())));
        return listed;
    }

    /** The modules of the same package that have a name of their own so written, those nearest the top first. */
    List<String> homes(String top, String name) {
        return lines.entrySet().stream()
                .filter(line ->
                        line.getKey().equals("m\t" + top) || line.getKey().startsWith("m\t" + top + "."))
                .filter(line -> line.getValue().contains(name))
                .map(line -> line.getKey().substring(2))
                .filter(module -> names(PythonName.module(module)).containsKey(name))
                .sorted(java.util.Comparator.<String>comparingInt(it -> it.split("\\.").length)
                        .thenComparing(it -> it))
                .limit(2)
                .toList();
    }

    /** The release of a package by its first name; that of Python where it came with Python. */
    PythonRelease release(String top) {
        String distribution = lines.get("d\t" + top);
        return distribution == null
                ? PythonRelease.of("Python", lines.getOrDefault("p\tpython", ""))
                : PythonRelease.of(distribution);
    }

    private Map<String, PythonName> names(PythonName owner) {
        return switch (owner.kind()) {
            case MODULE -> members.computeIfAbsent("m\t" + owner.key(), this::moduleNames);
            case CLASS -> classNames(owner.key());
            case OTHER -> Map.of();
        };
    }

    private Map<String, PythonName> moduleNames(String key) {
        if (!lines.containsKey(key)) {
            return Map.of("*", PythonName.UNKNOWN);
        }
        Map<String, PythonName> names = new HashMap<>();
        for (String token : tokens(key)) {
            String name = PythonName.nameIn(token);
            PythonName meant = PythonName.of(key.substring(2), token);
            // What is one thing here and another there, as in two releases, is not known for certain.
            names.merge(name, meant, (a, b) -> a.equals(b) ? a : PythonName.UNKNOWN);
        }
        return names;
    }

    /** With those of its bases. A base that is not listed may have any. */
    private Map<String, PythonName> classNames(String name) {
        Map<String, PythonName> known = members.get("c\t" + name);
        if (known != null) {
            return known;
        }
        Set<String> seen = new TreeSet<>();
        Map<String, PythonName> names = new HashMap<>();
        gather(name, names, seen);
        members.put("c\t" + name, names);
        return names;
    }

    private void gather(String name, Map<String, PythonName> names, Set<String> seen) {
        boolean isKnown = lines.containsKey("c\t" + name) && seen.size() < MOST_BASES;
        if (!isKnown) {
            names.put("*", PythonName.UNKNOWN);
        } else if (seen.add(name)) {
            for (String token : tokens("c\t" + name)) {
                if (token.startsWith("<")) {
                    gather(token.substring(1), names, seen);
                } else {
                    names.put(token, PythonName.UNKNOWN);
                }
            }
        }
    }

    private String[] tokens(String key) {
        return lines.getOrDefault(key, "").split(" ");
    }

    /** Holds the index that comes with Galley from its first use on. */
    private static final class Standard {
        static final PythonIndex INDEX = new PythonIndex(PythonIndexLines.trusted(text()));

        private static String text() {
            try (InputStream in = PythonIndex.class.getResourceAsStream("python-index.txt.gz")) {
                if (in == null) {
                    throw new AssertionError("the index of Python names is packed with this class");
                }
                return new String(new GZIPInputStream(in).readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException("the index of Python names cannot be read", e);
            }
        }
    }
}
