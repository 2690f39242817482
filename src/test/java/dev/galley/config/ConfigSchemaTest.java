package dev.galley.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.galley.diagnostic.DiagnosticCode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ConfigSchemaTest {
    @Test
    void theSchemaHasEveryKeyAndNoOther() throws Exception {
        JsonNode schema = new ObjectMapper().readTree(ConfigSchema.json());

        assertThat(schema.get("additionalProperties").asBoolean()).isFalse();
        assertThat(schema.get("properties").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "site_name",
                        "site_url",
                        "site_description",
                        "repo_url",
                        "edit_uri",
                        "language",
                        "content_dir",
                        "site_dir",
                        "templates_dir",
                        "nav",
                        "checks",
                        "raw_html",
                        "snippets",
                        "engines",
                        "search",
                        "search_tests",
                        "extra");
    }

    @Test
    void theSchemaOffersEveryDiagnosticCodeAndLevel() throws Exception {
        JsonNode checks = new ObjectMapper().readTree(ConfigSchema.json()).at("/properties/checks");

        assertThat(checks.get("properties").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(DiagnosticCode.values())
                        .map(DiagnosticCode::id)
                        .toList());
        assertThat(checks.at("/properties/broken-link/enum")).hasToString("[\"ignore\",\"warn\",\"error\"]");
    }

    @Test
    void theTableHasALineForEachKey() {
        assertThat(ConfigSchema.markdownTable().lines())
                .startsWith(
                        "| Key | Default | Meaning |",
                        "| --- | --- | --- |",
                        "| `site_name` | `Documentation` | The name of the site, shown on every page. |")
                .hasSize(2 + 17);
    }
}
