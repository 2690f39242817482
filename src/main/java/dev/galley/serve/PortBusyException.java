package dev.galley.serve;

/** Another program listens on the port. */
public final class PortBusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int port;

    PortBusyException(int port, Throwable cause) {
        super("port " + port + " is in use by another program (stop it, or name another port)", cause);
        this.port = port;
    }

    /** The port that was asked for. */
    public int port() {
        return port;
    }
}
