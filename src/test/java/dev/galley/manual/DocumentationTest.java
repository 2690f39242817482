package dev.galley.manual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.config.ConfigParser;
import dev.galley.config.ConfigSchema;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.markdown.AllowedElements;
import dev.galley.source.Root;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the manual equal to the program. {@code -Dgolden=overwrite} writes the parts that are made from code. */
class DocumentationTest {
    private static final boolean OVERWRITE = "overwrite".equals(System.getProperty("golden"));

    @Test
    void everyDiagnosticCodeHasItsSection() {
        List<String> ids =
                Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::id).toList();
        assertThat(ManualPage.named("diagnostics.md").matches("^### .* \\{#(.*)}$"))
                .containsExactlyElementsOf(ids);
    }

    @Test
    void everyDiagnosticCodeIsShownWithItsSeverity() {
        List<String> severities = Arrays.stream(DiagnosticCode.values())
                .map(code -> code.severity().word())
                .toList();
        List<String> shown = ManualPage.named("diagnostics.md").matches("^\\*(Error|Warning)\\.\\*").stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        assertThat(shown).containsExactlyElementsOf(severities);
    }

    @Test
    void theKeysOfTheConfigurationAreThoseOfTheParser() {
        assertPart("configuration.md", "keys", ConfigSchema.markdownTable());
    }

    @Test
    void thePublishedSchemaIsThatOfTheParser() throws IOException {
        Path published = ManualPage.FOLDER.resolve("galley.schema.json");
        if (OVERWRITE) {
            Files.writeString(published, ConfigSchema.json());
        }
        assertThat(published).content().isEqualTo(ConfigSchema.json());
    }

    @Test
    void theElementsThatAuthorsMayWriteAreThoseOfThePolicy() {
        assertPart("writing-pages.md", "elements", AllowedElements.line());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PageView",
                "SiteView",
                "LinkView",
                "NavView",
                "ContentsView",
                "RedirectView",
                "ProofsView",
                "ProofTotalView",
                "ProvenPageView",
                "ProvenSnippetView"
            })
    void theNamesThatTemplatesSeeAreThoseOfTheViews(String view) {
        assertPart("templates.md", view, ViewTable.of(view));
    }

    private static void assertPart(String page, String name, String expected) {
        ManualPage manual = ManualPage.named(page);
        if (OVERWRITE) {
            manual.write(name, expected);
        }
        assertThat(manual.part(name)).isEqualTo(expected);
    }

    static Stream<String> configurations() {
        return ManualPage.all().stream()
                .filter(page -> page.toString().equals("configuration.md"))
                .flatMap(page -> page.fences("yaml").stream());
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void everyConfigurationThatIsShownIsRead(String yaml) {
        Source source = new Source(new SourcePath(Root.SITE, "galley.yml"), yaml);
        assertThat(ConfigParser.parse(source, folder -> true).diagnostics()).isEmpty();
    }

    @Test
    void theReadmeCommandsAreThoseThatAreTestedOnEveryChange() throws IOException {
        String run = Files.readString(Path.of(".ci/run"));
        List<String> commands = new ManualPage(Path.of("README.md")).matches("^\\$ mvn (compile exec:java|verify)$");
        assertThat(commands).containsExactly("compile exec:java", "verify");
        assertThat(commands).allSatisfy(command -> assertThat(run).contains(command));
    }
}
