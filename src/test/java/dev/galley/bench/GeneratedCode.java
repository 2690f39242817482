package dev.galley.bench;

import java.util.Locale;
import java.util.Random;

/** Short pieces of code that their languages accept, as fenced blocks. Stateless. */
final class GeneratedCode {
    private GeneratedCode() {}

    static String python(Random random) {
        String name = name(random);
        return """
                ```python
                class %2$s:
                    def __init__(self, %1$s: int = %3$d) -> None:
                        self.%1$s = %1$s  # kept as it came

                    def doubled(self) -> list[int]:
                        return [item * 2 for item in range(self.%1$s) if item %% 3]
                ```
                """.formatted(name, name.toUpperCase(Locale.ROOT), random.nextInt(100));
    }

    static String sql(Random random) {
        return """
                ```sql
                SELECT o.id, SUM(o.%1$s) AS total
                FROM orders o
                JOIN customers c ON c.id = o.customer_id
                WHERE c.%2$s > %3$d
                GROUP BY o.id;
                ```
                """.formatted(name(random), name(random), random.nextInt(1000));
    }

    static String json(Random random) {
        return """
                ```json
                {"%1$s": [%2$d, true, null], "nested": {"%3$s": "a text"}}
                ```
                """.formatted(name(random), random.nextInt(1000), name(random));
    }

    static String bash(Random random) {
        return """
                ```bash
                for file in *.%1$s; do
                  [ -s "$file" ] && grep -c '%2$s' "$file" >> counts.txt
                done
                ```
                """.formatted(name(random), name(random));
    }

    /** The letter keeps it from being a reserved word of any language. */
    private static String name(Random random) {
        return "x" + Prose.word(random.nextInt(2000));
    }
}
