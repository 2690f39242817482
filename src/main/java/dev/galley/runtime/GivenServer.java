package dev.galley.runtime;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A server that the owner of the site names, and that others may use, too. Thread-safe. */
final class GivenServer implements SqlServer {
    private static final int USUAL_PORT = 3306;

    private final SqlAddress address;
    private final String user;
    private final String password;
    private final String version;

    private GivenServer(SqlAddress address, String user, String password, String version) {
        this.address = address;
        this.user = user;
        this.password = password;
        this.version = version;
    }

    /**
     * The server at an address.
     *
     * @param url {@code jdbc:mariadb://host:port/?user=…&password=…} or {@code mysql://user:password@host:port/}; without
     *     a password, the environment's {@code MYSQL_PWD} counts, as for the client
     * @throws IOException when it is no address, or nobody answers
     */
    static GivenServer at(String url) throws IOException {
        URI uri = uri(url);
        Map<String, String> words = words(Optional.ofNullable(uri.getRawQuery()).orElse(""));
        String[] who = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
        String user = Optional.ofNullable(words.remove("user")).orElse(decoded(who[0]));
        String given = who.length > 1 ? decoded(who[1]) : System.getenv().getOrDefault("MYSQL_PWD", "");
        String password = Optional.ofNullable(words.remove("password")).orElse(given);
        StringBuilder options = new StringBuilder();
        words.forEach(
                (name, value) -> options.append('&').append(name).append('=').append(value));
        int port = uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
        SqlAddress address = new SqlAddress(uri.getHost(), port, options.toString());
        return new GivenServer(address, user, password, version(address, user, password));
    }

    private static URI uri(String url) throws IOException {
        try {
            URI uri = new URI(url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url);
            if (uri.getHost() != null && List.of("mariadb", "mysql").contains(uri.getScheme())) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // The message of the exception would show the password.
        }
        throw new IOException("no address of a MariaDB or MySQL server");
    }

    private static Map<String, String> words(String query) {
        Map<String, String> words = new TreeMap<>();
        for (String word : query.split("&", -1)) {
            String[] sides = word.split("=", 2);
            if (sides.length == 2) {
                words.put(sides[0], decoded(sides[1]));
            }
        }
        return words;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String version(SqlAddress address, String user, String password) throws IOException {
        try (Connection connection = address.connect("", user, password);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT VERSION()")) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IOException("no answer from the server at " + address.host() + ":" + address.port(), e);
        }
    }

    @Override
    public String product() {
        return version.contains("MariaDB") ? "MariaDB" : "MySQL";
    }

    @Override
    public String version() {
        return ServerVersion.numbers(version);
    }

    @Override
    public List<String> gaps() {
        return List.of("use up the memory and the disk of the server that `galley.yml` names");
    }

    @Override
    public SqlDatabase database() throws SQLException {
        return SqlDatabase.create(address, Optional.empty(), address.connect("", user, password));
    }

    @Override
    public boolean isPrivate() {
        return false;
    }

    @Override
    public boolean isAlive() {
        return true;
    }

    /** The server stays as it is. */
    @Override
    public void close() {
        // Every program has given back what it had.
    }
}
