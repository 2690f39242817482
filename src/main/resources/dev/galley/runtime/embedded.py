"""Runs the parts of one program within a context of GraalPy that is its own; what it gives back, Java reads."""
import builtins
import sys
import types
from _frozen_importlib import ModuleSpec
from _frozen_importlib_external import PathFinder

TEXTS = {}
MAIN = types.ModuleType("__main__")

# Python's own event loop on Unix waits in `select` for sockets, also to be woken. There are none here: this one waits
# for a lock with a time limit, so timers, tasks, queues and threads work, and connections do not.
EVENT_LOOP = '''
import threading
from . import base_events, events

__all__ = ("SelectorEventLoop", "DefaultEventLoopPolicy")


class Bell:
    def __init__(self):
        self.rung = threading.Event()

    def select(self, timeout=None):
        if timeout is None or timeout > 0:
            self.rung.wait(timeout)
        self.rung.clear()
        return []


class SelectorEventLoop(base_events.BaseEventLoop):
    def __init__(self, selector=None):
        super().__init__()
        self._selector = Bell()

    def _process_events(self, event_list):
        pass

    def _write_to_self(self):
        self._selector.rung.set()


class DefaultEventLoopPolicy(events.BaseDefaultEventLoopPolicy):
    _loop_factory = SelectorEventLoop
'''


class EventLoopLoader:
    @staticmethod
    def create_module(spec):
        return None

    @staticmethod
    def exec_module(module):
        exec(EVENT_LOOP, module.__dict__)


class SourceLoader:
    """Loads the module that shows source lines, and gives it those of the program."""

    def __init__(self, loader):
        self.loader = loader

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        self.loader.exec_module(module)
        for name in TEXTS:
            show_source(module, name)


class Finder:
    """What is imported in another way than usual. Nothing is imported ahead: that takes its time in each program."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        if name == "asyncio.unix_events":
            return ModuleSpec(name, EventLoopLoader)
        if name == "linecache":
            spec = PathFinder.find_spec(name, path, target)
            spec.loader = SourceLoader(spec.loader)
            return spec
        return None


def show_source(linecache, name):
    linecache.cache[name] = (len(TEXTS[name]), None, TEXTS[name].splitlines(True), name)


def begin():
    MAIN.__builtins__ = builtins
    MAIN.__file__ = "snippet.py"
    sys.modules["__main__"] = MAIN
    sys.meta_path.insert(0, Finder)
    sys.path.insert(0, "")
    sys.argv[:] = ["snippet.py"]


def execute(code, requirements, may_fail):
    """Runs the next part; `requirements` are parted by line feeds."""
    lack = first_lack(requirements.split("\n")) if requirements else ""
    if lack:
        return not_run(lack)
    name = part_name(len(TEXTS))
    TEXTS[name] = code
    if "linecache" in sys.modules:
        show_source(sys.modules["linecache"], name)
    end = run_part(name, TEXTS, MAIN.__dict__, raised if may_fail else raised_or_lacking)
    flush()
    return end


def not_run(why):
    return {"end": "not run", "why": why}


def raised_or_lacking(error, texts):
    """What is missing only here is no fault of the page."""
    lack = lack_behind(error)
    return not_run(f"needs {lack} that the embedded Python does not have") if lack else raised(error, texts)


def lack_behind(error):
    words = message(error)
    quoted = words.split("'")[1::2]
    if isinstance(error, ModuleNotFoundError):
        return f"the module {error.name}"
    if isinstance(error, ImportError) and not words.startswith("cannot import name"):
        return "a module"
    if isinstance(error, AttributeError) and words.startswith("module '") and quoted[0] in sys.stdlib_module_names:
        return ".".join(quoted[:2])  # one that is misspelt is found before anything runs
    if "was excluded" in words or "not supported on 'java'" in words:
        return "something"
    if type(error).__name__ == "ForeignException":
        return "something"
    if last_file(error).endswith("/subprocess.py"):
        return "processes"
    return ""


def last_file(error):
    step = None
    for step in steps(error.__traceback__):
        pass
    return step.tb_frame.f_code.co_filename if step else ""


begin()
