package dev.galley.runtime;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Optional;
import javax.net.SocketFactory;

/**
 * Sockets that remember how the server's latest answer begins, for the driver drops the server's remark on a statement,
 * which the client shows. Public for the driver, which makes one by its name for each connection. Thread-safe.
 */
public final class OverheardSockets extends SocketFactory {
    private static final ThreadLocal<OverheardSocket> LATEST = new ThreadLocal<>();

    /** The socket that this thread made last. */
    static Optional<OverheardSocket> latest() {
        Optional<OverheardSocket> latest = Optional.ofNullable(LATEST.get());
        LATEST.remove();
        return latest;
    }

    @Override
    public Socket createSocket() {
        OverheardSocket socket = new OverheardSocket();
        LATEST.set(socket);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return createSocket(InetAddress.getByName(host), port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(InetAddress.getByName(host), port, local, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return new Socket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return new Socket(host, port, local, localPort);
    }

    /** A socket that remembers the first bytes of an answer, and ends with one that is too long. Thread-safe. */
    static final class OverheardSocket extends Socket {
        /** The driver holds a whole row at a time. Bytes. */
        private static final long LONGEST_ANSWER = 16 << 20;

        private final OkAnswer answer = new OkAnswer();

        /** The answer to what was sent last. */
        OkAnswer answer() {
            return answer;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read() throws IOException {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
                }

                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    int count = super.read(bytes, offset, length);
                    answer.append(bytes, offset, count);
                    if (answer.length() > LONGEST_ANSWER) {
                        throw new IOException("a longer answer than anybody can read");
                    }
                    return count;
                }
            };
        }
    }
}
