package dev.galley.runtime;

import dev.galley.runtime.HostilePythonIT.Attack;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a stranger could put into a page. Long because each program is shown whole beside how it has to end. */
final class HostilePrograms {
    private static final String TIMED_OUT = "timed out|stopped: uses more processor time than it may";

    private HostilePrograms() {}

    static String quoted(Path path) {
        return "'" + path.toString().replace("\\", "\\\\") + "'";
    }

    static Stream<Attack> all(Path folder) {
        return Stream.of(files(folder), time(), memory(), processes(), output(), poison(), escape())
                .flatMap(it -> it);
    }

    private static Attack limited(String name, String ending, String code) {
        return new Attack(name, true, ending, code);
    }

    private static Attack namespaced(String name, String ending, String code) {
        return new Attack(name, false, ending, code);
    }

    private static Stream<Attack> files(Path folder) {
        return Stream.of(
                namespaced("reads the list of users", "raised: FileNotFoundError", "open('/etc/passwd').read()\n"),
                namespaced("lists home folders", "raised: FileNotFoundError", "import os\nos.listdir('/home')\n"),
                namespaced(
                        "writes beside the site",
                        "raised: FileNotFoundError",
                        "open(" + quoted(folder) + " + '/planted', 'w').write('x')\n"),
                namespaced(
                        "changes the standard library",
                        "raised: (OSError|PermissionError)",
                        "import json\nopen(json.__file__, 'a').write('# planted')\n"),
                namespaced("writes to the root", "raised: (OSError|PermissionError)", "open('/planted', 'w')\n"),
                limited("one large file", "raised: OSError", "open('big', 'wb').write(bytes(64 << 20))\n"),
                namespaced("many files", "raised: OSError|timed out", """
                        for number in range(10**9):
                            with open(str(number), 'wb') as file:
                                file.write(bytes(1 << 19))
                        """),
                namespaced("shared memory", "raised: OSError", """
                        for number in range(10**9):
                            with open('/dev/shm/' + str(number), 'wb') as file:
                                file.write(bytes(1 << 20))
                        """),
                limited("folders that resist being deleted", "completed: ", """
                        import os
                        for _ in range(1500):
                            os.mkdir('d')
                            os.chdir('d')
                        os.chmod('.', 0)
                        """),
                limited("too many open files", "raised: OSError", "held = [open('f', 'w') for _ in range(10**6)]\n"));
    }

    private static Stream<Attack> time() {
        return Stream.of(
                limited("endless loop", TIMED_OUT, "while True:\n    pass\n"),
                limited("endless loop that catches everything", TIMED_OUT, """
                        while True:
                            try:
                                while True:
                                    pass
                            except BaseException:
                                pass
                        """),
                limited("ignores signals", TIMED_OUT, """
                        import signal
                        for number in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP}:
                            try:
                                signal.signal(number, signal.SIG_IGN)
                            except (OSError, ValueError):
                                pass
                        while True:
                            pass
                        """),
                limited("sleeps", TIMED_OUT, "import time\ntime.sleep(10**6)\n"),
                limited("one operation that takes for ever", TIMED_OUT, "print(len(str(9 ** 9 ** 8)))\n"),
                limited(
                        "regular expression that takes for ever",
                        TIMED_OUT,
                        "import re\nre.match('(a+)+$', 'a' * 64 + 'b')\n"),
                limited("hangs when it ends", TIMED_OUT + "|completed: ", """
                        import atexit
                        @atexit.register
                        def hang():
                            while True:
                                pass
                        """),
                limited("thread that never ends", TIMED_OUT + "|completed: ", """
                        import threading, time
                        threading.Thread(target=time.sleep, args=(10**6,)).start()
                        """),
                limited("exception whose message never ends", TIMED_OUT, """
                        class Endless(Exception):
                            def __str__(self):
                                while True:
                                    pass
                        raise Endless
                        """),
                limited("exception whose message fails", "raised: Odd", """
                        class Odd(Exception):
                            def __str__(self):
                                raise ValueError
                        raise Odd
                        """),
                limited("stops itself", TIMED_OUT, "import os, signal\nos.kill(os.getpid(), signal.SIGSTOP)\n"));
    }

    private static Stream<Attack> memory() {
        return Stream.of(
                limited("list that grows", "raised: MemoryError|" + TIMED_OUT, """
                        held = []
                        while True:
                            held.append('a' * 10**6)
                        """),
                limited("too much at once", "raised: MemoryError", "bytearray(10**11)\n"),
                namespaced("many processes with much memory each", "stopped: .*|" + TIMED_OUT, """
                        import os, time
                        for _ in range(20):
                            if os.fork() == 0:
                                break
                        held = bytearray(b'x' * (300 << 20))
                        time.sleep(100)
                        """),
                limited(
                        "recursion without end",
                        "stopped: ends by signal 11|raised: (RecursionError|MemoryError)|" + TIMED_OUT,
                        """
                        import sys
                        sys.setrecursionlimit(10**9)
                        def deeper(n):
                            return deeper(n + 1)
                        deeper(0)
                        """),
                limited("touches memory that is none", "stopped: ends by signal 11", """
                        import ctypes
                        ctypes.string_at(0)
                        """));
    }

    private static Stream<Attack> processes() {
        return Stream.of(
                namespaced("fork bomb", "raised: BlockingIOError|stopped: .*|" + TIMED_OUT, """
                        import os
                        while True:
                            os.fork()
                        """),
                namespaced("fork bomb that catches everything", "stopped: .*|" + TIMED_OUT, """
                        import os
                        while True:
                            try:
                                os.fork()
                            except BaseException:
                                pass
                        """),
                limited("threads without end", "raised: (RuntimeError|MemoryError)|stopped: .*|" + TIMED_OUT, """
                        import threading, time
                        while True:
                            threading.Thread(target=time.sleep, args=(1000,), daemon=True).start()
                        """),
                limited("process left behind", "completed: left\n", """
                        import subprocess
                        subprocess.Popen(['sleep', '1000'])
                        print('left')
                        """),
                limited("daemon left behind", "completed: left\n", """
                        import os, time
                        if os.fork() == 0:
                            os.setsid()
                            if os.fork() == 0:
                                time.sleep(1000)
                            os._exit(0)
                        print('left')
                        """),
                limited("child that holds the output open", "completed: ", """
                        import os, time
                        if os.fork() == 0:
                            time.sleep(1000)
                        """),
                namespaced("kills its parent", "raised: (PermissionError|ProcessLookupError)|completed: .*", """
                        import os
                        os.kill(os.getppid(), 9)
                        """),
                namespaced("kills all it can", "stopped: .*|completed: .*|raised: .*", "import os\nos.kill(-1, 9)\n"),
                limited("kills its group", "stopped: .*", "import os\nos.killpg(0, 9)\n"),
                limited("leaves without a word", "stopped: ends itself with exit code 0", "import os\nos._exit(0)\n"));
    }

    private static Stream<Attack> output() {
        return Stream.of(
                limited(
                        "output without end",
                        "stopped: prints more than 64 KB",
                        "while True:\n    print('x' * 1000)\n"),
                limited("much output at once", "stopped: prints more than 64 KB", "print('x' * 10**7)\n"),
                limited("errors without end", TIMED_OUT, """
                        import sys
                        while True:
                            sys.stderr.write('x' * 1000)
                        """),
                limited("closes all it has", "stopped: .*|raised: .*", "import os\nos.closerange(0, 256)\n"),
                limited("no text", "completed: \uFFFD\\x00\n", """
                        import sys
                        sys.stdout.buffer.write(b'\\xff\\x00\\n')
                        """),
                limited("reads what is typed", "raised: EOFError", "input()\n"),
                limited("forged reports", "raised: ZeroDivisionError", """
                        import os
                        os.write(100, b'{"part": 0, "end": 5, "places": [["x"]]}\\n{"part": {}}\\n[[[\\n')
                        os.write(100, b'{"part": 1e999, "end": "done"}\\n{"part": 0, "places": [[' + b'9' * 9000 + b']]}\\n')
                        1 / 0
                        """),
                limited("reports without end", "stopped: .*", """
                        import os
                        while True:
                            os.write(100, b'x' * 65536)
                        """));
    }

    private static Stream<Attack> poison() {
        return Stream.of(
                limited("replaces what is built in", "stopped: .*|completed: .*|raised: .*", """
                        import builtins
                        builtins.print = builtins.open = builtins.len = lambda *a, **k: 1 / 0
                        """),
                limited("replaces modules", "stopped: .*|completed: .*|raised: .*", """
                        import json, os, sys
                        json.dumps = json.loads = os.write = os.fork = None
                        sys.modules.clear()
                        """),
                limited("module that hides another", "completed: ", """
                        with open('json.py', 'w') as file:
                            file.write('1 / 0')
                        """),
                limited("hook in the import system", "completed: ", """
                        import sys
                        class Hook:
                            def find_spec(self, *rest):
                                raise SystemExit
                        sys.meta_path.insert(0, Hook())
                        sys.path_hooks.clear()
                        """),
                limited("traces and profiles", "completed: ", """
                        import sys, threading
                        sys.setprofile(lambda *rest: None)
                        threading.settrace(lambda *rest: None)
                        """));
    }

    private static Stream<Attack> escape() {
        return Stream.of(
                namespaced("becomes root", "raised: PermissionError", "import os\nos.setuid(0)\n"),
                limited("secrets in the environment", "completed: .*|raised: PermissionError", """
                        import os
                        allowed = {'PATH', 'HOME', 'TMPDIR', 'LANG', 'LC_CTYPE', 'PYTHONHASHSEED', 'PYTHONUTF8', 'TZ',
                                   'LD_LIBRARY_PATH', 'PWD', 'OLDPWD', 'SHLVL', '_'}
                        found = set(os.environ)
                        for line in open('/proc/self/environ').read().split(chr(0)):
                            found.add(line.split('=')[0])
                        left = {name for name in found - allowed if name and 'PYENV' not in name}
                        assert not left, left
                        """),
                namespaced("mounts, leaves its root, makes namespaces", "completed: -1 -1 -1 -1\n", """
                        import ctypes
                        libc = ctypes.CDLL(None)
                        print(libc.mount(b'tmpfs', b'/tmp', b'tmpfs', 0, None), libc.chroot(b'/tmp'),
                              libc.unshare(0x10000000), libc.umount2(b'/proc', 2))
                        """),
                namespaced("looks at other processes", "completed: True\n", """
                        import os
                        seen = [it for it in os.listdir('/proc') if it.isdigit()] if os.path.exists('/proc') else []
                        print(len(seen) <= 2)
                        """),
                namespaced("names of the network", "raised: gaierror|timed out", """
                        import socket
                        socket.getaddrinfo('example.org', 80)
                        """));
    }
}
