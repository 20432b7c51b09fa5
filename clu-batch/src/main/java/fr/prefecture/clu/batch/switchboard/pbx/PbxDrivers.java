package fr.prefecture.clu.batch.switchboard.pbx;

import fr.prefecture.clu.switchboard.PbxAddress;
import fr.prefecture.clu.switchboard.PbxProblem;
import fr.prefecture.clu.switchboard.PbxTls;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Opens connections that can only read. An address is put together from parts that were looked at,
 * so that nobody can hand a driver a setting.
 */
final class PbxDrivers {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    private PbxDrivers() {}

    /**
     * @param silence how long one may wait for any answer
     */
    static Connection open(PbxAddress address, Optional<String> password, Duration silence)
            throws PbxFailure {
        if (address.secret().isPresent() && password.isEmpty()) {
            throw new PbxFailure(PbxProblem.PASSWORD_NOT_SET);
        }
        Properties properties = new Properties();
        properties.setProperty("user", address.login());
        password.ifPresent(secret -> properties.setProperty("password", secret));
        try {
            Connection connection = connect(address, properties, silence);
            try {
                readOnly(address, connection, silence);
                return connection;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw PbxFailure.of(e, false);
        }
    }

    private static Connection connect(PbxAddress address, Properties properties, Duration silence)
            throws SQLException {
        Driver driver =
                switch (address.kind()) {
                    case POSTGRESQL -> {
                        properties.putAll(postgresql(address.tls(), silence));
                        yield driver("org.postgresql.Driver");
                    }
                    case MARIADB -> {
                        properties.putAll(mariadb(address.tls(), silence));
                        yield driver("org.mariadb.jdbc.Driver");
                    }
                };
        String scheme =
                switch (address.kind()) {
                    case POSTGRESQL -> "jdbc:postgresql://";
                    case MARIADB -> "jdbc:mariadb://";
                };
        return driver.connect(scheme + address.place(), properties);
    }

    /** The archive brings them; no registry has to know them. */
    private static Driver driver(String name) {
        try {
            return Class.forName(name)
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name + " is not in the archive", e);
        }
    }

    private static Map<String, String> postgresql(PbxTls tls, Duration silence) {
        return Map.of(
                "connectTimeout",
                String.valueOf(CONNECT.toSeconds()),
                "loginTimeout",
                String.valueOf(CONNECT.plus(CONNECT).toSeconds()),
                "socketTimeout",
                String.valueOf(silence.toSeconds()),
                "tcpKeepAlive",
                "true",
                "ApplicationName",
                "CLU",
                "readOnly",
                "true",
                "gssEncMode",
                "disable",
                "sslmode",
                switch (tls) {
                    case NONE -> "disable";
                    case REQUIRED -> "require";
                    case VERIFIED -> "verify-full";
                },
                "sslfactory",
                tls == PbxTls.VERIFIED
                        ? "org.postgresql.ssl.DefaultJavaSSLFactory"
                        : "org.postgresql.ssl.NonValidatingFactory");
    }

    /** Neither files of ours, nor the password in clear, are given to whoever answers. */
    private static Map<String, String> mariadb(PbxTls tls, Duration silence) {
        return Map.of(
                "connectTimeout",
                String.valueOf(CONNECT.toMillis()),
                "socketTimeout",
                String.valueOf(silence.toMillis()),
                "allowLocalInfile",
                "false",
                "allowMultiQueries",
                "false",
                "restrictedAuth",
                "mysql_native_password,client_ed25519,caching_sha2_password,parsec",
                "sslMode",
                switch (tls) {
                    case NONE -> "disable";
                    case REQUIRED -> "trust";
                    case VERIFIED -> "verify-full";
                });
    }

    private static void readOnly(PbxAddress address, Connection connection, Duration silence)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            switch (address.kind()) {
                case POSTGRESQL -> {
                    statement.execute("set default_transaction_read_only = on");
                    statement.execute("set statement_timeout = " + silence.toMillis());
                    statement.execute("set lock_timeout = " + CONNECT.toMillis());
                    statement.execute("set time zone 'UTC'");
                }
                case MARIADB -> {
                    statement.execute("set session transaction read only");
                    statement.execute("set session max_statement_time = " + silence.toSeconds());
                    statement.execute("set session lock_wait_timeout = " + CONNECT.toSeconds());
                    statement.execute("set session time_zone = '+00:00'");
                }
            }
        }
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
    }
}
