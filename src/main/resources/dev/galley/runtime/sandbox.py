"""Shuts a process in before it runs an author's program: own namespaces where the kernel has them, limits everywhere."""
import sys

# A module in the folder that a site is built in must not stand in for one of the library: it would not be shut in.
sys.path[:] = [it for it in sys.path if it]

import ctypes
import fcntl
import os
import platform
import resource
import socket
import stat
import struct

MEGABYTE = 1 << 20
MOST_PROCESSES = 64
LARGEST_FILE = MEGABYTE
MEMORY_OF_PROCESS = 1024 * MEGABYTE
MEMORY_OF_ALL = 1536 * MEGABYTE
NEW_NAMES = 0x20000 | 0x4000000 | 0x8000000 | 0x20000000 | 0x40000000  # mounts, host name, IPC, processes, network
NEW_USERS = 0x10000000
READ_ONLY, NO_SETUID, NO_DEVICES, NO_EXEC, REMOUNT, BIND, RECURSIVE, PRIVATE = 1, 2, 4, 8, 32, 4096, 16384, 1 << 18
SERVER = "/run/server.sock"
# Ids nobody has, one for each program, so that the limit on processes counts those of one program alone.
FIRST_ID = 1700000000

try:
    libc = ctypes.CDLL(None, use_errno=True)
except (OSError, TypeError):
    libc = None


def call(name, *arguments):
    if getattr(libc, name)(*arguments) != 0:
        raise OSError(ctypes.get_errno(), name)


def control(option, value):
    """prctl, where there is one; all that is asked of it is a second line of defence."""
    if hasattr(libc, "prctl"):
        libc.prctl(option, ctypes.c_ulong(value), 0, 0, 0)


def die_with_parent():
    control(1, 9)


def adopt_orphans():
    control(36, 1)


def mount(source, target, kind, flags, options=None):
    encoded = [os.fsencode(it) if it else None for it in (source, target, kind)]
    call("mount", *encoded, ctypes.c_ulong(flags), os.fsencode(options) if options else None)


def enter_namespaces(with_users):
    user, group = os.getuid(), os.getgid()
    call("unshare", NEW_NAMES | (NEW_USERS if with_users else 0))
    if with_users:
        for name, line in (("setgroups", "deny"), ("uid_map", f"{user} {user} 1"), ("gid_map", f"{group} {group} 1")):
            with open("/proc/self/" + name, "w") as file:
                file.write(line)


def wake_loopback():
    """A program may talk to itself."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        fcntl.ioctl(any_socket, 0x8914, struct.pack("16sh14x", b"lo", 1))


def needed_folders():
    """What a Python program reads: the system's libraries, and those of this interpreter."""
    python = [sys.prefix, sys.base_prefix, sys.exec_prefix, os.path.dirname(os.path.realpath(sys.executable))]
    system = ["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/etc/alternatives", "/etc/ld.so.cache",
              "/etc/localtime", "/nix/store"]
    found = []
    for folder in system + sorted(set(python + [it for it in sys.path if os.path.isabs(it)])):
        is_inside = any(folder.startswith(it + "/") or folder == it for it in found)
        if folder != "/" and os.path.exists(folder) and not is_inside:
            found.append(folder)
    return found


def bind(source, target):
    mount(source, target, None, BIND | RECURSIVE)
    # What the mount below already forbids has to stay forbidden, or the kernel refuses.
    kept = os.statvfs(target).f_flag
    relative_time = (1 << 21) if kept & 4096 else 0
    mount(None, target, None, BIND | REMOUNT | READ_ONLY | NO_SETUID | (kept & (4 | 8 | 1024 | 2048)) | relative_time)


def show(folder, root):
    target = root + folder
    os.makedirs(os.path.dirname(target), exist_ok=True)
    if os.path.islink(folder):
        os.symlink(os.readlink(folder), target)
        return
    if os.path.isdir(folder):
        os.mkdir(target)
    else:
        open(target, "w").close()
    bind(folder, target)


def show_server(descriptor, root):
    """One door to a server outside; where it stands there stays unknown."""
    os.makedirs(os.path.dirname(root + SERVER), exist_ok=True)
    open(root + SERVER, "w").close()
    mount(f"/proc/self/fd/{descriptor}", root + SERVER, None, BIND)
    os.close(descriptor)


def build_root(server=None):
    """A file system of its own: libraries to read, some memory to write to, nothing else of the machine."""
    folders = needed_folders()
    # Before the new root hides it.
    door = os.open(server, os.O_PATH) if server else None
    root = "/tmp"
    mount(None, "/", None, RECURSIVE | PRIVATE)
    mount("tmpfs", root, "tmpfs", NO_SETUID | NO_DEVICES, "size=1m,mode=755")
    for folder in folders:
        show(folder, root)
    if door is not None:
        show_server(door, root)
    for folder in ("/proc", "/dev", "/dev/shm", "/tmp"):
        os.makedirs(root + folder, exist_ok=True)
    for device in ("null", "zero", "full", "random", "urandom"):
        open(root + "/dev/" + device, "w").close()
        mount("/dev/" + device, root + "/dev/" + device, None, BIND)
    mount("tmpfs", root + "/dev/shm", "tmpfs", NO_SETUID | NO_DEVICES | NO_EXEC, "size=16m,nr_inodes=1k,mode=1777")
    mount("tmpfs", root + "/tmp", "tmpfs", NO_SETUID | NO_DEVICES, "size=32m,nr_inodes=4k,mode=1777")
    try:
        mount("proc", root + "/proc", "proc", NO_SETUID | NO_DEVICES | NO_EXEC)
    except OSError:
        pass  # Containers hide parts of /proc and then allow no other; a program does without.
    mount(None, root, None, BIND | REMOUNT | READ_ONLY | NO_SETUID | NO_DEVICES)
    os.chroot(root)
    os.chdir("/tmp")


def lose_privileges(number):
    """Whoever may become another user becomes one that owns nothing; others lose all capabilities."""
    if number is not None:
        os.setgroups([])
        os.setresgid(number, number, number)
        os.setresuid(number, number, number)
    if hasattr(libc, "capset"):
        header = struct.pack("Ii", 0x20080522, 0)
        libc.capset(header, bytes(24))
    control(38, 1)  # no new privileges through setuid programs


def limit(seconds, processes):
    set_limit("RLIMIT_CPU", seconds, seconds + 1)
    set_limit("RLIMIT_AS", MEMORY_OF_PROCESS)
    set_limit("RLIMIT_FSIZE", LARGEST_FILE)
    set_limit("RLIMIT_NPROC", processes)
    set_limit("RLIMIT_NOFILE", 256)
    set_limit("RLIMIT_CORE", 0)


def set_limit(name, soft, hard=None):
    kind = getattr(resource, name, None)
    if kind is None:
        return
    most = resource.getrlimit(kind)[1]
    wanted = hard if hard is not None else soft
    hard = wanted if most == resource.RLIM_INFINITY else min(most, wanted)
    try:
        resource.setrlimit(kind, (min(soft, hard), hard))
    except (ValueError, OSError):
        pass  # macOS takes some limits only from whom it likes; the time limit holds all the same.


def process_limit(is_counted_alone):
    """Older kernels count all processes of a user, in whatever namespace."""
    if is_counted_alone:
        return MOST_PROCESSES
    try:
        folders = ["/proc/" + it for it in os.listdir("/proc") if it.isdigit()]
        return MOST_PROCESSES + sum(threads(it) for it in folders if os.stat(it).st_uid == os.getuid())
    except OSError:
        return 1024


def threads(folder):
    try:
        return len(os.listdir(folder + "/task"))
    except OSError:
        return 0


def memory_in_use():
    """Bytes that all processes of this namespace hold; 0 where nothing tells."""
    pages = 0
    for name in os.listdir("/proc") if os.path.exists("/proc/self") else []:
        if name.isdigit():
            try:
                with open(f"/proc/{name}/statm") as file:
                    pages += int(file.read().split()[1])
            except (OSError, IndexError):
                pass
    return pages * resource.getpagesize()
