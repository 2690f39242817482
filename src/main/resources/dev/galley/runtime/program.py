"""Runs the parts of one program in a process of its own and reports how each ended."""
import builtins
import json
import keyword
import linecache
import os
import sys
import types

REPORT = 100  # out of the way of the descriptors that programs open
SCRIPTS = ("", "shell")  # the roles of parts that are no module
OWN_NAMES = set()


def tell(fields):
    os.write(REPORT, (json.dumps(fields) + "\n").encode())


def execute(request, token):
    process = os.getpid()
    program = Program(request)
    for number, part in enumerate(program.parts):
        end = program.run(number)
        flush()
        if os.getpid() != process:
            return  # a child that the program forked and that comes to the program's end, too
        tell({"part": number, **end})
        if end["end"] == "not run":
            break
        os.write(1, token)
        if end["end"] != "done" and not (part["mayFail"] and end["end"] == "raised"):
            break
    if program.is_django:
        os._exit(0)  # taking Django apart would take longer than most programs run


class Program:
    """Parts and the modules they run in: one of their own, or those of the application `docs`."""

    def __init__(self, request):
        self.parts = request["parts"]
        self.is_django = request["django"]
        self.database = request.get("database")
        self.overrides = None  # of settings that Django has not been started with yet
        self.main = types.ModuleType("__main__")
        self.main.__builtins__ = builtins
        self.main.__file__ = "snippet.py"  # inspect looks up the source of classes by it
        sys.modules["__main__"] = self.main
        self.names = []
        for number in range(len(self.parts)):
            self.names.append(self.name(number))
        OWN_NAMES.update(self.names)
        # Tracebacks may go through parts that are still to come, too.
        self.texts = {name: part["code"] for name, part in zip(self.names, self.parts)}

    def name(self, number):
        role = self.parts[number]["role"]
        first = "snippet" if role in SCRIPTS else APP + "/" + role
        return first + ".py" if number == 0 or first + ".py" not in self.names else f"{first}-{number + 1}.py"

    def run(self, number):
        part = self.parts[number]
        lack = first_lack(part["requires"]) or lack_of_role(part["role"])
        if lack:
            return {"end": "not run", "why": lack}
        code, name = part["code"], self.names[number]
        linecache.cache[name] = (len(code), None, code.splitlines(True), name)
        try:
            problem = self.run_in_django(number) if self.is_django else self.run_part(number, self.main)
            return problem or {"end": "done"}
        except SystemExit as error:
            if error.code is None or error.code == 0:
                return {"end": "left"}
            return raised(error, self.texts)
        except DjangoMissing:
            return {"end": "not run", "why": "needs django"}
        except BaseException as error:
            return raised(error, self.texts)

    def run_part(self, number, module):
        text, name = self.parts[number]["code"], self.names[number]
        if self.parts[number]["isSession"]:
            run_session(text, name, module.__dict__)
        else:
            exec(compile(text, name, "exec", dont_inherit=True), module.__dict__)

    def run_in_django(self, number):
        """What Django finds wrong, if anything."""
        role = self.parts[number]["role"]
        if role == "settings":
            return self.run_settings(number)
        if role == "models" and self.overrides is not None:
            module, before = self.module(number)
            self.boot(lambda: self.run_part(number, module))
            self.share(module, before)
            return self.finish(number, module, before)
        self.boot()
        if role != "models":
            create_tables()
        if role in SCRIPTS:
            return self.run_part(number, self.main)
        module, before = self.module(number)
        try:
            self.run_part(number, module)
        finally:
            self.share(module, before)
        return self.finish(number, module, before)

    def module(self, number):
        """The module that a part belongs to, and the names that it has already."""
        name = f"{APP}.{self.parts[number]['role']}"
        if APP not in sys.modules:
            add_module(APP)
        module = sys.modules.get(name) or add_module(name)
        module.__file__ = self.names[number]
        return module, dict(module.__dict__)

    def run_settings(self, number):
        if number > 0:
            raise RuntimeError("settings have to be the first part of a program")
        module, _ = self.module(number)
        self.run_part(number, module)
        self.overrides = {name: value for name, value in module.__dict__.items() if name.isupper()}
        # Models that follow are defined while Django starts, as in a project.
        if [it["role"] for it in self.parts[1:2]] != ["models"]:
            self.boot()

    def boot(self, define_models=lambda: None):
        """Starts Django in a process that does not have it yet."""
        if APP in sys.modules and hasattr(sys.modules[APP], "is_ready"):
            if self.database:
                point_to(self.database)
        else:
            overrides, self.overrides = self.overrides or {}, None
            start_django(overrides, self.database, define_models)
        self.database = None

    def share(self, module, before):
        """Scripts see what the application has, as its shell does."""
        for name, value in module.__dict__.items():
            if not name.startswith("__") and (name not in before or before[name] is not value):
                self.main.__dict__[name] = value

    def finish(self, number, module, before):
        role = self.parts[number]["role"]
        finish_module(role, module)
        waits = any(it["role"] == "models" for it in self.parts[number + 1:])
        found = problems(role, waits)
        if found:
            return raised_by_checks(found, [it["code"] for it in self.parts])
        error = run_tests(module, before) if role == "tests" else None
        return raised(error, self.texts) if error else None


class DjangoMissing(Exception):
    pass


def start_django(overrides, database, define_models):
    if not is_installed("django"):
        raise DjangoMissing
    boot_django(overrides, mysql_settings(database) if database else None, define_models)


def lack_of_role(role):
    return "" if role in SCRIPTS or role.isidentifier() and not keyword.iskeyword(role) else "has a role that is no name"
