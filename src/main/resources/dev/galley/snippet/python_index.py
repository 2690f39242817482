"""Writes the public names of an environment's modules, as Galley's index of Python names (`galley index`).

Run by the interpreter whose packages are wanted, with one argument: the packages besides the standard library, parted by
commas, or `*` for all that are installed. Modules are imported, as that alone shows what they offer; what cannot be
imported is read, and marked as having more names than are known. Only names are written, no text of the packages.

Each line is a kind, a key and its names: `p` versions of Python, `d` the distribution of a package, `m` a module, `c` a
class. In a module `name` is anything, `name/` its submodule, `name/other` another module, `name:` its own class and
`name:module.Class` a class from elsewhere; in a class `<key` is a base. `*` says that there may be more.
"""

import ast
import importlib
import importlib.util
import os
import pkgutil
import sys
import types
import warnings

# Modules that act when imported, or that nobody imports; theirs and their submodules' names are not looked at.
LEFT_OUT = {"antigravity", "idlelib", "lib2to3", "test", "this", "turtledemo"}
UNREAD = {"__main__", "conftest", "locale", "migrations", "test", "tests"}
# Two packages that only look like such.
READ = {"django.db.migrations", "django.test"}
LONGEST = 120

# What these have is made by the system, or at run time.
OPEN = {"curses", "errno"}

# What C modules offer elsewhere than on the system this runs on; other modules say so in their source.
ELSEWHERE = {
    "asyncio": "ProactorEventLoop WindowsProactorEventLoopPolicy WindowsSelectorEventLoopPolicy",
    "codecs": "code_page_decode code_page_encode mbcs_decode mbcs_encode oem_decode oem_encode",
    "os": "O_BINARY O_EXLOCK O_NOINHERIT O_RANDOM O_SEQUENTIAL O_SHLOCK O_TEMPORARY O_TEXT P_DETACH P_OVERLAY"
    " add_dll_directory chflags lchflags lchmod listdrives listmounts listvolumes plock startfile",
    "select": "KQ_EV_ADD KQ_EV_CLEAR KQ_EV_DELETE KQ_EV_DISABLE KQ_EV_ENABLE KQ_EV_EOF KQ_EV_ERROR KQ_EV_FLAG1"
    " KQ_EV_ONESHOT KQ_EV_SYSFLAGS KQ_FILTER_AIO KQ_FILTER_PROC KQ_FILTER_READ KQ_FILTER_SIGNAL KQ_FILTER_TIMER"
    " KQ_FILTER_VNODE KQ_FILTER_WRITE KQ_NOTE_ATTRIB KQ_NOTE_CHILD KQ_NOTE_DELETE KQ_NOTE_EXEC KQ_NOTE_EXIT"
    " KQ_NOTE_EXTEND KQ_NOTE_FORK KQ_NOTE_LINK KQ_NOTE_LOWAT KQ_NOTE_RENAME KQ_NOTE_REVOKE KQ_NOTE_TRACK"
    " KQ_NOTE_WRITE devpoll kevent kqueue",
    "signal": "CTRL_BREAK_EVENT CTRL_C_EVENT SIGBREAK SIGEMT SIGINFO",
    "socket": "AF_SYSTEM PF_SYSTEM RCVALL_MAX RCVALL_OFF RCVALL_ON SIO_KEEPALIVE_VALS SIO_LOOPBACK_FAST_PATH"
    " SIO_RCVALL SO_EXCLUSIVEADDRUSE SO_USELOOPBACK SYSPROTO_CONTROL TCP_KEEPALIVE",
    "sys": "dllhandle getwindowsversion gettotalrefcount last_exc last_traceback last_type last_value ps1 ps2"
    " pypy_version_info tracebacklimit winver",
    "time": "tzset",
}


def main():
    # What packages print, and what they ask for, is nobody's business here.
    out = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
    err = os.fdopen(os.dup(2), "w", encoding="utf-8", errors="replace")
    null = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(null, stream)
    warnings.simplefilter("ignore")
    sys.path[:] = [entry for entry in sys.path if entry]
    set_up_django()
    try:
        out.write(Index(sys.argv[1]).text())
        out.close()
    except BaseException as error:
        err.write("%s: %s" % (type(error).__name__, error))
        err.close()
        os._exit(1)
    # Threads that a package has started, and what it wants done at the end, do not matter.
    os._exit(0)


def set_up_django():
    """Models can only be imported where settings list their applications."""
    wanted = ["django.contrib." + name for name in (
        "admin admindocs auth contenttypes flatpages humanize messages postgres redirects sessions sitemaps sites"
        " staticfiles").split()]
    wanted += ["rest_framework", "rest_framework.authtoken", "rest_framework_simplejwt",
               "rest_framework_simplejwt.token_blacklist", "django_filters", "django_celery_beat",
               "django_celery_results"]
    try:
        import django
        from django.conf import settings
        if not os.environ.get("DJANGO_SETTINGS_MODULE"):
            settings.configure(
                INSTALLED_APPS=[name for name in wanted if imported(name + ".apps") is not None],
                DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
                SECRET_KEY="for imports only", USE_TZ=True, SITE_ID=1, DEFAULT_AUTO_FIELD="django.db.models.AutoField")
        django.setup()
    except BaseException:
        pass


def imported(name):
    """The module, or None where it cannot be imported, for whatever reason."""
    try:
        importlib.import_module(name)
        return sys.modules[name]
    except BaseException:
        return None


def is_public(name):
    return isinstance(name, str) and name.isidentifier() and not name.startswith("_") and len(name) <= LONGEST


class Index:
    def __init__(self, wanted):
        self.lines = {("p", "python"): {"%d.%d" % sys.version_info[:2]}}
        self.modules = {}
        self.unread = set()
        self.classes = {}
        self.packages = self.distributions(wanted)
        for name in sorted(self.standard() | set(self.packages)):
            self.walk(name)

    @staticmethod
    def standard():
        names = getattr(sys, "stdlib_module_names", None) or sys.builtin_module_names
        return {name for name in names if is_public(name) and name not in LEFT_OUT}

    @staticmethod
    def distributions(wanted):
        """From each package to what installed it, as `Name==version`; nothing is known of a package put there by hand."""
        from importlib import metadata
        found = {}
        for distribution in metadata.distributions():
            name, version = distribution.metadata["Name"], distribution.version
            tops = (distribution.read_text("top_level.txt") or "").split()
            tops += [file.parts[0] for file in distribution.files or () if file.name == "__init__.py" and len(file.parts) == 2]
            for top in tops:
                if is_public(top) and name and version:
                    found[top] = "".join((name + "==" + version).split())
        if wanted == "*":
            return found
        return {name: found.get(name) for name in wanted.split(",") if is_public(name)}

    def walk(self, name):
        module = imported(name)
        spec = self.spec(name)
        if module is None and spec is None:
            self.unread.add(name)
            return
        self.modules[name] = module
        path = getattr(module, "__path__", None) or getattr(spec, "submodule_search_locations", None)
        try:
            children = sorted({found.name for found in pkgutil.iter_modules(list(path or ()))})
        except Exception:
            children = []
        for child in children:
            if child in UNREAD and name + "." + child not in READ:
                self.unread.add(name + "." + child)
            elif is_public(child):
                self.walk(name + "." + child)

    @staticmethod
    def spec(name):
        try:
            return importlib.util.find_spec(name)
        except BaseException:
            return None

    def text(self):
        for package, distribution in self.packages.items():
            version = getattr(self.modules.get(package), "__version__", None)
            if distribution is None and type(version) is str:
                distribution = "".join((package + "==" + version).split())
            if distribution and package in self.modules:
                self.lines["d", package] = {distribution}
        for name in self.unread:
            self.lines["m", name] = {"*"}
        for name in sorted(self.modules):
            self.lines["m", name] = self.module_tokens(name, self.modules[name])
        self.lines = {line: tokens for line, tokens in self.lines.items() if line[0] != "c" or "*" not in tokens}
        lines = ["%s\t%s\t%s\n" % (kind, key, " ".join(sorted(tokens)))
                 for (kind, key), tokens in sorted(self.lines.items())]
        return "galley python index 1\n" + "".join(lines)

    def module_tokens(self, name, module):
        tree = self.tree(name, module)
        names = set(ELSEWHERE.get(name, "").split()) | static_names(tree, self.spec(name))
        tokens = set()
        if module is None:
            tokens.add("*")
        else:
            listed = getattr(module, "__all__", None)
            listed = set(listed) if isinstance(listed, (list, tuple)) and all(type(it) is str for it in listed) else None
            has_hook = "__getattr__" in vars(module) or type(module) is not types.ModuleType
            is_shared = hasattr(module, "__path__") and getattr(module, "__file__", None) is None
            if (has_hook and listed is None) or is_shared or name in OPEN or self.has_own_importer(name):
                tokens.add("*")
            names.update(self.dir(module), listed or ())
        for public in filter(is_public, names):
            tokens.add(self.token(name, public, self.value(module, public)))
        return tokens

    @staticmethod
    def has_own_importer(name):
        """Whether modules below come from elsewhere than from files, so that looking for files does not find them all."""
        for key, module in list(sys.modules.items()):
            spec = getattr(module, "__spec__", None)
            if key.rpartition(".")[0] == name and getattr(spec, "name", None) == key:
                loader = spec.loader if isinstance(spec.loader, type) else type(spec.loader)
                if spec.loader is not None and not loader.__module__.startswith(("_frozen_importlib", "importlib")):
                    return True
        return False

    @staticmethod
    def dir(value):
        try:
            return {name for name in dir(value) if isinstance(name, str)}
        except BaseException:
            return set()

    @staticmethod
    def value(module, name):
        try:
            return getattr(module, name, None)
        except BaseException:
            return None

    def token(self, module, name, value):
        # By type(), not isinstance(): the latter wakes lazy objects.
        if issubclass(type(value), types.ModuleType):
            key = getattr(value, "__name__", None)
            if not isinstance(key, str) or key not in self.modules:
                return name
            return name + "/" + ("" if key == module + "." + name else key)
        key = self.class_key(value) if issubclass(type(value), type) else None
        if key is None:
            return name
        return name + ":" if key == module + "." + name else name + ":" + key

    def class_key(self, cls):
        """The name under which a class is written; None for one without a name of its own."""
        module, name = getattr(cls, "__module__", None), getattr(cls, "__qualname__", None)
        key = "%s.%s" % (module, name)
        if not all(part.isidentifier() for part in key.split(".")) or len(key) > 2 * LONGEST or cls is object:
            return None
        if key not in self.classes:
            self.classes[key] = cls
            self.lines["c", key] = self.class_tokens(cls)
        is_known = self.classes[key] is cls and "*" not in self.lines["c", key]
        return key if is_known else None

    def class_tokens(self, cls):
        meta = type(cls)
        is_enum = "EnumType" in [it.__name__ for it in meta.__mro__] or "EnumMeta" in [it.__name__ for it in meta.__mro__]
        noted = vars(cls).get("__annotations__")
        # The dir() of an enumeration has inherited names, but no second names of its members.
        names = set(vars(cls)) | (self.dir(cls) | set(cls.__members__) if is_enum else set(noted if type(noted) is dict else ()))
        names |= self.dir(meta) - self.dir(type)
        tokens = {name for name in names if is_public(name)}
        for base in () if is_enum else cls.__bases__:
            key = self.class_key(base)
            if key is not None:
                tokens.add("<" + key)
            elif base is not object:
                tokens.add("*")
        # Django adds managers and the other ends of relations to models.
        has_hook = any("__getattr__" in vars(it) for it in meta.__mro__) and not is_enum
        return tokens | {"*"} if has_hook or meta.__name__ == "ModelBase" else tokens

    def tree(self, name, module):
        origin = getattr(module, "__file__", None) or getattr(self.spec(name), "origin", None)
        return parsed(origin)


def parsed(origin):
    try:
        with open(origin, "rb") as source:
            return ast.parse(source.read())
    except Exception:
        return None


def static_names(tree, spec):
    """The names a module's source binds on any system: also those under a condition that does not hold here."""
    names = set()
    for node in statements(getattr(tree, "body", ())):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            names.add(node.name)
            if node.name == "__getattr__":
                names |= {it.value for it in ast.walk(node) if isinstance(it, ast.Constant) and isinstance(it.value, str)}
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            names |= {(alias.asname or alias.name).partition(".")[0] for alias in node.names}
            if isinstance(node, ast.ImportFrom) and node.names[0].name == "*" and node.level == 1 and node.module:
                names |= listed(node.module, spec)
        else:
            names |= {it.id for it in ast.walk(node) if isinstance(it, ast.Name) and isinstance(it.ctx, ast.Store)}
    return names


def statements(body):
    for node in body:
        if isinstance(node, (ast.If, ast.Try, ast.With, ast.For, ast.While)):
            for part in ("body", "orelse", "finalbody"):
                yield from statements(getattr(node, part, ()))
            for handler in getattr(node, "handlers", ()):
                yield from statements(handler.body)
        yield node if not isinstance(node, (ast.If, ast.Try, ast.With, ast.For, ast.While)) else ast.Pass()


def listed(module, spec):
    """What the source of a sister module lists as its own, where it cannot be imported."""
    folders = getattr(spec, "submodule_search_locations", None) or ()
    trees = [parsed(os.path.join(folder, module + ".py")) for folder in folders]
    return {it.value for tree in trees if tree for node in tree.body if isinstance(node, ast.Assign)
            and getattr(node.targets[0], "id", "") == "__all__" for it in ast.walk(node.value)
            if isinstance(it, ast.Constant) and isinstance(it.value, str)}


main()
