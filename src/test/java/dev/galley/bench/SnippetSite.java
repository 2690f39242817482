package dev.galley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Writes a site of code blocks in the mixture that manuals of web services have: of 400 blocks 200 are Python, 65 SQL, 50
 * shell, 30 JSON, 20 YAML, 10 each Java, JavaScript and HTML, 5 XML. Every block is in order and no two are alike; Python
 * blocks print something. Stateless.
 */
public final class SnippetSite {
    private static final int ON_A_PAGE = 10;

    private static final String[][] KINDS = {
        {"200", "python run", """
            from dataclasses import dataclass, field


            @dataclass
            class Order%1$d:
                number: int
                lines: list[tuple[str, int]] = field(default_factory=list)

                def total(self) -> int:
                    return sum(price for _, price in self.lines if price > %2$d)


            order = Order%1$d(%1$d, [("tea", %2$d), ("coffee", 7%2$d)])
            print(order.total())
            """},
        {"65", "sql", """
            SELECT o.id, SUM(l.price) AS total_%1$d
            FROM orders o
            JOIN order_lines l ON l.order_id = o.id
            WHERE o.created_at >= '2026-01-01' AND l.price > %2$d
            GROUP BY o.id
            HAVING COUNT(*) > 1
            ORDER BY total_%1$d DESC
            LIMIT 10;
            """},
        {"50", "bash", """
            for file in backup-%1$d-*.sql.gz; do
              [ -s "$file" ] || { echo "empty: $file" >&2; exit 1; }
              gunzip -c "$file" | grep -c 'INSERT' >> "counts-%2$d.txt"
            done
            """},
        {"30", "json", """
            {"id": %1$d, "lines": [{"name": "tea", "price": %2$d}], "paid": true, "note": null}
            """},
        {"20", "yaml", """
            services:
              web-%1$d:
                image: "example/web:%2$d"
                environment:
                  - DEBUG=0
            """},
        {"10", "java", """
            record Order%1$d(int number, java.util.List<Integer> prices) {
                int total() {
                    return prices.stream().filter(price -> price > %2$d).mapToInt(Integer::intValue).sum();
                }
            }
            """},
        {"10", "javascript", """
            export async function load%1$d(id) {
              const answer = await fetch(`/orders/${id}?page=%2$d`);
              return answer.ok ? answer.json() : null;
            }
            """},
        {"10", "html", """
            <form method="post" action="/orders/%1$d">
              <label>Price <input name="price" value="%2$d"></label>
              <button>Save</button>
            </form>
            """},
        {"5", "xml", """
            <order id="%1$d"><line price="%2$d">tea</line></order>
            """},
    };

    private SnippetSite() {}

    /** The text of each page by its path below the content folder. */
    public static Map<String, String> pages(int blocks) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        Map<String, String> pages = new TreeMap<>();
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < blocks; i++) {
            if (i % ON_A_PAGE == 0) {
                page.setLength(0);
                page.append("# Page ").append(i / ON_A_PAGE).append('\n');
            }
            page.append("\n## Block ").append(i).append("\n\n").append(block(i, random));
            pages.put(String.format(Locale.ROOT, "page-%04d.md", i / ON_A_PAGE), page.toString());
        }
        return Collections.unmodifiableMap(pages);
    }

    private static String block(int number, RandomGenerator random) {
        String[] kind = kind(Math.floorMod(number * 7, 400));
        String code = String.format(Locale.ROOT, kind[2], number, random.nextInt(90) + 10);
        return "```" + kind[1] + "\n" + code + "```\n";
    }

    private static String[] kind(int place) {
        int left = place;
        for (String[] kind : KINDS) {
            left -= Integer.parseInt(kind[0]);
            if (left < 0) {
                return kind;
            }
        }
        throw new AssertionError("the kinds are 400 together");
    }

    /** Writes a site into a folder: {@code SnippetSite 400 site/content}. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        Files.createDirectories(folder);
        for (Map.Entry<String, String> page : pages(Integer.parseInt(args[0])).entrySet()) {
            Files.writeString(folder.resolve(page.getKey()), page.getValue());
        }
    }
}
