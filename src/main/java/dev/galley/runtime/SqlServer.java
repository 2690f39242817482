package dev.galley.runtime;

import java.sql.SQLException;
import java.util.List;

/** A server that speaks MySQL's protocol, on which programs get a database each. Thread-safe; close it to end its use. */
interface SqlServer extends AutoCloseable {
    /** What it is: {@code MariaDB} or {@code MySQL}. */
    String product();

    /** Numbers parted by dots: {@code 10.11.18}. */
    String version();

    /** What programs could do although they should not, each a clause. */
    List<String> gaps();

    /**
     * A new database, and a user who may do everything in it and nothing elsewhere.
     *
     * @throws SQLException when the server does not answer as it should
     */
    SqlDatabase database() throws SQLException;

    /** Whether nobody else has databases on it. */
    boolean isPrivate();

    /** Whether it can still be used. */
    boolean isAlive();

    @Override
    void close();
}
