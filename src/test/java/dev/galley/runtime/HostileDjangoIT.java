package dev.galley.runtime;

import static dev.galley.runtime.Programs.module;
import static dev.galley.runtime.Programs.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.galley.run.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that mean harm to those that share their worker with Django. */
class HostileDjangoIT {
    private static final Program.Part MODELS = module("models", """
            from django.db import models

            class Book(models.Model):
                title = models.CharField(max_length=9)
            """);

    private static final Program.Part WITNESS = module("shell", """
            import json, os, sys, threading
            from django.conf import settings
            from django.contrib.auth.models import User
            from django.core import mail
            from django.core.cache import cache
            from django.db import connection
            from django.test import Client
            Book.objects.create(title="T")
            print(Book.objects.count(), User.objects.count(), cache.get("poison"), len(mail.outbox))
            print(threading.active_count(), settings.DEBUG, Client().get("/").status_code, json.dumps(os.listdir()))
            print(sorted(it for it in sys.modules if it.startswith("docs")), sys.path.count(""))
            """);

    private static final String UNHARMED = """
            1 0 None 0
            1 False 404 []
            ['docs', 'docs.apps', 'docs.models', 'docs.urls'] 1
            """;

    @TempDir
    private static Path folder;

    private static PythonEngine engine;

    @BeforeAll
    static void start() {
        engine = Programs.djangoEngine();
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

    private static String witness() {
        return run(MODELS, module("urls", "urlpatterns = []\n"), WITNESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                from django.db import models
                from django.http import HttpResponse
                models.Model.save = models.Manager.create = HttpResponse.__init__ = None
                """,
                """
                from django.core.cache import cache
                from django.core import mail
                cache.set("poison", 1, None)
                mail.send_mail("s", "b", "f@example.org", ["t@example.org"])
                """,
                """
                from django.contrib.auth.models import User
                from django.db import connection
                User.objects.create_user("u")
                connection.cursor().execute("DROP TABLE django_session")
                connection.cursor().execute("PRAGMA foreign_keys = OFF")
                """,
                """
                import threading, time
                threading.Thread(target=time.sleep, args=(1000,)).start()
                """,
                """
                import os, time
                if os.fork() == 0:
                    time.sleep(1000)
                """,
                """
                from django.apps import apps
                from django.conf import settings
                settings.DEBUG = True
                settings.DATABASES["default"]["NAME"] = "/nowhere/at/all"
                apps.app_configs.clear()
                apps.all_models.clear()
                """,
                """
                from django.db.models.signals import class_prepared, post_migrate, pre_save
                from django.core import signals
                def kill(*args, **rest):
                    raise SystemExit(9)
                for signal in (class_prepared, post_migrate, pre_save, signals.request_started):
                    signal.connect(kill, weak=False)
                """,
                """
                import gc, os, sys
                for found in gc.get_objects():
                    if isinstance(found, dict) and found.get("__name__") == "__main__":
                        for name in list(found):
                            found[name] = None
                """,
                """
                import os, sys
                os._exit(3)
                """,
                """
                import os
                os.kill(os.getppid(), 9)
                """,
                """
                held = []
                while True:
                    held.append("x" * 10**6)
                """,
                """
                from django.db import connection
                connection.cursor().execute(
                    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n")
                """,
                """
                import sys
                sys.modules.clear()
                sys.meta_path.clear()
                """,
            })
    void theNextProgramIsUnharmed(String code) {
        run(MODELS, new Program.Part("python", code, module("shell", "").words(), List.of(), 1500, false));
        assertThat(witness()).isEqualTo(UNHARMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"models", "settings", "urls", "tests", "admin", "shell"})
    void noPartRunsForEver(String role) {
        for (String code : List.of("while True:\n    pass\n", """
                class Odd:
                    id = level = obj = 0
                    def __getattr__(self, name):
                        while True:
                            pass
                urlpatterns = templates = MIDDLEWARE = INSTALLED_APPS = Odd()
                """)) {
            Program.Part part =
                    new Program.Part("python", code, module(role, "").words(), List.of(), 1000, false);
            assertThat(run(part, WITNESS)).doesNotContain("AssertionError");
        }
        assertThat(witness()).isEqualTo(UNHARMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"__main__", "__init__", "apps", "docs", "os", "django", "exec", "__path__", "is_ready"})
    void aRoleWithAStrangeNameHarmsNobody(String role) {
        run(module(role, "INSTALLED_APPS = 1\nDocsConfig = 2\n"), MODELS, WITNESS);
        assertThat(witness()).isEqualTo(UNHARMED);
    }

    @Test
    void filesOfTheMachineAreOutOfReach() throws IOException {
        assumeTrue(engine.runtime().orElseThrow().gaps().isEmpty(), "no namespaces here");
        Files.writeString(folder.resolve("secret"), "s3cret");
        String path = HostilePrograms.quoted(folder.resolve("secret"));
        assertThat(run(module("shell", """
                import sqlite3
                from django.core.files.storage import FileSystemStorage
                from django.db import connection
                for attempt in (
                    lambda: FileSystemStorage(location="/").open(%s).read(),
                    lambda: connection.cursor().execute("ATTACH DATABASE ? AS other", [%s + ".db"]),
                    lambda: sqlite3.connect(%s).execute("SELECT * FROM t"),
                    lambda: open("/etc/passwd").read(),
                    lambda: sqlite3.connect("a").enable_load_extension(True) or open("/proc/1/environ").read(),
                ):
                    try:
                        print(attempt())
                    except Exception as error:
                        print(type(error).__name__)
                """.formatted(path, path, path)))).isEqualTo("""
                FileNotFoundError
                OperationalError
                OperationalError
                FileNotFoundError
                PermissionError
                """);
        assertThat(run(module("settings", "open(" + path + ")\n"))).startsWith("FileNotFoundError");
    }
}
