"""Runs a part as a session: one statement after another, values echoed, exceptions shown and survived."""
import __future__
import ast
import bisect
import codeop
import re
import sys
import traceback

FOLLOWS = re.compile(r"(elif|else|except|finally)\b")
FEATURES = sum(getattr(__future__, name).compiler_flag for name in __future__.all_feature_names)
TYPED = "<stdin>"
# By the name of a session: the line of each statement, from 1, in order.
STARTS = {}


def run_session(text, name, namespace):
    """Raises only what ends a session: SystemExit."""
    flags = 0
    starts = STARTS[name] = []
    for start, nodes in typed(text):
        starts.append(start)
        try:
            if isinstance(nodes, BaseException):
                raise nodes
            code = compile(ast.Interactive(nodes), name, "single", flags, dont_inherit=True)
            flags |= code.co_flags & FEATURES
            exec(code, namespace)
        except SystemExit:
            raise
        except BaseException as error:
            show_error(error, name, start, text)


def typed(text):
    """What is entered at once: its first line, from 1, and its statements or why they are none."""
    try:
        yield from together(ast.parse(text).body)
    except (SyntaxError, ValueError):
        for start, piece in pieces(text.splitlines(True)):
            try:
                nodes = ast.increment_lineno(ast.parse(piece, TYPED), start - 1).body
            except (SyntaxError, ValueError) as error:
                yield start, error
            else:
                yield from together(nodes)


def together(nodes):
    """Statements of one line are entered at once."""
    entered, end = [], 0
    for node in nodes:
        if entered and first_line(node) > end:
            yield first_line(entered[0]), entered
            entered = []
        entered.append(node)
        end = node.end_lineno
    if entered:
        yield first_line(entered[0]), entered


def first_line(node):
    return min([node.lineno] + [it.lineno for it in getattr(node, "decorator_list", [])])


def pieces(lines):
    """The lines of a session that does not parse as a whole, parted where a statement can begin."""
    start = 0
    for number, line in enumerate(lines):
        can_begin = line.strip() and not line[0].isspace() and not FOLLOWS.match(line)
        if can_begin and number > start and is_whole("".join(lines[start:number])):
            yield start + 1, "".join(lines[start:number])
            start = number
    if "".join(lines[start:]).strip():
        yield start + 1, "".join(lines[start:])


def is_whole(text):
    try:
        return not text.strip() or codeop.compile_command(text + "\n") is not None
    except (SyntaxError, ValueError, OverflowError):
        return True


def show_error(error, name, start, text):
    if isinstance(error, SyntaxError) and error.filename == name:
        # Found by the compiler, which counts from the top of the part.
        error.text = error.text or (text.splitlines() + [""] * error.lineno)[error.lineno - 1]
        error.filename, error.lineno = TYPED, error.lineno - start + 1
        error.end_lineno = error.lineno
    report = traceback.TracebackException(type(error), error, error.__traceback__, lookup_lines=False)
    is_typing_error = isinstance(error, SyntaxError) and error.filename == TYPED
    reduce_report(report, set())
    lines = report.format_exception_only() if is_typing_error else report.format()
    sys.stdout.write("".join(lines))


def reduce_report(report, seen):
    """Only the author's own steps: those of libraries depend on where and in which version they are installed."""
    if report is None or id(report) in seen:
        return
    seen.add(id(report))
    report.stack = traceback.StackSummary.from_list(list(filter(None, map(own_step, report.stack))))
    for other in [report.__cause__, report.__context__] + list(getattr(report, "exceptions", None) or []):
        reduce_report(other, seen)


def own_step(step):
    if step.filename in STARTS:
        starts = STARTS[step.filename]
        start = starts[bisect.bisect_right(starts, step.lineno) - 1]
        return traceback.FrameSummary(TYPED, step.lineno - start + 1, step.name, lookup_line=False, line="")
    if step.filename in OWN_NAMES:
        return traceback.FrameSummary(step.filename, step.lineno, step.name, lookup_line=False, line="")
    return None
