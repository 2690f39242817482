package dev.galley.runtime;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a private server is started: small, fast to start, with no way out of its folder. Stateless. */
final class MariaOptions {
    private static final List<String> FIXED = List.of(
            "--bind-address=127.0.0.1",
            "--skip-name-resolve",
            // No way to files of the machine, nor to other programs.
            "--local-infile=0",
            "--skip-symbolic-links",
            "--event-scheduler=DISABLED",
            "--feedback=OFF",
            "--skip-log-bin",
            "--skip-slave-start",
            // Nothing here has to outlive a loss of power.
            "--innodb-doublewrite=0",
            "--innodb-flush-method=nosync",
            "--innodb-flush-log-at-trx-commit=0",
            "--debug-no-sync",
            "--innodb-buffer-pool-dump-at-shutdown=0",
            "--innodb-buffer-pool-load-at-startup=0",
            // Small.
            "--performance-schema=OFF",
            "--innodb-buffer-pool-size=16M",
            "--innodb-temp-data-file-path=ibtmp1:12M:autoextend:max:200M",
            "--key-buffer-size=1M",
            "--aria-pagecache-buffer-size=4M",
            "--aria-log-file-size=8M",
            "--table-open-cache=400",
            "--max-connections=64",
            "--max-allowed-packet=4M",
            "--max-session-mem-used=64M",
            // What a session sets for itself stays small, too.
            "--maximum-max-heap-table-size=16M",
            "--maximum-tmp-table-size=16M",
            "--maximum-sort-buffer-size=4M",
            "--maximum-join-buffer-size=4M",
            "--maximum-group-concat-max-len=4M",
            "--max-statement-time=600",
            // The same results on every machine, and as near to those of MySQL as can be.
            "--default-time-zone=+00:00",
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_general_ci",
            "--explicit-defaults-for-timestamp=1",
            "--sql-mode=STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,"
                    + "NO_ENGINE_SUBSTITUTION");

    private MariaOptions() {}

    /** The options of a server. */
    static List<String> of(Path folder, int port) {
        List<String> options = new ArrayList<>(List.of(
                "--no-defaults",
                "--port=" + port,
                "--socket=" + socket(folder),
                "--pid-file=" + folder.resolve("data/pid"),
                "--datadir=" + folder.resolve("data/db"),
                "--tmpdir=" + folder.resolve("data/tmp"),
                "--plugin-dir=" + folder.resolve("plugins"),
                "--secure-file-priv=" + folder.resolve("files"),
                "--init-file=" + folder.resolve("init.sql")));
        options.addAll(MariaInstallation.SHAPE);
        options.addAll(FIXED);
        return options;
    }

    static Path socket(Path folder) {
        return folder.resolve("socket/mysqld.sock");
    }

    /** Leaves one user who may do everything, and whose password nobody else knows. A statement has a line of its own. */
    static String firstStatements(String user, String password) {
        return """
                DELETE FROM mysql.global_priv WHERE User <> 'mariadb.sys';
                DELETE FROM mysql.db;
                DELETE FROM mysql.proxies_priv;
                DROP DATABASE IF EXISTS test;
                FLUSH PRIVILEGES;
                CREATE USER '%s'@'%%' IDENTIFIED BY '%s';
                GRANT ALL ON *.* TO '%s'@'%%' WITH GRANT OPTION;
                """.formatted(user, password, user);
    }
}
