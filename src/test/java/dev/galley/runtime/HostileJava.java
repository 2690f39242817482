package dev.galley.runtime;

import dev.galley.runtime.HostileProcessIT.Attack;
import java.util.stream.Stream;

/** What a stranger could put into a block of Java, and how it has to end. */
final class HostileJava {
    private HostileJava() {}

    static Stream<Attack> attacks() {
        return Stream.of(
                attack("reads passwords", "raised: NoSuchFile.*", "Files.readString(Path.of(\"/etc/shadow\"));\n"),
                attack("lists home folders", "raised: NoSuchFile.*", "Files.list(Path.of(\"/root\"));\n"),
                attack("changes the JDK", "raised: .*", """
                        Files.writeString(Path.of(System.getProperty("java.home"), "lib", "planted"), "x");
                        """),
                attack(
                        "changes its host",
                        "raised: .*",
                        "Files.writeString(Path.of(\"/galley/host/child.jar\"), \"x\");\n"),
                attack("reaches the network", "raised: .*Exception.*", "new Socket(\"192.0.2.1\", 80);\n"),
                attack("starts threads for ever", "raised: OutOfMemoryError.*|timed out", """
                        while (true) {
                            new Thread(() -> { while (true) { } }).start();
                        }
                        """),
                attack("starts processes for ever", "raised: .*|completed: |timed out", """
                        for (int i = 0; i < 1000; i++) {
                            new ProcessBuilder("sleep", "7654321").start();
                        }
                        """),
                attack("fills its heap", "raised: OutOfMemoryError.*|timed out", """
                        var held = new ArrayList<byte[]>();
                        while (true) {
                            held.add(new byte[1 << 20]);
                        }
                        """),
                attack("fills memory beside its heap", "raised: .*|stopped: .*|timed out", """
                        var field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
                        field.setAccessible(true);
                        var unsafe = (sun.misc.Unsafe) field.get(null);
                        while (true) {
                            unsafe.setMemory(unsafe.allocateMemory(1 << 26), 1 << 26, (byte) 1);
                        }
                        """),
                attack("fills the disk", "raised: .*", """
                        for (int i = 0; i < 10_000; i++) {
                            Files.write(Path.of("f" + i), new byte[900_000]);
                        }
                        """),
                attack("never ends", "timed out", "while (true) { }\n"),
                attack("ends at once", "completed: ", "Runtime.getRuntime().halt(0);\n"),
                attack("never comes to its end", "timed out", """
                        Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) { } }));
                        """),
                attack("never lets go", "timed out", """
                        public class Endless {
                            public static void main(String[] args) {
                                new Thread(() -> { while (true) { } }).start();
                            }
                        }
                        """),
                attack("never finalizes", "completed: |timed out", """
                        class Undead {
                            protected void finalize() { while (true) { new Undead(); } }
                        }
                        for (int i = 0; i < 1000; i++) { new Undead(); }
                        System.gc();
                        """),
                attack("never says what is wrong", "timed out", """
                        class Endless extends RuntimeException {
                            public String getMessage() { while (true) { } }
                        }
                        throw new Endless();
                        """),
                attack(
                        "floods",
                        "stopped: prints more than 64 KB",
                        "while (true) { System.out.println(\"x\".repeat(1000)); }\n"),
                attack("reads its environment", "completed: \\[\\]\n", """
                        var names = new TreeSet<>(System.getenv().keySet());
                        names.removeAll(Set.of("PATH", "HOME", "TMPDIR", "PWD", "LANG", "TZ"));
                        System.out.println(names);
                        """),
                attack("ends other processes", "completed: (true|false)\n", """
                        ProcessHandle.allProcesses().filter(it -> it.pid() != ProcessHandle.current().pid())
                                .forEach(ProcessHandle::destroyForcibly);
                        System.out.println(ProcessHandle.allProcesses().count() < 9);
                        """),
                attack(
                        "kills everything",
                        ".*",
                        "new ProcessBuilder(\"sh\", \"-c\", \"kill -9 -1\").start().waitFor();\n"),
                attack("loads native code", "raised: UnsatisfiedLinkError.*", """
                        Path library = Files.write(Path.of("evil.so"), new byte[4096]);
                        System.load(library.toAbsolutePath().toString());
                        """),
                attack("attaches an agent", "raised: .*", "com.sun.tools.attach.VirtualMachine.attach(\"1\");\n"),
                attack(
                        "calls itself for ever",
                        "raised: StackOverflowError.*",
                        "int f(int n) { return f(n + 1) + 1; }\nf(0);\n"),
                attack("puts on another output", "raised: .*|completed: .*|stopped: .*", """
                        new FileOutputStream(FileDescriptor.err).write("{\\"part\\": 0, \\"end\\": 7}\\n{\\n".getBytes());
                        new FileOutputStream(FileDescriptor.out).close();
                        """),
                attack("leaves files", "completed: ", """
                        Files.writeString(Path.of("left"), "x");
                        Files.createDirectories(Path.of("a/b/c"));
                        """));
    }

    private static Attack attack(String name, String ending, String code) {
        return new Attack("java", name, ending, code);
    }
}
