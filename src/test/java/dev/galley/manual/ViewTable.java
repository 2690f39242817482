package dev.galley.manual;

import static java.util.Map.entry;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.javadoc.Javadoc;
import com.github.javaparser.javadoc.JavadocBlockTag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Makes a table of the names a template sees from the source of a view: its components and their Javadoc. */
final class ViewTable {
    private static final Map<String, String> KINDS = Map.ofEntries(
            entry("String", "text"),
            entry("boolean", "true or false"),
            entry("int", "number"),
            entry("Map<String,Object>", "your own keys"),
            entry("SiteView", "[site](#siteview)"),
            entry("LinkView", "[link](#linkview)"),
            entry("List<LinkView>", "list of [links](#linkview)"),
            entry("List<NavView>", "list of [lines](#navview)"),
            entry("List<ContentsView>", "list of [lines](#contentsview)"),
            entry("List<ProofTotalView>", "list of [totals](#prooftotalview)"),
            entry("List<ProvenPageView>", "list of [pages](#provenpageview)"),
            entry("List<ProvenSnippetView>", "list of [snippets](#provensnippetview)"));

    private ViewTable() {}

    static String of(String view) {
        RecordDeclaration record = parse(view);
        Map<String, String> meanings = new TreeMap<>();
        record.getJavadoc().ifPresent(doc -> doc.getBlockTags().forEach(tag -> note(tag, meanings)));
        StringBuilder table = new StringBuilder("| Name | What | Meaning |\n| --- | --- | --- |\n");
        for (Parameter component : record.getParameters()) {
            String type = component.getType().asString().replace("@Nullable ", "");
            String name = component.getNameAsString();
            row(name, type, meanings.getOrDefault(name, ""), table);
        }
        for (MethodDeclaration method : record.getMethods()) {
            if (!method.getParameters().isEmpty()) {
                // What answers to names is no name.
                continue;
            }
            String meaning = method.getJavadoc()
                    .map(Javadoc::getDescription)
                    .map(text -> markdown(text.toText()))
                    .orElse("");
            row(method.getNameAsString(), method.getTypeAsString(), meaning, table);
        }
        return table.toString();
    }

    private static void note(JavadocBlockTag tag, Map<String, String> meanings) {
        tag.getName()
                .ifPresent(name -> meanings.put(name, markdown(tag.getContent().toText())));
    }

    private static String markdown(String javadoc) {
        return javadoc.replaceAll("\\{@(?:code|link) #?([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static void row(String name, String type, String meaning, StringBuilder table) {
        String kind = KINDS.get(type);
        if (kind == null) {
            throw new AssertionError("no words for the type " + type);
        }
        table.append("| `")
                .append(name)
                .append("` | ")
                .append(kind)
                .append(" | ")
                .append(meaning)
                .append(" |\n");
    }

    private static RecordDeclaration parse(String view) {
        Path source = Path.of("src/main/java/dev/galley/theme/" + view + ".java");
        ParserConfiguration java17 =
                new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17);
        try {
            return new JavaParser(java17)
                    .parse(source)
                    .getResult()
                    .flatMap(unit -> unit.getRecordByName(view))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
