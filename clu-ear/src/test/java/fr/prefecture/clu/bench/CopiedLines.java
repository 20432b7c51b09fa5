package fr.prefecture.clu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * All lines copied into a table of PostgreSQL that is not logged, and one statement over it. Here
 * short lines get the bars that they lack, without which they would not be copied.
 */
final class CopiedLines implements Contender {
    private static final int BARS = OneStatement.COLUMNS.size() - 1;

    private final Postmaster database;

    CopiedLines(Postmaster database) {
        this.database = database;
    }

    @Override
    public void count(Path log) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists bench_line, bench_line_hour");
            statement.execute(
                    OneStatement.COLUMNS.stream()
                            .map(name -> name + (name.equals("t") ? " bigint" : " text"))
                            .collect(
                                    Collectors.joining(
                                            ", ", "create unlogged table bench_line (", ")")));
            copy(log, connection);
            statement.execute("set work_mem = '512MB'");
            statement.execute(
                    "create unlogged table bench_line_hour as "
                            + OneStatement.hours("bench_line", "/"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path log, Connection connection) throws SQLException, IOException {
        CopyIn copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy bench_line from stdin (delimiter '|')");
        try (FileBlocks blocks = new FileBlocks(log, 0)) {
            byte[] padded = new byte[2 * FileBlocks.BLOCK];
            for (Block block = blocks.next(); block != null; block = blocks.next()) {
                int length = pad(block, padded);
                copy.writeToCopy(padded, 0, length);
            }
        }
        copy.endCopy();
    }

    private static int pad(Block block, byte[] to) {
        byte[] bytes = block.bytes();
        int length = 0;
        int bars = 0;
        for (int i = 0; i < block.length(); i++) {
            byte next = bytes[i];
            if (next == '|') {
                bars++;
            } else if (next == '\n') {
                Arrays.fill(to, length, length + BARS - bars, (byte) '|');
                length += BARS - bars;
                bars = 0;
            }
            to[length++] = next;
        }
        return length;
    }

    @Override
    public Stream<String> hours() {
        List<String> hours = new ArrayList<>();
        try (Connection connection = database.connect()) {
            OneStatement.print(connection, "bench_line_hour", hours::add);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return hours.stream();
    }

    @Override
    public double processorTime() {
        return ProcessorTime.of(ProcessHandle.current().pid()) + database.processorTime();
    }
}
