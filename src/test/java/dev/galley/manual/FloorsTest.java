package dev.galley.manual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.ArchitectureTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Holds the picture of the floors equal to the table of who may use whom. */
class FloorsTest {
    @Test
    void thePictureHasEveryPackageAbovePackagesItUses() {
        Map<String, Integer> floors = floors();
        assertThat(floors.keySet())
                .containsExactlyInAnyOrderElementsOf(ArchitectureTest.mayUse().stream()
                        .map(row -> row.get(0))
                        .toList());
        for (List<String> row : ArchitectureTest.mayUse()) {
            for (String used : row.subList(1, row.size())) {
                assertThat(floors.get(row.get(0)))
                        .as("%s uses %s", row.get(0), used)
                        .isGreaterThan(floors.get(used));
            }
        }
    }

    private static Map<String, Integer> floors() {
        List<String> lines = ManualPage.named("architecture.md")
                .part("floors")
                .lines()
                .filter(line -> !line.startsWith("```"))
                .toList();
        Map<String, Integer> floors = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            for (String name : lines.get(i).strip().split("\\s+", -1)) {
                floors.put(name, lines.size() - i);
            }
        }
        return floors;
    }
}
