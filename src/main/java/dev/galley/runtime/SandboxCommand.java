package dev.galley.runtime;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The words that start a command shut in. Stateless. */
final class SandboxCommand {
    /** Where programs look for tools. */
    static final String PATH = "/usr/bin:/bin:/usr/sbin:/sbin";

    private static final List<String> NO_RIGHTS =
            List.of("--inh-caps=-all", "--ambient-caps=-all", "--bounding-set=-all", "--no-new-privs");
    /** The shell's own limits, for systems that have no other tool; not all know each of them. */
    private static final String SHELL_LIMITS =
            "for l in \"c 0\" \"t $1\" \"f $2\" \"d $3\" \"n $4\" \"u $5\" \"p $5\"; do "
                    + "ulimit -$l 2>/dev/null || :; done; shift 5; exec \"$@\"";

    private SandboxCommand() {}

    /**
     * All that is known of one program when it is started.
     *
     * @param user the number of the user it is to be, where it is another one
     * @param seconds of processor time for each of its processes
     */
    record Start(SandboxWay way, SandboxRoot root, Path folder, long user, long seconds, SandboxLimits limits) {}

    static List<String> words(Start start, SandboxPlaces places, List<String> command) {
        List<String> words = new ArrayList<>();
        if (start.way() != SandboxWay.LIMITS || SandboxWay.isInstalled("setpriv")) {
            // The kernel ends it when whoever started it ends, however that ends.
            words.addAll(List.of("setpriv", "--pdeathsig", "KILL", "--"));
        }
        switch (start.way()) {
            case ROOT -> words.addAll(asRoot(start));
            case USER -> words.addAll(asUser(start));
            case BUBBLEWRAP -> words.addAll(bubblewrapped(start));
            case OTHER_USER -> words.addAll(asOtherUser(start));
            case LIMITS -> words.addAll(limited(start));
        }
        words.addAll(List.of("env", "-i"));
        environment(places).forEach((name, value) -> words.add(name + "=" + value));
        words.addAll(command);
        return words;
    }

    private static Map<String, String> environment(SandboxPlaces places) {
        String home = places.home().toString();
        return new TreeMap<>(
                Map.of("PATH", PATH, "HOME", home, "TMPDIR", home, "PWD", home, "LANG", "C.UTF-8", "TZ", "UTC"));
    }

    private static List<String> asRoot(Start start) {
        List<String> words = new ArrayList<>(List.of("unshare", "--ipc"));
        words.addAll(namespaces(start));
        words.addAll(user(start));
        words.addAll(limits(start));
        return words;
    }

    /** Two namespaces of users: root of the outer one may limit shared memory, and the program is in the inner one. */
    private static List<String> asUser(Start start) {
        List<String> words = new ArrayList<>(List.of("unshare", "--user", "--map-root-user", "--ipc", "--"));
        words.addAll(shell(start, "users.sh"));
        words.addAll(List.of("unshare", "--user", "--map-user=1000", "--map-group=1000", "--keep-caps"));
        words.addAll(namespaces(start));
        words.add("setpriv");
        words.addAll(NO_RIGHTS);
        words.add("--");
        words.addAll(limits(start));
        return words;
    }

    private static List<String> namespaces(Start start) {
        List<String> words =
                new ArrayList<>(List.of("--mount", "--net", "--pid", "--uts", "--fork", "--kill-child", "--"));
        words.addAll(shell(start, "namespaces.sh"));
        String root = start.root().folder().toString();
        words.addAll(List.of(start.folder().resolve("table").toString(), root, "chroot", root));
        return words;
    }

    private static List<String> shell(Start start, String script) {
        return List.of(
                "sh", start.folder().resolveSibling("scripts").resolve(script).toString());
    }

    private static List<String> user(Start start) {
        List<String> words = new ArrayList<>(
                List.of("setpriv", "--reuid=" + start.user(), "--regid=" + start.user(), "--clear-groups"));
        words.addAll(NO_RIGHTS);
        words.add("--");
        return words;
    }

    private static List<String> limits(Start start) {
        SandboxLimits limits = start.limits();
        return List.of(
                "prlimit",
                "--core=0",
                "--cpu=" + start.seconds(),
                "--data=" + limits.memory(),
                "--fsize=" + limits.file(),
                "--nproc=" + limits.processes(),
                "--nofile=" + limits.files(),
                "--",
                "env",
                "-C",
                "/tmp");
    }

    private static List<String> bubblewrapped(Start start) {
        List<String> words = new ArrayList<>(List.of("bwrap", "--unshare-all", "--die-with-parent"));
        words.addAll(List.of("--cap-drop", "ALL", "--hostname", "localhost"));
        start.root().links().forEach((link, target) -> words.addAll(List.of("--symlink", target, link.toString())));
        start.root()
                .shown()
                .forEach((path, target) -> words.addAll(List.of("--ro-bind", path.toString(), target.toString())));
        Path etc = start.root().folder().resolve("etc/hosts");
        Path host = start.folder().resolveSibling("host");
        words.addAll(List.of("--ro-bind", etc.toString(), "/etc/hosts"));
        words.addAll(List.of("--ro-bind", host.toString(), SandboxRoot.HOST.toString()));
        words.addAll(List.of("--ro-bind", start.folder().resolve("program").toString()));
        words.add(SandboxRoot.PROGRAM.toString());
        words.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
        words.addAll(List.of("--size", "33554432", "--tmpfs", "/tmp", "--size", "16777216", "--tmpfs", "/dev/shm"));
        words.addAll(List.of("--chdir", "/tmp", "--"));
        words.addAll(limits(start));
        return words;
    }

    private static List<String> asOtherUser(Start start) {
        List<String> words = new ArrayList<>(List.of("setsid", "--"));
        words.addAll(user(start));
        List<String> limits = limits(start);
        words.addAll(limits.subList(0, limits.indexOf("env")));
        return words;
    }

    private static List<String> limited(Start start) {
        SandboxLimits limits = start.limits();
        List<String> words = new ArrayList<>();
        if (SandboxWay.isInstalled("setsid")) {
            words.addAll(List.of("setsid", "--"));
        }
        words.addAll(List.of("sh", "-c", SHELL_LIMITS, "sh", "" + start.seconds()));
        words.addAll(List.of("" + limits.file() / 512, "" + limits.memory() / 1024));
        words.addAll(List.of("" + limits.files(), "" + limits.processes()));
        return words;
    }

    /** Ends all that one user runs, at once, so that nothing is born meanwhile. */
    static List<String> killing(long user) {
        String number = Long.toString(user);
        return List.of(
                "setpriv", "--reuid=" + number, "--regid=" + number, "--clear-groups", "--", "sh", "-c", "kill -9 -1");
    }
}
