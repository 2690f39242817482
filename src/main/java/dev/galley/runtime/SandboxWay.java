package dev.galley.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How programs are kept from the machine, the best way first. */
enum SandboxWay {
    /** Namespaces, which root may make. */
    ROOT("setpriv unshare prlimit chroot mount"),
    /** Namespaces, which the kernel lets everyone make. */
    USER("setpriv unshare prlimit chroot mount"),
    /** The same, made by bubblewrap. */
    BUBBLEWRAP("setpriv bwrap prlimit"),
    /** A user that owns nothing, and limits. */
    OTHER_USER("setpriv prlimit setsid"),
    /** Limits, and the rights of whoever builds. */
    LIMITS("sh");

    private final String tools;

    SandboxWay(String tools) {
        this.tools = tools;
    }

    /** Whether programs see a file system of their own. */
    boolean isApart() {
        return this == ROOT || this == USER || this == BUBBLEWRAP;
    }

    /** Whether programs are a user of their own, one for each program. */
    boolean isOtherUser() {
        return this == ROOT || this == OTHER_USER;
    }

    /** What programs could do although they should not, each a clause; empty when they are shut in. */
    List<String> gaps() {
        if (isApart()) {
            return List.of();
        }
        return this == OTHER_USER
                ? List.of("reach the network", "read what all users may read")
                : List.of(
                        "reach the network",
                        "read and change what you may",
                        "end processes of yours",
                        "leave processes behind",
                        "fill the disk");
    }

    /** Whether the machine may have it; whether it works shows only when it is tried. */
    boolean isPossible() {
        boolean isRoot = "root".equals(System.getProperty("user.name"));
        boolean isForUser = isRoot || !isOtherUser();
        return isForUser && Stream.of(tools.split(" ", -1)).allMatch(SandboxWay::isInstalled);
    }

    /** Whether a command is on the path. */
    static boolean isInstalled(String command) {
        return searched().stream().anyMatch(folder -> Files.isExecutable(folder.resolve(command)));
    }

    /** The folders that are searched for commands. */
    static List<Path> searched() {
        List<Path> folders = new ArrayList<>();
        String path = System.getenv().getOrDefault("PATH", "");
        for (String folder : (path + ":" + SandboxCommand.PATH).split(":", -1)) {
            if (!folder.isEmpty()) {
                folders.add(Path.of(folder));
            }
        }
        return folders;
    }
}
