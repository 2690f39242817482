package dev.galley.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The default theme's colours against the Web Content Accessibility Guidelines 2.2, level AA. */
class ContrastTest {
    private static final Pattern COLOUR =
            Pattern.compile("--([a-z-]+): light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\)");

    @ParameterizedTest
    @CsvSource({
        "ink, page",
        "ink-strong, page",
        "ink-soft, page",
        "accent, page",
        "green, page",
        "red, page",
        "ink, raised",
        "ink-soft, raised",
        "accent, raised",
        "green, raised",
        "blue, raised",
        "violet, raised",
        "amber, raised",
        "red, raised",
        "ink, sunken",
        "ink-strong, sunken",
        "accent, sunken",
        "accent, accent-soft",
        "ink, accent-soft",
        "ink-strong, accent-soft",
        "ink-strong, mark"
    })
    void textStandsOutFromItsGround(String text, String ground) {
        assertThat(ratio(text, ground, 2)).as("light").isGreaterThanOrEqualTo(4.5);
        assertThat(ratio(text, ground, 3)).as("dark").isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @CsvSource({"blue", "green", "violet", "amber", "red"})
    void anAlertsTitleStandsOutFromItsTintedGround(String tint) {
        for (int scheme = 2; scheme <= 3; scheme++) {
            double[] colour = colour(tint, scheme);
            double[] page = colour("page", scheme);
            double[] ground = {0, 0, 0};
            for (int i = 0; i < 3; i++) {
                ground[i] = 0.08 * colour[i] + 0.92 * page[i];
            }
            assertThat(ratio(colour, ground)).as("scheme " + scheme).isGreaterThanOrEqualTo(4.5);
            assertThat(ratio(colour("accent", scheme), ground)).as("link").isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @CsvSource({"line-strong, page", "accent, page"})
    void whatShowsAStateStandsOutFromThePage(String line, String ground) {
        assertThat(ratio(line, ground, 2)).as("light").isGreaterThanOrEqualTo(3.0);
        assertThat(ratio(line, ground, 3)).as("dark").isGreaterThanOrEqualTo(3.0);
    }

    private static double ratio(String text, String ground, int scheme) {
        return ratio(colour(text, scheme), colour(ground, scheme));
    }

    private static double ratio(double[] one, double[] other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(double[] colour) {
        return 0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
    }

    private static double linear(double channel) {
        double share = channel / 255;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static double[] colour(String name, int scheme) {
        return Objects.requireNonNull(colours(scheme).get(name), name);
    }

    private static Map<String, double[]> colours(int scheme) {
        Map<String, double[]> colours = new TreeMap<>();
        String css = new String(SampleViews.theme().assets().get("galley.css"), StandardCharsets.UTF_8);
        Matcher matcher = COLOUR.matcher(css);
        while (matcher.find()) {
            int value = Integer.parseInt(matcher.group(scheme), 16);
            colours.put(matcher.group(1), new double[] {value >> 16, (value >> 8) & 255, value & 255});
        }
        return colours;
    }
}
