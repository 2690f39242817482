package dev.galley.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import io.debezium.ddl.parser.mysql.generated.MySqlLexer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the quick reading takes, the grammar takes. {@code -Dplainsql.rounds=1000} looks longer than a build may. */
class PlainSqlTest {
    private static final int ROUNDS = Integer.getInteger("plainsql.rounds", 2);
    private static final int[] VERSIONS = ROUNDS < 10 ? new int[] {80_400} : new int[] {80_043, 80_400, 90_000, 90_900};
    private static final Pattern FENCE = Pattern.compile("(?ms)^```sql[^\\n]*\\n(.*?)^```$");
    private static final Pattern PIECE =
            Pattern.compile("\\w+\\(?|'[^']*'|`[^`]*`|\"[^\"]*\"|--[^\\n]*\\n|->>?|<=|>=|<>|!=|\\s+|.", Pattern.DOTALL);

    /** One for each thing that it reads. */
    static final List<String> SENTENCES = List.of(
            "SELECT o.id, SUM(o.price) AS total FROM orders o JOIN customers c ON c.id = o.customer_id WHERE c.age > 3 GROUP BY o.id;",
            "SELECT *, a.* FROM shop.a AS a LEFT JOIN b USING (id, no) WHERE NOT a.x = 1 AND b.y IS NOT NULL OR b.z IN (1, 2.5, 'x');",
            "SELECT DISTINCT title FROM books WHERE title LIKE 'A%' AND price BETWEEN 1 AND 10 ORDER BY price DESC, title LIMIT 10 OFFSET 20",
            "SELECT COUNT(*), COUNT(DISTINCT a), MAX(b) OVER (PARTITION BY c ORDER BY d), ROW_NUMBER() OVER (ORDER BY id) n FROM t;",
            "SELECT CASE WHEN a > 1 THEN 'x' ELSE \"y\" END AS 'kind', CASE a WHEN 1 THEN 2 END FROM t GROUP BY a HAVING COUNT(*) > 1;",
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5), m AS (SELECT 2) SELECT i FROM n, m;",
            "SELECT a FROM t WHERE EXISTS (SELECT 1 FROM u WHERE u.id = t.id) AND b = (SELECT MAX(c) FROM v) AND d NOT IN (SELECT e FROM f);",
            "SELECT name FROM (SELECT a AS name FROM t) AS x INNER JOIN y ON x.name = y.name RIGHT OUTER JOIN z ON z.a <> y.b;",
            "SELECT doc->>'$.name', doc -> '$.a', NOW() - INTERVAL 1 DAY, DATE_ADD(a, INTERVAL 2 MONTH), -a * (b + 1) % 3 DIV 2 FROM t;",
            "SELECT IF(a, b, c), COALESCE(a, b, 0), IFNULL(a, 'x'), CONCAT(a, ' ', b), ROUND(a, 2), LEFT(a, 3), YEAR(b) FROM t;",
            "INSERT INTO t (a, b) VALUES (1, 'x'), (DEFAULT, NULL) ON DUPLICATE KEY UPDATE a = a + VALUES(a);",
            "INSERT IGNORE INTO shop.t SELECT a, b FROM u; INSERT INTO t VALUES (?, %s, :name, TRUE, '');",
            "UPDATE books b SET b.price = price * 1.1, added = NOW() WHERE id = 3 ORDER BY id LIMIT 1; DELETE FROM books WHERE id = 3;",
            "CREATE TABLE IF NOT EXISTS books (id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY, title VARCHAR(200) NOT NULL,"
                    + " price DECIMAL(8, 2) DEFAULT 0.00 CHECK (price >= 0), body TEXT, kind ENUM('a', 'b') COMMENT 'x', d JSON,"
                    + " added TIMESTAMP DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP, n INT NULL DEFAULT -1,"
                    + " author INT REFERENCES authors (id), UNIQUE (title), UNIQUE KEY k (title, price DESC), KEY by_author (author),"
                    + " CONSTRAINT fk FOREIGN KEY (author) REFERENCES authors (id) ON DELETE SET NULL ON UPDATE CASCADE,"
                    + " CHECK (n > 1)) ENGINE = InnoDB DEFAULT CHARSET=utf8mb4 COLLATE utf8mb4_bin AUTO_INCREMENT=5 COMMENT 'x';",
            "CREATE UNIQUE INDEX i ON t (a, b); DROP TABLE IF EXISTS t, u; CREATE VIEW v AS SELECT 1; DROP INDEX i ON t;",
            "CREATE DATABASE IF NOT EXISTS shop; USE shop; SHOW TABLES; DESCRIBE books; TRUNCATE books; EXPLAIN SELECT 1;",
            "ALTER TABLE books ADD COLUMN isbn CHAR(13) AFTER title, ADD INDEX i (isbn), DROP COLUMN x, MODIFY COLUMN y BIGINT(20) NOT NULL;",
            "START TRANSACTION; -- from here\n/* or\n here */ COMMIT; # over\nBEGIN; ROLLBACK;");

    @Test
    void everydaySentencesAreTakenAndRight() {
        for (String sentence : SENTENCES) {
            assertThat(isTaken(sentence)).as(sentence).isTrue();
            assertThat(complaints(sentence)).as(sentence).isEmpty();
        }
    }

    @Test
    void everyNameThatIsTakenIsOneInTheGrammar() {
        List<String> places = List.of(
                "SELECT ~ FROM t",
                "SELECT a AS ~",
                "SELECT a ~",
                "SELECT a ~ FROM t",
                "SELECT t.~, ~.a, ~.* FROM t",
                "SELECT a FROM ~",
                "SELECT a FROM t ~",
                "SELECT a FROM t AS ~ JOIN u ~ ON ~ = ~",
                "SELECT ~ + ~ - ~",
                "SELECT a FROM t WHERE ~ AND NOT ~ OR ~ IS NULL",
                "SELECT a FROM t GROUP BY ~ HAVING ~ > 1 ORDER BY ~, ~ DESC",
                "SELECT CASE ~ WHEN ~ THEN ~ ELSE ~ END",
                "SELECT (SELECT ~) ~",
                "SELECT a FROM (SELECT 1) ~ WHERE ~",
                "SELECT ~ UNION SELECT ~",
                "WITH ~ (~, b) AS (SELECT 1) SELECT ~",
                "SELECT a FROM t JOIN u USING (~, ~)",
                "SELECT ~->'$.a', COUNT(~), COUNT(DISTINCT ~), SUM(~), -~, (~), NOW() - INTERVAL ~ DAY",
                "INSERT INTO ~ (~, a) VALUES (~, ~)",
                "INSERT INTO ~(~) VALUES(~)",
                "INSERT INTO t SELECT ~ FROM ~",
                "INSERT INTO t VALUES (1) ON DUPLICATE KEY UPDATE ~ = VALUES(~)",
                "UPDATE ~ ~ SET ~ = ~ WHERE ~ LIMIT 1",
                "UPDATE ~ SET ~.~ = ~, ~ = 1 ORDER BY ~",
                "DELETE FROM ~ WHERE ~ ORDER BY ~",
                "DELETE FROM ~.~",
                "CREATE TABLE ~ (~ INT, b INT, KEY ~ (~), INDEX ~(~), UNIQUE KEY ~ (~))",
                "CREATE TABLE ~(a INT, PRIMARY KEY(~))",
                "CREATE TABLE t (a INT, CONSTRAINT ~ FOREIGN KEY (~) REFERENCES ~ (~), c INT REFERENCES ~(~))",
                "CREATE TABLE t (a INT CHECK (~ > 1) DEFAULT (~)) ENGINE=~ DEFAULT CHARSET ~ COLLATE=~",
                "CREATE INDEX ~ ON ~ (~, ~ DESC)",
                "DROP INDEX ~ ON ~(~)",
                "DROP INDEX ~ ON ~",
                "DROP TABLE ~, ~.~",
                "ALTER TABLE ~ ADD ~ INT, ADD COLUMN ~ INT AFTER ~, DROP COLUMN ~, DROP INDEX ~, MODIFY ~ INT FIRST",
                "CREATE VIEW ~ AS SELECT 1",
                "CREATE DATABASE ~",
                "DROP DATABASE ~",
                "USE ~",
                "DESCRIBE ~",
                "TRUNCATE ~",
                "SELECT ~() FROM t",
                "SELECT ~(1)",
                "SELECT ~(1, 2)",
                "SELECT ~(1, 2, 3)",
                "SELECT ~(a, b, c, d)",
                "SELECT ~(*)",
                "SELECT ~(DISTINCT a)",
                "SELECT ~(a) OVER (PARTITION BY b)",
                "SELECT ~() OVER (ORDER BY a)",
                "SELECT ~(a, INTERVAL 1 DAY)",
                "SELECT ~(a, INTERVAL 1 ~)",
                "SELECT ~",
                "~",
                "~ t",
                "CREATE TABLE t (a ~)",
                "CREATE TABLE t (a ~(1))",
                "CREATE TABLE t (a ~(1, 2))",
                "CREATE TABLE t (a ~('a'))",
                "CREATE TABLE t (a INT ~)",
                "CREATE TABLE t (a ~ UNSIGNED)",
                "CREATE TABLE t (a INT DEFAULT ~)",
                "CREATE TABLE t (a INT) ~ = 1");
        List<String> wrong = new ArrayList<>();
        for (String word : words()) {
            String taken = places.stream()
                    .map(it -> it.replace("~", word))
                    .filter(PlainSqlTest::isTaken)
                    .collect(Collectors.joining(";\n"));
            complaints(taken).stream().limit(1).map(it -> word + " " + it).forEach(wrong::add);
        }
        assertThat(wrong).isEmpty();
    }

    private static Set<String> words() {
        return Stream.concat(Stream.of(MySqlLexer.ruleNames), Stream.of("zz", "_p", "`a b`"))
                .map(it -> it.replaceFirst("_SYMBOL$", "").toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theGrammarTakesAllThatCanBeSaid() {
        Random random = new Random(5);
        List<String> words = pieces(String.join(" ", SENTENCES));
        for (int i = 0; i < 20 * ROUNDS; i++) {
            String sentence = sentence(words, random);
            assertThat(complaints(sentence)).as(sentence).isEmpty();
        }
    }

    /** Goes on with any word that does not end the reading, until all is said. */
    private static String sentence(List<String> words, Random random) {
        StringBuilder sentence = new StringBuilder();
        int length = 5 + random.nextInt(60);
        for (int i = 0; i < 4000 && !(sentence.length() > 4 * length && isTaken(sentence.toString())); i++) {
            int before = sentence.length();
            sentence.append(words.get(random.nextInt(words.size()))).append(random.nextInt(3) == 0 ? "" : " ");
            if (!isBeginning(sentence.toString())) {
                sentence.setLength(before);
            }
        }
        return isTaken(sentence.toString()) ? sentence.toString() : "";
    }

    /** Whether something can follow that makes it right. */
    private static boolean isBeginning(String code) {
        try {
            PlainSqlCursor cursor = new PlainSqlCursor(PlainSqlScanner.scan(code));
            try {
                new PlainSql(cursor).statements();
                return true;
            } catch (Unsure e) {
                return cursor.token().isEnd();
            }
        } catch (Unsure e) {
            return false;
        }
    }

    @Test
    void theGrammarTakesEveryChangedSentenceThatIsTaken() throws IOException {
        Random random = new Random(6);
        List<String> texts = new ArrayList<>(SENTENCES);
        texts.addAll(corpus());
        List<String> pool = pieces(String.join(" ", texts));
        int taken = 0;
        for (int i = 0; i < 3000 * ROUNDS; i++) {
            String changed = changed(texts.get(random.nextInt(texts.size())), pool, random);
            if (isTaken(changed)) {
                taken++;
                assertThat(complaints(changed)).as(changed).isEmpty();
            }
        }
        assertThat(taken).isGreaterThan(100 * ROUNDS);
    }

    @Test
    void mostOfTheCorpusIsSettledAsTheGrammarDoes() throws IOException {
        List<String> taken = corpus().stream().filter(PlainSqlTest::isTaken).toList();
        assertThat(taken)
                .hasSizeGreaterThan(3)
                .allSatisfy(it -> assertThat(complaints(it)).isEmpty());
    }

    private static String changed(String text, List<String> pool, Random random) {
        List<String> pieces = new ArrayList<>(pieces(text));
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            int at = random.nextInt(pieces.size());
            switch (random.nextInt(5)) {
                case 0 -> pieces.set(at, "");
                case 1 -> pieces.add(at, pieces.get(random.nextInt(pieces.size())));
                case 2 -> pieces.set(at, pieces.get(random.nextInt(pieces.size())));
                case 3 -> pieces.set(at, pool.get(random.nextInt(pool.size())));
                default -> pieces.add(at, pool.get(random.nextInt(pool.size())));
            }
        }
        return String.join("", pieces);
    }

    private static List<String> pieces(String text) {
        Matcher piece = PIECE.matcher(text);
        return piece.results().map(it -> it.group()).toList();
    }

    private static List<String> corpus() throws IOException {
        try (InputStream in = PlainSqlTest.class.getResourceAsStream("corpus/mysql.md")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return FENCE.matcher(text).results().map(it -> it.group(1)).toList();
        }
    }

    private static boolean isTaken(String sql) {
        return PlainSql.accepts(SqlText.of(sql, false).code());
    }

    /** What the grammar says, in the versions from 8.0 on. */
    private static List<String> complaints(String sql) {
        return IntStream.of(VERSIONS)
                .boxed()
                .flatMap(version -> new MySqlStatements(SqlText.of(sql, false), "", version, Long.MAX_VALUE)
                        .faults().stream().map(it -> version + ": " + it))
                .toList();
    }
}
