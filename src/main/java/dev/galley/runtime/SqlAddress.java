package dev.galley.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.mariadb.jdbc.Driver;

/**
 * Where a server listens, and how the driver talks to it. Immutable.
 *
 * @param host a name or an address
 * @param port of TCP
 * @param options more of the driver's options: empty, or {@code &sslMode=trust}
 */
record SqlAddress(String host, int port, String options) {
    /** What an author's statements must not be able to do through the driver, and types as the server sends them. */
    private static final String HELD = "allowLocalInfile=false&allowMultiQueries=false&permitRedirect=false"
            + "&tinyInt1isBit=false&yearIsDateType=false&useAffectedRows=true&connectTimeout=10000"
            + "&socketFactory=" + OverheardSockets.class.getName();

    /**
     * A connection. The caller closes it.
     *
     * @param database its name, or empty for none
     */
    Connection connect(String database, String user, String password) throws SQLException {
        Properties who = new Properties();
        who.setProperty("user", user);
        who.setProperty("password", password);
        String shown = host.contains(":") ? "[" + host + "]" : host;
        return new Driver().connect("jdbc:mariadb://" + shown + ":" + port + "/" + database + "?" + HELD + options, who);
    }
}
