"""Takes programs as lines of JSON and gives back how each ran: one warm process, and a child for each program."""
import gc
import json
import os
import select
import shutil
import signal
import sys
import time

MOST_OUTPUT = 64 * 1024
MOST_REPORT = 256 * 1024
PATIENCE_AFTER_END = 2.0
TRIAL = {"parts": [{"code": "import json, random\nprint(1)", "timeout": 10.0, "mayFail": False, "requires": [],
                    "role": "", "isSession": False}], "django": False, "extra": 0}
HOW = "none"
NUMBER = 0


class Watch:
    """What one program has said so far."""

    def __init__(self, timeouts, token):
        self.timeouts = timeouts
        self.token = token
        self.said = {"out": b"", "report": b"", "status": b""}
        self.deadline = time.monotonic() + timeouts[0]
        self.finished = 0
        self.stopped = ""

    def take(self, name, piece):
        self.said[name] += piece
        if name == "out":
            done = self.said["out"].count(self.token)
            if done > self.finished:
                self.finished = done
                self.deadline = time.monotonic() + self.timeouts[min(done, len(self.timeouts) - 1)]
        latest = len(self.said[name]) - max(0, self.said[name].rfind(self.token))
        if latest > (MOST_REPORT if name == "report" else MOST_OUTPUT + len(self.token)):
            self.stopped = "output"

    def is_over(self):
        return bool(self.stopped) or bool(self.said["status"])


def watch(pipes, timeouts, token, keeper):
    state = Watch(timeouts, token)
    names = {pipes[name][0]: name for name in pipes}
    while names and not state.is_over():
        left = state.deadline - time.monotonic()
        if left <= 0:
            state.stopped = "time"
            break
        read_some(state, names, left)
    kill_all(keeper)
    # Whatever still writes is dead now; what it wrote before is in the pipes.
    end = time.monotonic() + PATIENCE_AFTER_END
    while names and time.monotonic() < end and state.stopped != "output":
        read_some(state, names, end - time.monotonic())
    for descriptor in [pipes[name][0] for name in pipes]:
        os.close(descriptor)
    return state


def read_some(state, names, seconds):
    poll = select.poll()
    for descriptor in names:
        poll.register(descriptor, select.POLLIN | select.POLLHUP)
    for descriptor, _ in poll.poll(max(0, seconds) * 1000):
        piece = os.read(descriptor, 65536)
        if piece:
            state.take(names[descriptor], piece)
        else:
            del names[descriptor]


def kill_all(keeper):
    """Ends the keeper and all that it or its children left behind: orphans come to this process."""
    end = time.monotonic() + 10
    kill(keeper)
    if HOW == "uid":
        kill_user(own_number())
    while time.monotonic() < end:
        try:
            ended, _ = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if ended == 0:
            for child in children():
                kill(child)
            time.sleep(0.001)


def kill_user(number):
    """Ends all that one user runs, at once, so that nothing is born meanwhile."""
    killer = os.fork()
    if killer == 0:
        os.setresuid(number, number, number)
        kill(-1)
        os._exit(0)
    os.waitpid(killer, 0)


def own_number():
    """The user that a program is, where there may be another one than ours; one for each program."""
    return FIRST_ID + os.getpid() % 1000 + 1000 * (NUMBER % 100000) if HOW in ("root", "uid") else None


def kill(process):
    for end in (os.killpg, os.kill) if process > 1 else (os.kill,):
        try:
            end(process, signal.SIGKILL)
        except OSError:
            pass


def children():
    try:
        with open(f"/proc/self/task/{os.getpid()}/children") as file:
            return [int(it) for it in file.read().split()]
    except OSError:
        return []


def answer(state, parts):
    """The parts that ran: what each printed, and how it ended."""
    outputs = state.said["out"].split(state.token)
    reports = dict(filter(None, map(read_report, state.said["report"].split(b"\n"))))
    why = json.loads(state.said["status"] or "{}").get("why", "killed")
    found = []
    for number in range(len(parts)):
        text = outputs[number] if number < len(outputs) else b""
        report = reports.get(number)
        if report is None or len(text) > MOST_OUTPUT:
            report = {"end": "stopped", "why": "output" if len(text) > MOST_OUTPUT else state.stopped or why}
        found.append({**report, "out": text[:MOST_OUTPUT].decode("utf-8", "replace")})
        if report["end"] in ("stopped", "not run", "left"):
            break
        if report["end"] == "raised" and not parts[number]["mayFail"]:
            break
    return {"parts": found}


def read_report(line):
    """A part's number and how it ended. The program could have written anything: only what fits is taken."""
    try:
        fields = json.loads(line)
        places = [[int(number) & 0xFFFFFF for number in place] for place in fields.get("places", [])]
        report = {name: str(fields[name])[:2000] for name in ("end", "why", "type", "message") if name in fields}
        report.update(bases=[str(name)[:200] for name in fields.get("bases", [])][:100], places=places[:20])
        return int(fields["part"]), {"end": "stopped", **report}
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, OverflowError):
        return None


def run(request):
    """The answer in the worker; in the program's own process what it has to do."""
    global NUMBER
    NUMBER += 1
    token = os.urandom(16)
    pipes = {name: os.pipe() for name in ("out", "report", "status")}
    folder = None if HOW in ("root", "user") else private_folder()
    number = own_number()
    keeper = os.fork()
    if keeper == 0:
        for name in pipes:
            os.close(pipes[name][0])
        try:
            keep({name: pipes[name][1] for name in pipes}, request, folder, number)
        except BaseException as error:
            give_up(pipes["status"][1], error)
        return None, (request, token)
    for name in pipes:
        os.close(pipes[name][1])
    timeouts = allowed_times(request)
    state = watch(pipes, timeouts, token, keeper)
    if folder:
        remove(folder)
    return {**answer(state, request["parts"]), "used": used(request)}, None


def used(request):
    """What a program runs on besides the interpreter."""
    version = installed("django") if request.get("django") else None
    return ["Django " + version] if version else []


def allowed_times(request):
    """Seconds for each part; starting Django is no fault of the first one."""
    times = [it["timeout"] for it in request["parts"]]
    return [times[0] + request["extra"]] + times[1:]


def give_up(status, error):
    os.write(status, json.dumps({"why": f"sandbox: {error}"[:500]}).encode())
    os._exit(1)


def private_folder():
    folder = os.path.join(BASE, f"galley-run-{os.getpid()}-{NUMBER}")
    os.mkdir(folder, 0o700)
    return folder


def remove(folder):
    try:
        shutil.rmtree(folder)
    except (OSError, RecursionError):
        # Folders without rights, or nested deeper than Python can follow.
        os.spawnlp(os.P_WAIT, "chmod", "chmod", "-R", "u+rwX", folder)
        os.spawnlp(os.P_WAIT, "rm", "rm", "-rf", folder)


def keep(ends, request, folder, number):
    """Comes back only in the program's own process; two more stay behind to look after it."""
    os.setsid()
    if HOW in ("root", "user"):
        enter_namespaces(HOW == "user")
        first = os.fork()
        if first:
            os.waitpid(first, 0)
            os._exit(0)
        die_with_parent()
        wake_loopback()
        enter_root(request.get("database"))
    program = os.fork()
    if program:
        look_after(program, ends)
    if HOW in ("root", "user"):
        os.setsid()  # elsewhere the keeper's group is what ends all at once
    seconds = int(sum(allowed_times(request))) + 1
    enter(ends, folder, seconds, number)


def enter_root(database):
    build_root(database["socket"] if database else None)
    if database:
        database["socket"] = SERVER


def look_after(program, ends):
    """Waits for the program as the first process of its namespace: when this one ends, the kernel ends all others."""
    for name in ("out", "report"):
        os.close(ends[name])
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGCHLD])
    while True:
        ended, status = os.waitpid(-1, os.WNOHANG)
        if ended == program:
            os.write(ends["status"], json.dumps({"why": why(status)}).encode())
            os._exit(0)
        if ended == 0:
            if HOW in ("root", "user") and memory_in_use() > MEMORY_OF_ALL:
                os.write(ends["status"], b'{"why": "memory"}')
                os._exit(0)
            wait_for_child()


def wait_for_child():
    if hasattr(signal, "sigtimedwait"):
        signal.sigtimedwait([signal.SIGCHLD], 0.05)
    else:
        time.sleep(0.005)


def why(status):
    if os.WIFSIGNALED(status):
        return "signal " + str(os.WTERMSIG(status))
    return "exit " + str(os.WEXITSTATUS(status))


def enter(ends, folder, seconds, number):
    """Makes this process the program's: its descriptors, its folder, its rights and limits."""
    null = os.open("/dev/null", os.O_RDWR)
    os.dup2(null, 0)
    os.dup2(ends["out"], 1)
    os.dup2(null, 2)
    os.dup2(ends["report"], REPORT)
    os.closerange(3, REPORT)
    os.closerange(REPORT + 1, 256)
    if folder:
        if number is not None:
            os.chown(folder, number, number)
        os.chdir(folder)
    processes = process_limit(is_counted_alone=HOW == "root" or HOW == "uid")
    lose_privileges(number)
    limit(seconds, processes)
    os.environ.clear()
    os.environ.update({"PATH": "/usr/bin:/bin", "HOME": os.getcwd(), "TMPDIR": os.getcwd(), "LANG": "C.UTF-8",
                       "PYTHONHASHSEED": "0", "TZ": "UTC"})
    time.tzset()
    for stream, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        descriptor = ("stdin", "stdout", "stderr").index(stream)
        opened = open(descriptor, mode, encoding="utf-8", errors="backslashreplace" if stream == "stderr" else "strict",
                      closefd=False)
        setattr(sys, stream, opened)
        setattr(sys, "__" + stream + "__", opened)
    sys.argv[:] = ["snippet.py"]
    sys.path.insert(0, "")
    signal.signal(signal.SIGINT, signal.default_int_handler)


def serve(requests, answers):
    """Answers one request after another; comes back in each child, with its program."""
    global HOW
    for line in lines(requests):
        request = json.loads(line)
        if "hello" in request:
            program = None
            lack = preload(request["preload"])
            for HOW in request["hello"] or ways():
                reply, program = run(TRIAL)
                if program:
                    return program
                if reply["parts"][0]["out"] == "1\n":
                    break
            reply = {"version": sys.version.split()[0], "implementation": sys.implementation.name, "how": HOW,
                     "lack": lack}
        else:
            reply, program = run(request)
            if program:
                return program
        write_all(answers, json.dumps(reply).encode() + b"\n")
    os._exit(0)


def preload(kind):
    """Loads what all programs of this worker need; what is missing for it, if anything is."""
    lack = preload_django(kind) if kind else ""
    gc.collect()
    gc.freeze()
    return lack


def lines(descriptor):
    rest = b""
    while True:
        piece = os.read(descriptor, 65536)
        if not piece:
            return
        *whole, rest = (rest + piece).split(b"\n")
        yield from whole


def write_all(descriptor, text):
    while text:
        text = text[os.write(descriptor, text):]


def ways():
    """How programs can be shut in, the best way first; each is tried once."""
    is_root = os.getuid() == 0
    is_linux = sys.platform == "linux"
    return (["root"] if is_root and is_linux else []) + (["user"] if is_linux else []) \
        + (["uid"] if is_root else []) + ["none"]


def main():
    adopt_orphans()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    return serve(os.dup(0), os.dup(1))


BASE = os.environ.get("TMPDIR") or "/tmp"
request_and_token = main()
if request_and_token:
    execute(*request_and_token)
