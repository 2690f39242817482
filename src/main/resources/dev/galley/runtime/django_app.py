"""Django for the code of a page: settings, the application `docs` whose modules are the page's parts, its tables."""
import ast
import importlib.machinery
import importlib.util
import sys
import types
import unittest

APP = "docs"
# Where no module and no template can ever be.
NOWHERE = "/dev/null/docs"
APPS = ("django.contrib.admin", "django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions",
        "django.contrib.messages", "django.contrib.staticfiles", "rest_framework", "rest_framework.authtoken",
        "django_filters", APP)
MIDDLEWARE = ("django.middleware.security.SecurityMiddleware", "django.contrib.sessions.middleware.SessionMiddleware",
              "django.middleware.common.CommonMiddleware", "django.middleware.csrf.CsrfViewMiddleware",
              "django.contrib.auth.middleware.AuthenticationMiddleware",
              "django.contrib.messages.middleware.MessageMiddleware",
              "django.middleware.clickjacking.XFrameOptionsMiddleware")
CONTEXT = ("django.template.context_processors.request", "django.contrib.auth.context_processors.auth",
           "django.contrib.messages.context_processors.messages")
LIBRARIES = ("django.contrib.auth.models", "django.contrib.admin", "django.core.cache", "django.core.mail",
             "django.core.paginator", "django.db.models", "django.db.models.functions", "django.db.models.signals",
             "django.dispatch", "django.forms", "django.http", "django.shortcuts", "django.template.loader",
             "django.test", "django.test.utils", "django.urls", "django.utils.timezone", "django.views.generic",
             "rest_framework.decorators", "rest_framework.filters", "rest_framework.generics",
             "rest_framework.pagination", "rest_framework.permissions", "rest_framework.response",
             "rest_framework.routers", "rest_framework.serializers", "rest_framework.test", "rest_framework.throttling",
             "rest_framework.views", "rest_framework.viewsets", "django_filters.rest_framework",
             "rest_framework_simplejwt.tokens", "celery.app.task", "celery.result", "celery.canvas", "asyncio")
# Shared between the threads of a process, gone with it.
IN_MEMORY = {"ENGINE": "django.db.backends.sqlite3", "NAME": "file:docs?mode=memory&cache=shared"}
BROKERS = ("amqp", "amqps", "pyamqp", "redis", "rediss", "sentinel", "sqs", "rpc")
CHECKED = {"models": ("models", "database"), "admin": ("admin",), "urls": ("urls",)}
# Relations to models that a later part may still define.
WAITING = ("fields.E300", "fields.E307")
TEMPLATES_BY_NAME = {}
TABLES = set()


def is_installed(package):
    top = package.split(".")[0]
    return top == APP or top in sys.modules or importlib.util.find_spec(top) is not None


def default_settings(database):
    loaders = [("django.template.loaders.locmem.Loader", TEMPLATES_BY_NAME),
               "django.template.loaders.app_directories.Loader"]
    return {
        "SECRET_KEY": "not-a-secret", "ALLOWED_HOSTS": ["*"], "ROOT_URLCONF": APP + ".urls",
        "USE_TZ": True, "TIME_ZONE": "UTC", "STATIC_URL": "/static/", "MIDDLEWARE": list(MIDDLEWARE),
        "INSTALLED_APPS": [it for it in APPS if is_installed(it)],
        "DEFAULT_AUTO_FIELD": "django.db.models.BigAutoField",
        "DATABASES": {"default": dict(database or IN_MEMORY)},
        "EMAIL_BACKEND": "django.core.mail.backends.locmem.EmailBackend",
        "TEMPLATES": [{"BACKEND": "django.template.backends.django.DjangoTemplates",
                       "OPTIONS": {"loaders": loaders, "context_processors": list(CONTEXT)}}],
        "CELERY_TASK_ALWAYS_EAGER": True, "CELERY_BROKER_URL": "memory://", "CELERY_RESULT_BACKEND": "cache+memory://",
    }


def mysql_settings(given):
    return {"ENGINE": "django.db.backends.mysql", "NAME": given.get("name", ""), "USER": given.get("user", ""),
            "PASSWORD": given.get("password", ""), "HOST": given.get("socket", ""),
            "OPTIONS": {"charset": "utf8mb4"}}


def boot_django(overrides, database, define_models=lambda: None):
    """Sets Django up, once in a process. Raises ImportError when it is not installed."""
    import django
    from django.conf import settings
    if APP not in sys.modules:
        add_module(APP)
    add_config(define_models)
    fields = {**default_settings(database), **overrides}
    fields["INSTALLED_APPS"] = list(fields["INSTALLED_APPS"])
    if APP not in fields["INSTALLED_APPS"]:
        fields["INSTALLED_APPS"].append(APP)
    fields.setdefault("MIGRATION_MODULES", {it.rpartition(".")[2]: None for it in fields["INSTALLED_APPS"]})
    settings.configure(**fields)
    django.setup()
    from django.test.utils import setup_test_environment
    setup_test_environment(debug=settings.DEBUG)
    boot_celery()
    sys.modules[APP].is_ready = True


def add_config(define_models):
    """Models have to be there in the middle of Django's start: others may ask for the one that stands for users."""
    from django.apps import AppConfig

    def import_models(self):
        AppConfig.import_models(self)
        define_models()

    module = add_module(APP + ".apps")
    module.DocsConfig = type("DocsConfig", (AppConfig,), {
        "name": APP, "import_models": import_models, "__module__": module.__name__})


def boot_celery():
    if not is_installed("celery"):
        return
    import celery
    import celery.app.backends
    import celery.app.defaults
    import kombu.transport
    # Also for applications that a page makes itself: there is no broker here.
    celery.app.defaults.DEFAULTS["task_always_eager"] = True
    for name in BROKERS:
        kombu.transport.TRANSPORT_ALIASES[name] = "kombu.transport.memory:Transport"
        celery.app.backends.BACKEND_ALIASES[name] = "celery.backends.base:DisabledBackend"
    application = celery.Celery(APP, set_as_current=True)
    application.config_from_object("django.conf:settings", namespace="CELERY")
    application.set_default()


def preload_django(kind):
    """Makes this process one whose children have Django at once; what is missing for it, if anything is."""
    try:
        boot_django({}, mysql_settings({}) if kind == "mysql" else None)
    except ImportError:
        return "needs django"
    except Exception as error:
        return f"finds a Django that does not start: {type(error).__name__}"
    if kind == "mysql" and not is_installed("MySQLdb"):
        return "needs mysqlclient"
    for name in LIBRARIES:
        try:
            importlib.import_module(name)
        except Exception:
            pass  # not installed, or not with this version of Django; programs that need it say so
    if kind != "mysql":
        create_tables()
    return ""


def point_to(database):
    """Sets where the database of this process's program is; before, no connection may have been made."""
    from django.db import connections
    connections["default"].settings_dict.update(mysql_settings(database))


def add_module(name):
    module = types.ModuleType(name)
    module.__spec__ = importlib.machinery.ModuleSpec(name, None, is_package=name == APP)
    module.__package__ = APP
    if name == APP:
        module.__path__ = [NOWHERE]
    else:
        setattr(sys.modules[APP], name.rpartition(".")[2], module)
    sys.modules[name] = module
    return module


def finish_module(role, module):
    """What Django does when an application is loaded, done for a module that has come or grown."""
    from django.urls import clear_url_caches, set_urlconf
    if role == "models":
        docs_config().models_module = module
    elif role == "urls":
        clear_url_caches()
        set_urlconf(None)
    elif role == "templates":
        TEMPLATES_BY_NAME.update(getattr(module, "templates", {}))


def docs_config():
    from django.apps import apps
    return apps.get_app_config(APP)


def create_tables():
    """Those of all models that have none yet."""
    from django.apps import apps
    from django.db import connections, reset_queries, router
    changed = []
    for alias in connections:
        models = [it for it in apps.get_models() if (alias, it._meta.db_table) not in TABLES
                  and it._meta.can_migrate(connections[alias]) and router.allow_migrate_model(alias, it)]
        if models:
            with connections[alias].schema_editor() as editor:
                for model in models:
                    TABLES.add((alias, model._meta.db_table))
                    editor.create_model(model)
            changed += [(it._meta.app_config, alias) for it in models]
    for config, alias in dict.fromkeys(changed):
        announce(config, alias)
    if changed:
        reset_queries()  # what a page counts are its own


def announce(config, alias):
    """Content types and permissions are made by it."""
    from django.apps import apps
    from django.db.models.signals import post_migrate
    post_migrate.send(sender=config, app_config=config, verbosity=0, interactive=False, using=alias, plan=[], apps=apps)


def problems(role, waits):
    """What Django's system checks find in a module of the application."""
    from django.core import checks
    if role not in CHECKED:
        return []
    found = checks.run_checks(app_configs=[docs_config()], tags=CHECKED[role], databases=["default"])
    return [it for it in found if it.level >= checks.ERROR and not it.is_silenced()
            and not (waits and it.id in WAITING)]


def raised_by_checks(found, sources):
    placed = sorted((source_place(it.obj, sources) or [len(sources)], str(it)) for it in found)
    places = [place for place, _ in placed if len(place) > 1][:1]
    return {
        "end": "raised",
        "type": "SystemCheckError",
        "bases": ["SystemCheckError", "django.core.management.base.SystemCheckError", "CommandError", "Exception"],
        "message": "\n".join(text for _, text in placed)[:2000],
        "places": places,
    }


def source_place(checked, sources):
    """Part, line, column and length of the name of a checked field or else of its class."""
    owner, field = checked, None
    if hasattr(checked, "model") and hasattr(checked, "attname"):
        owner, field = checked.model, checked.name
    owner = owner if isinstance(owner, type) else type(owner)
    classes = [found for base in owner.__mro__ for found in definitions(base, sources)]
    fields = [(part, target) for part, node in classes for target in targets(node) if target.id == field]
    if fields:
        part, target = fields[0]
        return name_place(part, target.lineno, target.col_offset, field, sources)
    for part, node in classes[:1]:
        line = sources[part].splitlines()[node.lineno - 1].encode()
        return name_place(part, node.lineno, line.find(node.name.encode()), node.name, sources)
    return None


def definitions(owner, sources):
    """The latest definition of a class first."""
    if not owner.__module__.startswith(APP + "."):
        return
    for part in reversed(range(len(sources))):
        tree = ast.parse(sources[part]) if sources[part] else ast.Module([])
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef) and node.name == owner.__name__:
                yield part, node


def targets(node):
    for statement in node.body:
        found = statement.targets if isinstance(statement, ast.Assign) else [getattr(statement, "target", None)]
        yield from (it for it in found if isinstance(it, ast.Name))


def name_place(part, line, start, name, sources):
    text = sources[part].splitlines()[line - 1].encode()
    return [part, line, units(text[:start]) + 1, units(name.encode())]


def run_tests(module, known):
    """The first exception of the test cases that the module has and has not had before."""
    cases = [it for name, it in module.__dict__.items() if isinstance(it, type) and issubclass(it, unittest.TestCase)
             and it.__module__ == module.__name__ and known.get(name) is not it]
    result = FirstFailure()
    loader = unittest.TestLoader()
    unittest.TestSuite(map(loader.loadTestsFromTestCase, cases)).run(result)
    return result.error


class FirstFailure(unittest.TestResult):
    error = None

    def addError(self, test, error):
        self.error = self.error or error[1]
        self.stop()

    addFailure = addError

    def addSubTest(self, test, subtest, error):
        if error is not None:
            self.addError(test, error)

    def addUnexpectedSuccess(self, test):
        self.addError(test, (None, AssertionError(f"{test} succeeds"), None))
