"""How a part of a program ended, and where; the same for all that run Python."""
import sys


def part_name(number):
    return "snippet.py" if number == 0 else f"snippet-{number + 1}.py"


def run_part(name, texts, namespace, failed):
    """Runs the part of that name; `texts` has those that a traceback may go through, by name, in order."""
    try:
        exec(compile(texts[name], name, "exec", dont_inherit=True), namespace)
    except SystemExit as error:
        if error.code is None or error.code == 0:
            return {"end": "left"}
        return failed(error, texts)
    except BaseException as error:
        return failed(error, texts)
    return {"end": "done"}


def flush():
    for stream in (sys.stdout, sys.__stdout__, sys.stderr):
        try:
            stream.flush()
        except BaseException:
            pass


def raised(error, texts):
    kind = type(error)
    places = [place(texts, it) for it in steps(error.__traceback__) if it.tb_frame.f_code.co_filename in texts]
    if isinstance(error, SyntaxError) and isinstance(error.filename, str) and error.filename in texts:
        places.append([list(texts).index(error.filename), error.lineno or 1, 0, 0])
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


def place(texts, step):
    """Part and line of a step, and where in the line, from 1 in UTF-16 units; 0 where Python does not know."""
    code = step.tb_frame.f_code
    part, line = list(texts).index(code.co_filename), step.tb_lineno
    if not hasattr(code, "co_positions") or step.tb_lasti < 0:
        return [part, line, 0, 0]
    first, last, start, end = list(code.co_positions())[step.tb_lasti // 2]
    if first != line or last != line or start is None or end is None:
        return [part, line, 0, 0]
    text = "".join(texts[code.co_filename].split("\n")[line - 1:line])
    if sys.implementation.name != "graalpy":
        text = text.encode()  # columns count bytes there, and characters in GraalPy
    before, inside = units(text[:start]), units(text[start:end])
    return [part, line, before + 1, inside]


def units(text):
    characters = text if isinstance(text, str) else text.decode("utf-8", "replace")
    return len(characters.encode("utf-16-le", "replace")) // 2


def first_lack(requirements):
    import re  # slow to import for those who interpret their own library
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
    if name.lower() in ("python", sys.implementation.name):
        return ".".join(str(it) for it in sys.version_info[:3])
    try:
        from importlib.metadata import version
        return version(name)
    except Exception:
        return None


def numbers(version):
    import re
    return [int(it) for it in re.findall(r"[0-9]+", version)[:4]]


def holds(here, comparison, wanted):
    here = here[:len(wanted)] if comparison in ("==", "!=", "<=", ">") else here
    return {
        ">=": here >= wanted, "<=": here <= wanted, "==": here == wanted,
        "!=": here != wanted, "<": here < wanted, ">": here > wanted,
    }[comparison]
