package dev.galley.runtime;

import dev.galley.runtime.HostileProcessIT.Attack;
import java.util.stream.Stream;

/** What a stranger could put into a block of JavaScript, and how it has to end. */
final class HostileJavaScript {
    private HostileJavaScript() {}

    static Stream<Attack> attacks() {
        return Stream.of(
                attack("reads passwords", "raised: Error: ENOENT.*", "require('fs').readFileSync('/etc/shadow');\n"),
                attack("lists home folders", "raised: Error: ENOENT.*", "require('fs').readdirSync('/root');\n"),
                attack("changes Node", "raised: Error: E.*", "require('fs').appendFileSync(process.execPath, 'x');\n"),
                attack("changes its host", "raised: Error: E.*", """
                        require('fs').appendFileSync('/galley/host/javascript-host.js', 'x');
                        """),
                attack("reaches the network", "raised: .*", "await fetch('http://192.0.2.1/');\n"),
                attack("starts processes for ever", "raised: .*|timed out|completed: ", """
                        const { spawn } = require('child_process');
                        for (let i = 0; i < 1000; i++) spawn('sleep', ['7654321'], { detached: true, stdio: 'ignore' });
                        """),
                attack(
                        "fills its heap",
                        "stopped: .*|timed out",
                        "const held = [];\nwhile (true) held.push(new Array(1000).fill({}));\n"),
                attack("fills memory beside its heap", "raised: .*|stopped: .*|timed out", """
                        const held = [];
                        while (true) held.push(Buffer.alloc(1 << 26, 1));
                        """),
                attack("fills the disk", "raised: Error: ENOSPC.*", """
                        for (let i = 0; i < 10000; i++) require('fs').writeFileSync('f' + i, Buffer.alloc(900000));
                        """),
                attack("never ends", "timed out", "while (true);\n"),
                attack("never runs dry", "timed out", "const again = () => Promise.resolve().then(again);\nagain();\n"),
                attack("waits for ever", "timed out", "setInterval(() => {}, 10);\n"),
                attack("ignores signals", "timed out", """
                        for (const it of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(it, () => {});
                        setInterval(() => {}, 10);
                        """),
                attack("never comes to its end", "timed out", "process.on('exit', () => { while (true); });\n"),
                attack("never says what is wrong", "timed out", "throw { get stack() { while (true); } };\n"),
                attack("aborts", "stopped: ends by signal 6", "process.abort();\n"),
                attack("floods", "stopped: prints more than 64 KB", "while (true) console.log('x'.repeat(1000));\n"),
                attack("reads its environment", "completed: \\[\\]\n", """
                        const known = ['PATH', 'HOME', 'TMPDIR', 'PWD', 'LANG', 'TZ'];
                        console.log(Object.keys(process.env).filter((it) => !known.includes(it)));
                        """),
                attack("kills its parent", ".*", "process.kill(process.ppid, 'SIGKILL');\n"),
                attack("kills everything", ".*", "process.kill(-1, 'SIGKILL');\n"),
                attack("becomes a daemon", "completed: ", """
                        require('child_process').spawn('setsid', ['sleep', '7654321'], { detached: true, stdio: 'ignore' }).unref();
                        """),
                attack("loads native code", "raised: Error.*", """
                        require('fs').writeFileSync('evil.node', Buffer.alloc(4096));
                        require('./evil.node');
                        """),
                attack("poisons what its host uses", ".*", """
                        JSON.stringify = () => '}{';
                        Array.prototype.map = Array.prototype.unshift = String.prototype.matchAll = null;
                        process.removeAllListeners();
                        null.x;
                        """),
                attack("writes among the reports", ".*", """
                        require('fs').writeSync(2, '{"part": 0, "end": {}}\\n{"part": "0"}\\n[\\n');
                        """),
                attack("leaves files", "completed: ", "require('fs').writeFileSync('left', 'x');\n"));
    }

    private static Attack attack(String name, String ending, String code) {
        return new Attack("javascript", name, ending, code);
    }
}
