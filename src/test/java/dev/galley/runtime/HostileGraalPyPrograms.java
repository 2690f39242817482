package dev.galley.runtime;

import dev.galley.runtime.HostilePythonIT.Attack;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a stranger could try against GraalPy in particular. Long because each program is shown whole. */
final class HostileGraalPyPrograms {
    private static final String HELD = "not run: .*|raised: .*";

    private HostileGraalPyPrograms() {}

    /** @param jars a folder that must not be seen */
    static Stream<Attack> all(Path jars) {
        return Stream.of(host(jars), files(jars), network(), time(), memory(), output(), poison())
                .flatMap(it -> it);
    }

    private static Attack attack(String name, String ending, String code) {
        return new Attack(name, true, ending, code);
    }

    private static Stream<Attack> host(Path jars) {
        return Stream.of(
                attack(
                        "classes of Java",
                        HELD,
                        "import java\njava.type('java.lang.Runtime').getRuntime().exec('ls')\n"),
                attack("classes of Java by import", HELD, "from java.lang import System\nprint(System.getenv())\n"),
                attack("classes of Galley", HELD, "import java\nprint(java.type('dev.galley.runtime.GraalPyChild'))\n"),
                attack("other languages", HELD, "import polyglot\npolyglot.eval(language='js', string='1')\n"),
                attack(
                        "files as languages",
                        HELD,
                        "import polyglot\nprint(polyglot.eval(language='python', path='/etc/passwd'))\n"),
                attack("values of other languages", HELD, "import polyglot\nprint(polyglot.import_value('x').x)\n"),
                attack("adds to the class path", HELD, """
                        import java
                        java.add_to_classpath(%s + '/polyglot-25.2.4.jar')
                        print(java.type('org.graalvm.polyglot.Engine').create())
                        """.formatted(HostilePrograms.quoted(jars))),
                attack("methods of errors of Java", HELD, """
                        import os
                        try:
                            os.system('ls')
                        except BaseException as error:
                            print(error.getClass().forName('java.lang.Runtime'))
                        """),
                attack("all that GraalPy has beside Python", ".*", """
                        import __graalpython__, _polyglot, polyglot
                        for module in (__graalpython__, _polyglot, polyglot):
                            for name in dir(module):
                                for arguments in ((), ('/etc/passwd',), ('/etc/passwd', 'r'), ('ls', '-l', '/')):
                                    try:
                                        shown = str(getattr(module, name)(*arguments))
                                    except Exception:
                                        shown = ''
                                    assert 'root:' not in shown
                        """),
                attack("native code", HELD, "import ctypes\nctypes.CDLL(None).system(b'ls')\n"),
                attack("native modules", HELD, """
                        import importlib.machinery, importlib.util
                        loader = importlib.machinery.ExtensionFileLoader('x', '/lib/x86_64-linux-gnu/libc.so.6')
                        spec = importlib.util.spec_from_loader('x', loader)
                        print(importlib.util.module_from_spec(spec))
                        """),
                attack("processes by pickle", HELD, """
                        import pickle
                        class Run:
                            def __reduce__(self):
                                import os
                                return os.system, ('ls',)
                        pickle.loads(pickle.dumps(Run()))
                        """),
                attack("processes by other ways", "completed: ", """
                        import os, subprocess
                        for start in (lambda: os.fork(), lambda: os.popen('ls').read(), lambda: os.execv('/bin/ls', ['ls']),
                                      lambda: os.spawnv(os.P_WAIT, '/bin/ls', ['ls']), lambda: os.posix_spawn('/bin/ls', ['ls'], {}),
                                      lambda: subprocess.run(['/bin/ls']), lambda: subprocess.run('ls', shell=True)):
                            try:
                                print('started', start())
                            except BaseException:
                                pass
                        """),
                attack("the environment", "completed: \\[\\]\n", """
                        import os, posix
                        names = {str(name) for name in [*os.environ, *posix.environ]}
                        print([name for name in names if 'PYO3' not in name])
                        """));
    }

    private static Stream<Attack> files(Path jars) {
        return Stream.of(
                attack(
                        "reads jars",
                        "raised: FileNotFoundError",
                        "open(%s + '/polyglot-25.2.4.jar', 'rb')\n".formatted(HostilePrograms.quoted(jars))),
                attack("imports from jars", "not run: needs the module org .*", """
                        import sys
                        sys.path.insert(0, %s + '/polyglot-25.2.4.jar')
                        import org
                        """.formatted(
                                HostilePrograms.quoted(jars))),
                attack("leaves the library", "completed: ", """
                        import json, os
                        home = os.path.dirname(json.__file__)
                        up = '/'.join(['..'] * 40)
                        for look in (lambda: open(home + '/' + up + '/etc/passwd'), lambda: os.listdir(home + '/' + up),
                                     lambda: os.chdir(home) or open(up + '/etc/passwd'), lambda: os.listdir(up + '/etc'),
                                     lambda: os.scandir(%s), lambda: os.stat('/etc/passwd')):
                            try:
                                found = look()
                            except OSError:
                                continue
                            assert not {'etc', 'passwd', 'usr'} & {str(it) for it in found}, found
                        """.formatted(HostilePrograms.quoted(jars))),
                attack("changes the library in other ways", "completed: ", """
                        import json, os, shutil
                        library = json.__file__
                        home = os.path.dirname(library)
                        open('mine', 'w').write('# planted')
                        os.symlink('mine', 'link')
                        for change in (lambda: open(library, 'r+'), lambda: open(library, 'w'), lambda: open(home + '/new.py', 'x'),
                                       lambda: os.remove(library), lambda: os.mkdir(home + '/new'), lambda: shutil.rmtree(home),
                                       lambda: os.replace('mine', library), lambda: os.rename(library, 'theirs'),
                                       lambda: os.rename(home, 'theirs'), lambda: shutil.copyfile('mine', library),
                                       lambda: os.chmod(library, 0), lambda: os.truncate(library, 0), lambda: os.utime(library),
                                       lambda: os.link('mine', home + '/new'), lambda: os.link(library, 'theirs'),
                                       lambda: os.symlink('mine', home + '/new'), lambda: os.chdir(home) or open('new', 'w'),
                                       lambda: os.open(library, os.O_WRONLY | os.O_TRUNC)):
                            try:
                                print('done', change())
                            except OSError:
                                pass
                        """));
    }

    private static Stream<Attack> network() {
        return Stream.of(
                attack("sockets", HELD, "import socket\nsocket.create_connection(('127.0.0.1', 22))\n"),
                attack("listens", HELD, "import socket\nsocket.create_server(('127.0.0.1', 0))\n"),
                attack("web", HELD, "import urllib.request\nurllib.request.urlopen('http://127.0.0.1')\n"),
                attack("event loops", HELD, "import asyncio\nasyncio.run(asyncio.open_connection('127.0.0.1', 22))\n"));
    }

    private static Stream<Attack> time() {
        return Stream.of(
                attack("number without end in a thread", "completed: left\n|timed out", """
                        import threading
                        threading.Thread(target=lambda: 9 ** 9 ** 8).start()
                        print('left')
                        """),
                attack("number without end that catches everything", "timed out", """
                        while True:
                            try:
                                9 ** 9 ** 8
                            except BaseException:
                                pass
                        """),
                attack("threads that compute for ever", "completed: left\n|timed out", """
                        import threading
                        def turn():
                            while True:
                                try:
                                    while True:
                                        pass
                                except BaseException:
                                    pass
                        for _ in range(8):
                            threading.Thread(target=turn).start()
                        print('left')
                        """),
                attack("lock that is never free", "timed out", """
                        import threading
                        lock = threading.Lock()
                        lock.acquire()
                        lock.acquire()
                        """),
                attack("signals", "completed: .*|" + HELD + "|timed out", """
                        import _thread, signal
                        signal.signal(signal.SIGINT, signal.SIG_IGN)
                        _thread.interrupt_main()
                        signal.raise_signal(signal.SIGKILL)
                        """),
                attack("leaves from a thread", "completed: still here\n", """
                        import sys, threading
                        thread = threading.Thread(target=sys.exit, args=(3,))
                        thread.start()
                        thread.join()
                        print('still here')
                        """),
                attack("finalizers that never end", "completed: |timed out", """
                        import weakref
                        class Endless:
                            def __del__(self):
                                while True:
                                    pass
                        held = Endless()
                        weakref.finalize(held, Endless.__del__, None)
                        del held
                        """));
    }

    private static Stream<Attack> memory() {
        return Stream.of(
                attack("memory that is held on to", "stopped: .*|raised: MemoryError|timed out|completed: ", """
                        held = []
                        try:
                            while True:
                                held.append(bytearray(10**7))
                        except MemoryError:
                            pass
                        """),
                attack("memory of many threads", "stopped: .*|raised: MemoryError|timed out|completed: ", """
                        import threading
                        def fill():
                            held = []
                            while True:
                                held.append(bytearray(10**6))
                        for _ in range(4):
                            threading.Thread(target=fill).start()
                        fill()
                        """),
                attack("text that doubles", "stopped: .*|raised: (MemoryError|OverflowError)|timed out", """
                        text = 'x'
                        while True:
                            text += text
                        """),
                attack("large stacks", "completed: .*|stopped: .*|raised: .*|timed out", """
                        import threading
                        threading.stack_size(1 << 40)
                        for _ in range(100):
                            threading.Thread(target=print).start()
                        """),
                attack("deep code", "completed: |stopped: .*|raised: .*|timed out", """
                        for text in ('(' * 10**5 + ')' * 10**5, '-' * 10**6 + '1', '[' * 10**4 + ']' * 10**4):
                            try:
                                eval(text)
                            except (SyntaxError, RecursionError, MemoryError):
                                pass
                        """));
    }

    private static Stream<Attack> output() {
        return Stream.of(
                attack("output by number", "stopped: prints more than 64 KB|raised: OSError", """
                        import os
                        while True:
                            os.write(1, b'x' * 65536)
                        """),
                attack("output of a thread that catches everything", "stopped: prints more than 64 KB", """
                        import threading, time
                        def flood():
                            while True:
                                try:
                                    print('x' * 10000)
                                except BaseException:
                                    pass
                        threading.Thread(target=flood).start()
                        time.sleep(100)
                        """),
                attack("closes its output", "completed: |raised: .*|stopped: .*", """
                        import os, sys
                        sys.stdout.close()
                        os.close(1)
                        os.close(0)
                        os.close(2)
                        """));
    }

    private static Stream<Attack> poison() {
        return Stream.of(
                attack("deletes what is built in", "completed: .*|raised: .*|stopped: .*", """
                        import builtins
                        builtins.__dict__.clear()
                        """),
                attack("forges modules", "completed: ", """
                        import sys, types
                        for name in ('json', 'os', 'asyncio', 'linecache', 're'):
                            sys.modules[name] = types.ModuleType(name)
                        """),
                attack("changes what runs it", "completed: |raised: .*|stopped: .*", """
                        import sys
                        frame = sys._getframe()
                        while frame:
                            for name in list(frame.f_globals):
                                if name not in ('sys', 'frame') and not name.startswith('__'):
                                    frame.f_globals[name] = None
                            frame = frame.f_back
                        """),
                attack("forges how it ended", "raised: .*|stopped: .*|completed: ", """
                        import sys
                        class Odd(dict):
                            def __getitem__(self, key):
                                while True:
                                    pass
                        sys._getframe(2).f_globals['run_part'] = lambda *rest: Odd(end=Odd(), places=[[Odd()] * 10**6])
                        """),
                attack("changes the classes of the library", "completed: |raised: .*", """
                        import collections, json, threading
                        json.JSONEncoder.encode = collections.OrderedDict.__init__ = threading.Thread.start = None
                        """));
    }
}
