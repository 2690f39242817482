package dev.galley.runtime;

import dev.galley.runtime.HostileProcessIT.Attack;
import java.util.stream.Stream;

/** What a stranger could put into a block of shell, and how it has to end. */
final class HostileShell {
    private HostileShell() {}

    static Stream<Attack> attacks() {
        return Stream.of(
                attack("reads passwords", "raised: exit 1.*", "cat /etc/shadow\n"),
                attack("lists home folders", "raised: exit 2.*", "ls /root /home\n"),
                attack("changes a tool", "raised: exit 1.*", "echo x >>/usr/bin/env\n"),
                attack("changes its host", "raised: exit 1.*", "echo x >>/galley/host/shell-host.sh\n"),
                attack("changes its source", "raised: exit 1.*", "echo x >>/galley/program/part-0\n"),
                attack("writes to the root", "raised: exit 1.*", "mkdir /planted\n"),
                attack("reaches the network", "raised: exit 1.*", "exec 3<>/dev/tcp/192.0.2.1/80\n"),
                attack("fork bomb", ".*", "f() { f | f & }\nf\nwait\n"),
                attack("grows in memory", "raised: .*|stopped: .*|timed out", "x=$(tr '\\0' x </dev/zero)\n"),
                attack("keeps shared memory", "raised: .*", """
                        perl -e 'for (1 .. 99) {
                            my $id = shmget(0, 1 << 22, 0600) // die "full\\n";
                            shmwrite($id, "x" x (1 << 22), 0, 1 << 22) || die;
                        }'
                        """),
                attack("fills the disk", "raised: .*", """
                        for ((i = 0; i < 10000; i++)); do head -c 900K /dev/zero >"f$i"; done
                        """),
                attack("writes one large file", "raised: exit 153.*", "head -c 50M /dev/zero >big\n"),
                attack("never ends", "timed out", "while :; do :; done\n"),
                attack("ignores signals", "timed out", "trap '' TERM INT HUP QUIT\nwhile :; do sleep 7654321; done\n"),
                attack("stops itself", "timed out", "kill -STOP $$\n"),
                attack("becomes a daemon", "completed: ", """
                        setsid nohup sleep 7654321 </dev/null >/dev/null 2>&1 &
                        disown
                        (setsid sh -c 'sleep 7654321 & sleep 7654321' >/dev/null 2>&1 18>&- 19>&- &)
                        sleep 0.1
                        """),
                attack("floods", "stopped: prints more than 64 KB", "yes\n"),
                attack("floods its reports", "stopped: prints more than 64 KB", "yes >&19\n"),
                attack("kills everything", ".*", "kill -9 -1\nkill -9 $PPID\nkill -9 1\nsleep 1\n"),
                attack("kills itself", "stopped: ends by signal 9", "kill -9 $$\n"),
                attack("reads environments", "completed: ", """
                        found=$(cat /proc/*/environ 2>/dev/null | tr '\\0' '\\n')
                        ! grep -v -E '^(PATH|HOME|TMPDIR|PWD|LANG|TZ|SHLVL|OLDPWD|_)=' <<<"$found" | grep =
                        """),
                attack("looks at other processes", "completed: ", "test \"$(ls -d /proc/[0-9]* | wc -l)\" -lt 9\n"),
                attack("gains rights", "completed: ", """
                        exec 2>/dev/null
                        ! mount -t tmpfs x /tmp
                        ! unshare -r true
                        ! unshare -m true
                        ! chroot / true
                        ! nsenter -t 1 -m true
                        ! mknod disk b 8 0
                        ! setpriv --reuid 0 true
                        """),
                attack("leaves files", "completed: ", "echo x >left\necho x >/dev/shm/left\nchmod 000 left\n"),
                attack("leaves folders that resist", "completed: ", """
                        for ((i = 0; i < 500; i++)); do mkdir d; cd d; done
                        chmod 0 .
                        """),
                attack("closes its outputs", ".*", "exec 1>&- 2>&- 18>&- 19>&-\n"),
                attack("becomes something else", "timed out", "exec sleep 7654321\n"),
                attack(
                        "makes its host's functions its own",
                        ".*",
                        "__galley_end() { while :; do :; done; }\nexit 1\n"));
    }

    private static Attack attack(String name, String ending, String code) {
        return new Attack("shell", name, ending, code);
    }
}
