"""Runs the parts of one program in a process of its own and reports how each ended."""
import builtins
import json
import linecache
import os
import re
import sys
import types

REPORT = 100  # out of the way of the descriptors that programs open


def tell(fields):
    os.write(REPORT, (json.dumps(fields) + "\n").encode())


def execute(parts, token):
    process = os.getpid()
    main = types.ModuleType("__main__")
    main.__builtins__ = builtins
    sys.modules["__main__"] = main
    main.__file__ = "snippet.py"  # inspect looks up the source of classes by it
    names = ["snippet.py" if number == 0 else f"snippet-{number + 1}.py" for number in range(len(parts))]
    for number, part in enumerate(parts):
        lack = first_lack(part["requires"])
        if lack:
            tell({"part": number, "end": "not run", "why": lack})
            return
        linecache.cache[names[number]] = (len(part["code"]), None, part["code"].splitlines(True), names[number])
        end = run_part(part["code"], names[number], names, main.__dict__)
        flush()
        if os.getpid() != process:
            return  # a child that the program forked and that comes to the program's end, too
        tell({"part": number, **end})
        os.write(1, token)
        if end["end"] != "done" and not (part["mayFail"] and end["end"] == "raised"):
            return


def run_part(text, name, names, namespace):
    try:
        exec(compile(text, name, "exec", dont_inherit=True), namespace)
    except SystemExit as error:
        if error.code is None or error.code == 0:
            return {"end": "left"}
        return raised(error, names)
    except BaseException as error:
        return raised(error, names)
    return {"end": "done"}


def flush():
    for stream in (sys.stdout, sys.__stdout__, sys.stderr):
        try:
            stream.flush()
        except BaseException:
            pass


def raised(error, names):
    kind = type(error)
    places = [place(names, it) for it in steps(error.__traceback__) if it.tb_frame.f_code.co_filename in names]
    if isinstance(error, SyntaxError) and error.filename in names:
        places.append([names.index(error.filename), error.lineno or 1, 0, 0])
    return {
        "end": "raised",
        "type": kind.__name__[:200],
        "bases": [name for base in kind.__mro__ for name in (base.__name__, base.__module__ + "." + base.__qualname__)],
        "message": message(error)[:2000],
        "places": places[-20:],
    }


def steps(traceback):
    while traceback is not None:
        yield traceback
        traceback = traceback.tb_next


def message(error):
    try:
        return error.msg if isinstance(error, SyntaxError) and error.msg else str(error)
    except BaseException:
        return "message that cannot be shown"


def place(names, step):
    """Part and line of a step, and where in the line, from 1 in UTF-16 units; 0 where Python does not know."""
    code = step.tb_frame.f_code
    part, line = names.index(code.co_filename), step.tb_lineno
    if not hasattr(code, "co_positions") or step.tb_lasti < 0:
        return [part, line, 0, 0]
    first, last, start, end = list(code.co_positions())[step.tb_lasti // 2]
    if first != line or last != line or start is None or end is None:
        return [part, line, 0, 0]
    text = linecache.getline(code.co_filename, line).encode()
    before, inside = units(text[:start]), units(text[start:end])
    return [part, line, before + 1, inside]


def units(text):
    return len(text.decode("utf-8", "replace").encode("utf-16-le")) // 2


def first_lack(requirements):
    for requirement in requirements:
        match = re.match(r"\s*([\w.-]+)\s*(?:(>=|<=|==|!=|<|>)\s*([0-9][\w.]*))?\s*$", requirement)
        if match is None:
            return f"needs {requirement.strip()}, which nobody understands"
        name, comparison, wanted = match.groups()
        here = installed(name)
        if here is None or (comparison and not holds(numbers(here), comparison, numbers(wanted))):
            return f"needs {requirement.strip()}"
    return ""


def installed(name):
    if name.lower() == "python":
        return ".".join(str(it) for it in sys.version_info[:3])
    try:
        from importlib.metadata import version
        return version(name)
    except Exception:
        return None


def numbers(version):
    return [int(it) for it in re.findall(r"[0-9]+", version)[:4]]


def holds(here, comparison, wanted):
    here = here[:len(wanted)] if comparison in ("==", "!=", "<=", ">") else here
    return {
        ">=": here >= wanted, "<=": here <= wanted, "==": here == wanted,
        "!=": here != wanted, "<": here < wanted, ">": here > wanted,
    }[comparison]
