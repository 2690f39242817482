package dev.galley.runtime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A MariaDB server for this process alone: its own folder, its own port on the loopback address, and no way to files of
 * the machine. It ends with this process, however that ends. Thread-safe.
 */
final class MariaServer implements SqlServer {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String OWNER = "galley";
    /** Another process may take the port that was free a moment before. */
    private static final int ATTEMPTS = 3;
    /** Seconds. */
    private static final int PATIENCE = 60;

    private final MariaInstallation installation;
    private final Path folder;
    private final Process process;
    private final SqlAddress address;
    private final String password;
    private final List<String> gaps;

    private MariaServer(
            MariaInstallation installation,
            Path folder,
            Process process,
            SqlAddress address,
            String password,
            List<String> gaps) {
        this.installation = installation;
        this.folder = folder;
        this.process = process;
        this.address = address;
        this.password = password;
        this.gaps = List.copyOf(gaps);
    }

    /**
     * Starts a server.
     *
     * @throws IOException when it does not start
     */
    static MariaServer start(MariaInstallation installation) throws IOException {
        IOException last = new IOException("no attempt");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return attempt(installation);
            } catch (IOException e) {
                last = e;
            }
        }
        throw last;
    }

    private static MariaServer attempt(MariaInstallation installation) throws IOException {
        Path folder = folder();
        String password = Secrets.hex(16);
        Files.writeString(folder.resolve("init.sql"), MariaOptions.firstStatements(OWNER, password));
        SqlAddress address = new SqlAddress(LOOPBACK, freePort(), "&sslMode=disable");
        Process process = process(installation, folder, address.port());
        BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        List<String> gaps = "held".equals(said.readLine()) ? List.of() : List.of("fill the disk");
        MariaServer server = new MariaServer(installation, folder, process, address, password, gaps);
        try {
            server.awaitStart();
            return server;
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    /** For this user alone. Its path is short: that of a socket may have little more than a hundred bytes. */
    private static Path folder() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        boolean isLong = temporary.toString().getBytes(StandardCharsets.UTF_8).length > 60;
        Path parent = isLong && Files.isWritable(Path.of("/tmp")) ? Path.of("/tmp") : temporary;
        Path folder = Files.createTempDirectory(
                parent, "galley-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        for (String name : List.of("data", "files", "plugins", "socket")) {
            Files.createDirectory(folder.resolve(name));
        }
        return folder;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }

    private static Process process(MariaInstallation installation, Path folder, int port) throws IOException {
        String script = script();
        List<String> command = new ArrayList<>(List.of("sh", "-c", script, "galley", script, ""));
        command.add(folder.toString());
        command.add(installation.template(folder).toString());
        command.add(installation.server().toString());
        command.addAll(MariaOptions.of(folder, port));
        return MariaInstallation.quiet(command).redirectOutput(Redirect.PIPE).start();
    }

    private static String script() {
        try (InputStream in = MariaServer.class.getResourceAsStream("mariadb.sh")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read mariadb.sh of Galley", e);
        }
    }

    private void awaitStart() throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (process.isAlive() && System.nanoTime() < end) {
            try (Connection owner = owner()) {
                return;
            } catch (SQLException e) {
                pause();
            }
        }
        throw new IOException("no server started by " + installation.server());
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a server started", e);
        }
    }

    private Connection owner() throws SQLException {
        return address.connect("", OWNER, password);
    }

    @Override
    public String product() {
        return "MariaDB";
    }

    @Override
    public String version() {
        return installation.number();
    }

    @Override
    public List<String> gaps() {
        return gaps;
    }

    @Override
    public SqlDatabase database() throws SQLException {
        return SqlDatabase.create(address, Optional.of(socket()), owner());
    }

    /** In a folder that holds nothing else, so that this folder can be shown to a process that is shut in. */
    Path socket() {
        return MariaOptions.socket(folder);
    }

    /** The port on the loopback address. */
    int port() {
        return address.port();
    }

    /** The password of the user {@code galley}, who may do everything. */
    String ownersPassword() {
        return password;
    }

    @Override
    public boolean isPrivate() {
        return true;
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Kills the server; nothing on it is worth a slower end. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (IOException e) {
            // The shell that watches the server has ended already.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        MariaInstallation.delete(folder);
    }
}
