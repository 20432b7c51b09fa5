package fr.prefecture.clu.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows that PostgreSQL takes as they lie in its memory, with neither text nor a statement each. */
final class CopiedHours {
    private static final byte[] SIGNATURE =
            "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);

    private static final int ROW = 2 + 10 * 4 + 4 * 8 + 6 * 4;
    private static final short COLUMNS = 10;
    private static final short END = -1;

    private final PGConnection connection;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

    CopiedHours(PGConnection connection) {
        this.connection = connection;
    }

    void insert(long file, long from, Stretch stretch, Map<String, Integer> queues)
            throws SQLException, IOException {
        CopyIn copy = connection.getCopyAPI().copyIn("copy bench_hour from stdin (format binary)");
        try {
            buffer.put(SIGNATURE).putInt(0).putInt(0);
            for (int row : stretch.sorted(queues)) {
                if (buffer.remaining() < ROW + Short.BYTES) {
                    send(copy);
                }
                buffer.putShort(COLUMNS);
                put(file).put(from).put(queues.get(stretch.queue(row)).intValue());
                put(stretch.hour(row));
                for (int figure = 0; figure < 3; figure++) {
                    put((int) stretch.figure(row, figure));
                }
                put(stretch.figure(row, 3)).put(stretch.figure(row, 4));
                put((int) stretch.figure(row, 5));
            }
            buffer.putShort(END);
            send(copy);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void send(CopyIn copy) throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    private CopiedHours put(long number) {
        buffer.putInt(Long.BYTES).putLong(number);
        return this;
    }

    private CopiedHours put(int number) {
        buffer.putInt(Integer.BYTES).putInt(number);
        return this;
    }
}
