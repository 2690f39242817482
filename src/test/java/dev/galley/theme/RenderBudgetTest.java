package dev.galley.theme;

import static dev.galley.theme.SampleViews.page;
import static dev.galley.theme.SampleViews.theme;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.diagnostic.DiagnosticCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class RenderBudgetTest {
    @Test
    void aPartialThatCallsItselfForEverIsStopped() {
        assertThat(problem("page.mustache", "{{> page}}{{> page}}"))
                .isEqualTo("template `page` calls partials in partials more than 64 deep");
    }

    @Test
    void aPartialThatGoesBackToTheStartIsStopped() {
        assertThat(problem("page.mustache", "{{#navigation}}{{> page}}{{> page}}{{/navigation}}"))
                .isEqualTo("template `page` calls partials in partials more than 64 deep");
    }

    @Test
    void aChainOfDoubledPartialsIsStopped() {
        List<String> files = new ArrayList<>(List.of("page.mustache", "{{> p0}}"));
        for (int i = 0; i < 40; i++) {
            files.addAll(List.of("p" + i + ".mustache", ("{{> p" + (i + 1) + "}}").repeat(2)));
        }
        files.addAll(List.of("p40.mustache", ""));

        assertThat(problem(files.toArray(String[]::new))).isEqualTo("template `page` takes more than 2000000 steps");
    }

    @Test
    void aLongChainOfPartialsIsCheckedToItsEnd() {
        List<String> files = new ArrayList<>(List.of("page.mustache", "{{> p0}}"));
        for (int i = 0; i < 50_000; i++) {
            files.addAll(List.of("p" + i + ".mustache", "{{> p" + (i + 1) + "}}"));
        }
        files.addAll(List.of("p50000.mustache", "{{titel}}"));

        assertThat(theme(files.toArray(String[]::new)).diagnostics())
                .singleElement()
                .satisfies(it -> assertThat(it.message()).isEqualTo("unknown name: `titel`"));
    }

    @Test
    void listsInListsAreStopped() {
        String nested = "{{#tags}}".repeat(32) + "x" + "{{/tags}}".repeat(32);

        assertThat(problem("page.mustache", nested)).isEqualTo("template `page` takes more than 2000000 steps");
    }

    @Test
    void moreTextThanAnyPageNeedsIsStopped() {
        String nested = "{{#tags}}".repeat(16) + "x".repeat(2_000) + "{{/tags}}".repeat(16);

        assertThat(problem("page.mustache", nested)).isEqualTo("template `page` makes more than 32000000 characters");
    }

    @Test
    void manyCommentsCompileInTimeThatGrowsInProportion() {
        assertThat(theme("page.mustache", "{{! c }} x".repeat(200_000)).diagnostics())
                .isEmpty();
    }

    private static String problem(String... namesAndTexts) {
        Theme theme = theme(namesAndTexts);
        assertThat(theme.diagnostics()).isEmpty();
        Rendering rendering = theme.render("page", page(Map.of()));
        assertThat(rendering.html()).isEmpty();
        assertThat(rendering.diagnostics()).hasSize(1);
        assertThat(rendering.diagnostics().get(0).code()).isEqualTo(DiagnosticCode.TEMPLATE_LIMIT);
        assertThat(rendering.diagnostics().get(0).span().path().value()).isEqualTo("page.mustache");
        return rendering.diagnostics().get(0).message();
    }
}
