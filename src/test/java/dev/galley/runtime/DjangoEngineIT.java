package dev.galley.runtime;

import static dev.galley.runtime.Programs.module;
import static dev.galley.runtime.Programs.part;
import static dev.galley.runtime.Programs.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.galley.run.Ending;
import dev.galley.run.EngineRun;
import dev.galley.run.Program;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Needs an interpreter with Django, Django REST framework and Celery. */
class DjangoEngineIT {
    private static final Program.Part SHOP = module("models", """
            from django.db import models

            class Author(models.Model):
                name = models.CharField(max_length=50, unique=True)

                def __str__(self):
                    return self.name

            class Book(models.Model):
                title = models.CharField(max_length=100)
                price = models.DecimalField(max_digits=6, decimal_places=2, default=0)
                author = models.ForeignKey(Author, on_delete=models.CASCADE, related_name="books")
                readers = models.ManyToManyField("auth.User", blank=True)

                class Meta:
                    constraints = [
                        models.UniqueConstraint(fields=["title", "author"], name="one_title_an_author")
                    ]
            """);

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

    @Test
    void aShellSeesTheModelsAndTheirTables() {
        assertThat(run(SHOP, part("""
                le_guin = Author.objects.create(name="Le Guin")
                Book.objects.create(title="The Dispossessed", author=le_guin, price="9.50")
                Book.objects.create(title="The Word for World Is Forest", author=le_guin, price="7")
                print(Book.objects.filter(title__startswith="The D").values_list("title", "author__name"))
                print(le_guin.books.count(), models.Count, Book._meta.label, Book.__module__)
                """, 20_000))).isEqualTo("""
                <QuerySet [('The Dispossessed', 'Le Guin')]>
                2 <class 'django.db.models.aggregates.Count'> docs.Book docs.models
                """);
    }

    @Test
    void queriesAreCountedAnnotatedAndAggregated() {
        assertThat(run(SHOP, module("shell", """
                from django.db import connection
                from django.db.models import Avg, Count, F
                from django.test.utils import CaptureQueriesContext
                for name in ("A", "B"):
                    author = Author.objects.create(name=name)
                    for number in (1, 2, 3):
                        Book.objects.create(title=f"{name}{number}", author=author, price=number)
                with CaptureQueriesContext(connection) as queries:
                    print([book.author.name for book in Book.objects.order_by("title")])
                print(len(queries))
                with CaptureQueriesContext(connection) as queries:
                    print([book.author.name for book in Book.objects.select_related("author").order_by("title")])
                print(len(queries), "INNER JOIN" in queries[0]["sql"])
                print(list(Author.objects.annotate(n=Count("books")).values_list("name", "n").order_by("name")))
                Book.objects.update(price=F("price") * 2)
                print(Book.objects.aggregate(Avg("price")))
                """))).isEqualTo("""
                ['A', 'A', 'A', 'B', 'B', 'B']
                7
                ['A', 'A', 'A', 'B', 'B', 'B']
                1 True
                [('A', 3), ('B', 3)]
                {'price__avg': Decimal('4.0000000000')}
                """.replace("4.0000000000", "4"));
    }

    @Test
    void aBrokenConstraintHasThePlaceThatBrokeIt() {
        Program program = new Program(List.of(SHOP, module("shell", """
                author = Author.objects.create(name="A")

                def add():
                    Book.objects.create(title="T", author=author)

                add()
                add()
                """)));
        Ending.Raised raised =
                (Ending.Raised) engine.run(program).parts().get(1).ending();
        assertThat(raised.words())
                .isEqualTo("IntegrityError: UNIQUE constraint failed: docs_book.title, docs_book.author_id");
        assertThat(raised.names()).contains("django.db.utils.IntegrityError", "DatabaseError");
        assertThat(raised.places()).extracting(Ending.Place::part).containsOnly(1);
        assertThat(raised.places()).extracting(Ending.Place::line).containsExactly(7, 4);
    }

    @Test
    void transactionsAreRolledBackAndForeignKeysHold() {
        assertThat(run(SHOP, module("shell", """
                from django.db import IntegrityError, transaction
                try:
                    with transaction.atomic():
                        Author.objects.create(name="lost")
                        raise KeyError
                except KeyError:
                    print(Author.objects.count())
                with transaction.atomic():
                    author = Author.objects.create(name="kept")
                    transaction.on_commit(lambda: print("committed"))
                    print(Author.objects.count())
                Book.objects.create(title="T", author=author)
                print(author.delete())
                try:
                    with transaction.atomic():
                        Book.objects.create(title="T", author_id=99)
                except IntegrityError as error:
                    print(error)
                """))).isEqualTo("""
                0
                1
                committed
                (2, {'docs.Book': 1, 'docs.Author': 1})
                FOREIGN KEY constraint failed
                """);
    }

    @Test
    void aPageOfModelsSerializersViewsUrlsAndTestsRuns() {
        assertThat(run(
                        SHOP,
                        module("serializers", """
                        from rest_framework import serializers
                        from .models import Book

                        class BookSerializer(serializers.ModelSerializer):
                            class Meta:
                                model = Book
                                fields = ["id", "title", "price", "author"]

                            def validate_price(self, value):
                                if value < 0:
                                    raise serializers.ValidationError("negative")
                                return value
                        """),
                        module("views", """
                        from rest_framework import permissions, viewsets
                        from docs.models import Book
                        from .serializers import BookSerializer

                        class BookViewSet(viewsets.ModelViewSet):
                            queryset = Book.objects.order_by("id")
                            serializer_class = BookSerializer
                            permission_classes = [permissions.IsAuthenticatedOrReadOnly]
                        """),
                        module("urls", """
                        from rest_framework.routers import DefaultRouter
                        from . import views

                        router = DefaultRouter()
                        router.register("books", views.BookViewSet)
                        urlpatterns = router.urls
                        """),
                        module("tests", """
                        from django.contrib.auth.models import User
                        from rest_framework.test import APITestCase
                        from .models import Author, Book

                        class BookTests(APITestCase):
                            @classmethod
                            def setUpTestData(cls):
                                cls.author = Author.objects.create(name="A")

                            def test_strangers_only_read(self):
                                self.assertEqual(self.client.get("/books/").json(), [])
                                self.assertEqual(self.client.post("/books/", {"title": "T"}).status_code, 403)

                            def test_users_write(self):
                                self.client.force_authenticate(User.objects.create_user("u"))
                                data = {"title": "T", "price": "1.50", "author": self.author.pk}
                                self.assertEqual(self.client.post("/books/", data, format="json").status_code, 201)
                                self.assertEqual(Book.objects.get().title, "T")
                        """),
                        module("shell", """
                        from rest_framework.test import APIClient
                        serializer = BookSerializer(data={"title": "", "price": "-1"})
                        print(serializer.is_valid())
                        for field, errors in serializer.errors.items():
                            print(field, *errors)
                        print(Book.objects.count(), APIClient().get("/books/7/").json())
                        """)))
                .isEqualTo("""
                False
                title This field may not be blank.
                price negative
                author This field is required.
                0 {'detail': 'Not found.'}
                """);
    }

    @Test
    void aFailingTestIsFoundAtItsLine() {
        assertThat(run(SHOP, module("tests", """
                from django.test import TestCase
                from .models import Author

                class AuthorTests(TestCase):
                    def test_fine(self):
                        self.assertFalse(Author.objects.exists())

                    def test_wrong(self):
                        self.assertEqual(str(Author(name="A")), "B")
                """))).isEqualTo("AssertionError: 'A' != 'B'\n- A\n+ B\n [1:9]");
    }

    @Test
    void viewsAreReachedThroughTheClient() {
        assertThat(run(
                        module("views", """
                        import asyncio
                        from django.contrib import messages
                        from django.contrib.auth.decorators import login_required
                        from django.core.cache import cache
                        from django.core.mail import send_mail
                        from django.http import HttpResponse, JsonResponse
                        from django.shortcuts import render

                        def hello(request, name):
                            request.session["seen"] = request.session.get("seen", 0) + 1
                            cache.set("name", name)
                            send_mail("Hello", "text", "from@example.org", ["to@example.org"])
                            messages.info(request, "seen")
                            return render(request, "hello.html", {"name": name})

                        async def later(request):
                            await asyncio.sleep(0)
                            return JsonResponse({"is": "async"})

                        @login_required
                        def secret(request):
                            return HttpResponse("secret")

                        def broken(request):
                            return 1 / 0
                        """),
                        module("templates", "templates = {'hello.html': '<p>{{ name }} {{ request.session.seen }}'}\n"),
                        module("urls", """
                        from django.urls import path
                        from . import views
                        urlpatterns = [path("hello/<str:name>/", views.hello, name="hello")]
                        """),
                        module("urls", """
                        urlpatterns += [path("later/", views.later), path("secret/", views.secret),
                                        path("broken/", views.broken)]
                        """),
                        module("shell", """
                        from django.core import mail
                        from django.test import Client, RequestFactory
                        from django.urls import reverse
                        client = Client()
                        url = reverse("hello", args=["<b>"])
                        print(url, client.get(url).content.decode(), client.get(url).context["name"])
                        print(client.session["seen"], cache.get("name"), len(mail.outbox))
                        print(client.get("/later/").json(), client.get("/nowhere/").status_code)
                        print(client.get("/secret/").url)
                        print(later(RequestFactory().get("/")).__class__.__name__)
                        client.get("/broken/")
                        """)))
                .isEqualTo("""
                /hello/%3Cb%3E/ <p>&lt;b&gt; 1 <b>
                2 <b> 2
                {'is': 'async'} 404
                /accounts/login/?next=/secret/
                coroutine
                ZeroDivisionError: division by zero [4:11, 0:25]""");
    }

    @Test
    void tasksRunAtOnce() {
        assertThat(run(module("tasks", """
                from celery import Celery, chain, shared_task

                @shared_task(bind=True, max_retries=2)
                def add(self, x, y):
                    return x + y

                own = Celery("own", broker="redis://localhost")

                @own.task
                def double(x):
                    return x * 2
                """), module("shell", """
                from docs.tasks import add
                print(add.name, add.delay(2, 3).get(), add.apply_async((4, 5)).status, double.delay(4).result)
                print(chain(add.s(1, 1), add.s(10))().get(), add.apply(args=("a", 1)).state)
                """)))
                .isEqualTo("docs.tasks.add 5 SUCCESS 8\n12 FAILURE\n");
    }

    @Test
    void aFieldThatLacksItsLengthIsFoundByTheSystemChecks() {
        Program program = new Program(List.of(module("models", """
                from django.db import models

                class Book(models.Model):
                    id = models.AutoField(primary_key=True)
                    title = models.CharField()
                """), part("print(1)\n", 20_000)));
        EngineRun run = engine.run(program);
        assertThat(run.parts()).hasSize(1);
        Ending.Raised raised = (Ending.Raised) run.parts().get(0).ending();
        assertThat(raised.words())
                .isEqualTo("SystemCheckError: docs.Book.title: (fields.E120) CharFields must define a 'max_length'"
                        + " attribute.");
        assertThat(raised.names()).contains("SystemCheckError");
        assertThat(raised.places()).containsExactly(new Ending.Place(0, 5, 5, 5));
    }

    @Test
    void otherProblemsOfModelsAreFoundAtFieldOrClass() {
        assertThat(run(SHOP, module("models", """
                class Review(models.Model):
                    first = models.ForeignKey(Book, models.CASCADE)
                    second = models.ForeignKey(Book, models.CASCADE)
                """))).contains("fields.E304").endsWith("[1:2]");
        assertThat(run(module("models", """
                from django.db import models

                class Thing(models.Model):
                    class Meta:
                        ordering = ["nothing"]
                """))).contains("models.E015").endsWith("[0:3]");
        assertThat(run(module("models", """
                from django.db import models

                class Thing(models.Model):
                    owner = models.ForeignKey("Nobody", models.CASCADE)
                """))).contains("fields.E300").endsWith("[0:4]");
        assertThat(run(module("models", """
                from django.db import models

                class Thing(models.Model):
                    owner = models.ForeignKey("auth.User")
                """))).contains("TypeError").endsWith("[0:3, 0:4]");
    }

    @Test
    void problemsOfAdminAndUrlsAreFoundToo() {
        assertThat(run(SHOP, module("admin", """
                from django.contrib import admin
                from .models import Book

                @admin.register(Book)
                class BookAdmin(admin.ModelAdmin):
                    list_display = ["titel"]
                """))).contains("admin.E108").endsWith("[1:5]");
        assertThat(run(module("urls", "urlpatterns = ['nothing']\n"))).contains("urls.E004");
    }

    @Test
    void aModelMayPointAtOneOfALaterPart() {
        assertThat(run(
                        module("models", """
                        from django.db import models

                        class Book(models.Model):
                            author = models.ForeignKey("Author", on_delete=models.CASCADE)
                        """),
                        module("models", """
                        class Author(models.Model):
                            pass
                        """),
                        module("shell", "print(Book.objects.create(author=Author.objects.create()).pk)\n")))
                .isEqualTo("1\n");
    }

    @Test
    void signalsFormsPermissionsAndTimeZonesWork() {
        assertThat(run(SHOP, module("signals", """
                from django.db.models.signals import post_save
                from django.dispatch import receiver
                from .models import Author

                @receiver(post_save, sender=Author)
                def tell(sender, instance, created, **rest):
                    print("saved", instance, created)
                """), module("forms", """
                from django import forms
                from .models import Author

                class AuthorForm(forms.ModelForm):
                    class Meta:
                        model = Author
                        fields = ["name"]
                """), module("shell", """
                import inspect
                from django.contrib.auth.models import Permission, User
                from django.utils import timezone
                form = AuthorForm({"name": "A"})
                print(form.is_valid(), form.save())
                print(AuthorForm({"name": "A"}).errors["name"])
                user = User.objects.create_user("u", password="p")
                user.user_permissions.add(Permission.objects.get(codename="add_book"))
                print(user.has_perm("docs.add_book"), user.check_password("p"))
                print(timezone.now().tzinfo, inspect.getsource(AuthorForm).splitlines()[0])
                """)))
                .isEqualTo("""
                saved A True
                True A
                <ul class="errorlist"><li>Author with this Name already exists.</li></ul>
                True True
                UTC class AuthorForm(forms.ModelForm):
                """);
    }

    @Test
    void settingsOfAProgramComeFirst() {
        assertThat(run(module("settings", """
                        AUTH_USER_MODEL = "docs.User"
                        REST_FRAMEWORK = {"PAGE_SIZE": 7}
                        LANGUAGE_CODE = "de"
                        DEBUG = True
                        """), module("models", """
                        from django.contrib.auth.models import AbstractUser
                        from django.db import models

                        class User(AbstractUser):
                            nickname = models.CharField(max_length=20)
                        """), module("shell", """
                        from django.conf import settings
                        from django.contrib.auth import get_user_model
                        from django.db import connection
                        from django.utils.translation import gettext
                        from rest_framework.settings import api_settings
                        user = get_user_model().objects.create_user("u", nickname="n")
                        print(user.nickname, user._meta.label, api_settings.PAGE_SIZE, gettext("Monday"))
                        print(len(connection.queries))
                        """)))
                .isEqualTo("n docs.User 7 Montag\n1\n");
        assertThat(run(SHOP, module("settings", "DEBUG = True\n"))).startsWith("RuntimeError: settings");
        assertThat(run(module("settings", "INSTALLED_APPS = ['no.such.app']\n")))
                .startsWith("ModuleNotFoundError");
    }

    @Test
    void modelsOfOneProgramAreUnknownToTheNext() {
        Program.Part first = module("models", """
                from django.db import models

                class Book(models.Model):
                    title = models.CharField(max_length=10)
                """);
        Program.Part second = module("models", """
                from django.db import models

                class Book(models.Model):
                    pages = models.IntegerField()
                """);
        String code = "Book.objects.create()\nprint([field.name for field in Book._meta.get_fields()])\n";
        for (int i = 0; i < 2; i++) {
            assertThat(run(first, part(code, 20_000))).isEqualTo("['id', 'title']\n");
            assertThat(run(
                            second,
                            part(code.replace("()", "(pages=1)").replace("fields(pages=1)", "fields()"), 20_000)))
                    .isEqualTo("['id', 'pages']\n");
        }
    }

    @Test
    void eachModuleHasItsOwnNames() {
        assertThat(run(SHOP, module("views", "print(Book)\n")))
                .isEqualTo("NameError: name 'Book' is not defined [1:1]");
        assertThat(run(SHOP, module("views", "from .nothing import x\n")))
                .isEqualTo("ModuleNotFoundError: No module named 'docs.nothing' [1:1]");
        assertThat(run(module("services", "x = 1\n"), module("services", "x += 1\n"), part("print(x)\n", 20_000)))
                .isEqualTo("2\n");
    }

    @Test
    void aRoleThatIsNoNameIsNotRun() {
        assertThat(run(module("a/b", "print(1)\n"))).contains("NotRun").contains("no name");
    }

    @Test
    void versionsOfDjangoAreAskedFor() {
        Program.Part part = new Program.Part(
                "python", "print(1)\n", Map.of("role", "models"), List.of("django>=99"), 20_000, false);
        assertThat(run(part)).contains("needs django>=99");
    }

    @Test
    void aSessionSeesTheApplication() {
        assertThat(run(SHOP, Programs.session("""
                author = Author.objects.create(name="A")
                author

                Author.objects.get(name="B")

                _
                """))).isEqualTo("""
                <Author: A>
                Traceback (most recent call last):
                  File "<stdin>", line 1, in <module>
                docs.models.Author.DoesNotExist: Author matching query does not exist.
                <Author: A>
                """);
    }

    @Test
    void anInterpreterWithoutDjangoSaysSo() {
        try (PythonEngine plain = new PythonEngine("python3")) {
            assumeTrue(plain.runtime().isPresent(), "no Python here");
            String has = shown(plain.run(new Program(
                    List.of(part("import importlib.util\nprint(importlib.util.find_spec('django'))\n", 20_000)))));
            assumeTrue(has.equals("None\n"), "this Python has Django");
            for (String role : Set.of("models", "settings")) {
                assertThat(shown(plain.run(new Program(List.of(module(role, "print(1)\n"))))))
                        .contains("needs django");
            }
        }
    }
}
