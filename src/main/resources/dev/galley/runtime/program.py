"""Runs the parts of one program in a process of its own and reports how each ended."""
import builtins
import json
import linecache
import os
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
    texts = {}
    for number, part in enumerate(parts):
        lack = first_lack(part["requires"])
        if lack:
            tell({"part": number, "end": "not run", "why": lack})
            return
        name = part_name(number)
        texts[name] = part["code"]
        linecache.cache[name] = (len(texts[name]), None, texts[name].splitlines(True), name)
        end = run_part(name, texts, main.__dict__, raised)
        flush()
        if os.getpid() != process:
            return  # a child that the program forked and that comes to the program's end, too
        tell({"part": number, **end})
        os.write(1, token)
        if end["end"] != "done" and not (part["mayFail"] and end["end"] == "raised"):
            return
