package dev.galley.runtime;

import static dev.galley.runtime.Programs.module;
import static dev.galley.runtime.Programs.part;
import static dev.galley.runtime.Programs.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.galley.run.Program;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Needs MariaDB, and an interpreter with Django and mysqlclient. */
class DjangoOnMySqlIT {
    private static final Program.Part SHOP =
            new Program.Part("python", """
            from django.db import models

            class Author(models.Model):
                name = models.CharField(max_length=50, unique=True)

            class Book(models.Model):
                title = models.CharField(max_length=50)
                author = models.ForeignKey(Author, on_delete=models.CASCADE)
            """, Map.of("role", "models", "database", "mysql"), List.of(), 20_000, false);

    private static PythonEngine engine;

    @BeforeAll
    static void start() {
        assumeTrue(MariaInstallation.find("").isPresent(), "no MariaDB here");
        engine = Programs.djangoEngine();
        assumeTrue(run(module("shell", "import MySQLdb\n")).isEmpty(), "no mysqlclient here");
    }

    @AfterAll
    static void end() {
        if (engine != null) {
            engine.close();
        }
    }

    private static String run(Program.Part... parts) {
        return shown(engine.run(new Program(List.of(parts))));
    }

    @Test
    void modelsAreKeptInMySql() {
        assertThat(run(SHOP, part("""
                from django.contrib.auth.models import User
                from django.db import connection
                author = Author.objects.create(name="Ä 𝄞")
                Book.objects.create(title="T", author=author)
                print(connection.vendor, Author.objects.get(name="ä 𝄞").name, User.objects.count())
                print(Book.objects.select_for_update().none().count())
                with connection.cursor() as cursor:
                    cursor.execute("SHOW TABLES LIKE 'docs%'")
                    print(cursor.fetchall())
                    cursor.execute("SELECT @@sql_mode LIKE 'STRICT%', CONNECTION_ID() > 0, USER() LIKE 'galley%'")
                    print(cursor.fetchone())
                """, 20_000)))
                .isEqualTo("mysql Ä 𝄞 0\n0\n(('docs_author',), ('docs_book',))\n(1, 1, 1)\n");
    }

    @Test
    void whatTheServerRefusesHasItsPlaceAndTheSameWordsInEveryRun() {
        Program.Part shell = module("shell", "\nBook.objects.create(title='T', author_id=7)\n");
        String first = run(SHOP, shell);
        assertThat(first)
                .startsWith("IntegrityError: (1452, 'Cannot add or update a child row: a foreign key constraint fails"
                        + " (`test`.`docs_book`")
                .endsWith("[1:2]");
        assertThat(run(SHOP, shell)).isEqualTo(first);
    }

    @Test
    void aValueThatIsTooLongIsRefused() {
        Program.Part models = new Program.Part("python", """
                from django.db import models

                class A(models.Model):
                    a = models.CharField(max_length=200, unique=True)
                """, SHOP.words(), List.of(), 20_000, false);
        assertThat(run(models, module("shell", "print(A.objects.count())\n"))).isEqualTo("0\n");
        assertThat(run(SHOP, module("shell", "Author.objects.create(name='x' * 51)\n")))
                .startsWith("DataError: (1406");
    }

    @Test
    void eachProgramHasItsOwnDatabase() {
        for (int i = 0; i < 3; i++) {
            assertThat(run(SHOP, module("shell", "Author.objects.create(name='A')\nprint(Author.objects.count())\n")))
                    .isEqualTo("1\n");
        }
        assertThat(run(SHOP, module("shell", """
                from django.db import connection
                with connection.cursor() as cursor:
                    cursor.execute("SHOW DATABASES")
                    print(len([name for name, in cursor.fetchall() if name != "information_schema"]))
                """))).isEqualTo("1\n");
    }

    @Test
    void settingsMayBeGivenBesides() {
        assertThat(run(module("settings", "DEBUG = True\n"), SHOP, module("shell", """
                from django.db import connection
                print(connection.vendor, Author.objects.count(), len(connection.queries))
                """)))
                .isEqualTo("mysql 0 1\n");
    }

    @Test
    void aProgramThatNeverEndsLeavesNothingBehind() {
        Program.Part endless = new Program.Part("python", """
                from django.db import connection, transaction
                with transaction.atomic():
                    Author.objects.create(name='A')
                    connection.cursor().execute('SELECT SLEEP(1000)')
                """, Map.of("role", "shell"), List.of(), 1000, false);
        assertThat(run(SHOP, endless)).contains("TimedOut");
        assertThat(run(SHOP, module("shell", "print(Author.objects.count())\n")))
                .isEqualTo("0\n");
    }
}
